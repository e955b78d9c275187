import { answersForIt, doesIt, partsIn } from './checks/duty-holders.ts';
import type { Label } from './label.ts';
import { labelBoth } from './label.ts';
import type { ReadonlyOrganisation } from './organisation.ts';
import type { Duty } from './records/duty.ts';
import type { Position } from './records/position.ts';
import type { Unit } from './records/unit.ts';
import type { BusinessFunction } from './records/values.ts';
import { businessFunctions } from './records/values.ts';
import { positionsOf, walkUnits } from './tree.ts';

/** Duties that stand together in the matrix. */
export interface DutyGroup {
  /** `function:<function>`, or `own:<name>` for one's own function. */
  readonly key: string;
  /** The name of one's own function; null where the function has its usual name. */
  readonly name: Label | null;
  readonly function: BusinessFunction;
  readonly duties: readonly Duty[];
}

/** Positions that stand together in the matrix: those of one unit. */
export interface MatrixUnit {
  readonly unit: Unit;
  /** How deep the unit hangs; a top unit is at 0. */
  readonly depth: number;
  readonly positions: readonly Position[];
}

/** What is wrong with who holds a duty. */
export type DutyGap = 'nobody-answers' | 'two-answer' | 'nobody-does';

/** The duties by function, one's own functions last and by name; within one by id, those of the catalogue first. */
export function dutyGroups(organisation: ReadonlyOrganisation): DutyGroup[] {
  const groups = new Map<string, { name: Label | null; function: BusinessFunction; duties: Duty[] }>();
  for (const duty of [...organisation.all('duty')].toSorted(compareDuties)) {
    const key = groupKey(duty);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { name: duty.group ?? null, function: duty.function, duties: [duty] });
    else group.duties.push(duty);
  }
  const rank = ({ name, function: of }: Omit<DutyGroup, 'key'>) => (name === null ? businessFunctions.indexOf(of) : businessFunctions.length);
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .toSorted((a, b) => rank(a) - rank(b) || compareText(a.key, b.key));
}

/** The group a duty stands in. */
export function groupKey(duty: Pick<Duty, 'group' | 'function'>): string {
  return duty.group === undefined ? `function:${duty.function}` : `own:${labelBoth(duty.group).zh}`;
}

/** The positions unit by unit, in the order of the chart; units that hold none themselves are left out. */
export function matrixUnits(organisation: ReadonlyOrganisation): MatrixUnit[] {
  const units: MatrixUnit[] = [];
  for (const { unit, depth } of walkUnits(organisation, null)) {
    const positions = positionsOf(organisation, unit.id);
    if (positions.length > 0) units.push({ unit, depth, positions });
  }
  return units;
}

/** What is wrong with who holds a duty, worst first. */
export function dutyGaps(organisation: ReadonlyOrganisation, duty: string): DutyGap[] {
  const parts = partsIn(organisation, duty);
  const answering = parts.filter(answersForIt).length;
  const gaps: DutyGap[] = [];
  if (answering > 1) gaps.push('two-answer');
  if (answering === 0) gaps.push('nobody-answers');
  if (!parts.some(doesIt)) gaps.push('nobody-does');
  return gaps;
}

function compareDuties(a: Duty, b: Duty): number {
  return Number(a.catalogue === null) - Number(b.catalogue === null) || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
