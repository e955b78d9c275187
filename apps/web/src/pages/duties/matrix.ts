import type { Duty, DutyGroup, Position, ReadonlyOrganisation, Unit } from '@bandi/organisation';
import { dutyGroups, groupKey, isUnitWithin, matrixUnits, responsibilityId } from '@bandi/organisation';
import type { Grid } from './cell-edits.ts';
import type { CellValue } from './letters.ts';

export type MatrixRow =
  | { readonly kind: 'group'; readonly group: DutyGroup; readonly shown: number; readonly isFolded: boolean }
  | { readonly kind: 'duty'; readonly duty: Duty };

export interface MatrixColumn {
  readonly position: Position;
  readonly unit: Unit;
}

/** A stretch of columns of one unit. */
export interface UnitStretch {
  readonly unit: Unit;
  readonly from: number;
  readonly count: number;
}

/** What is shown: rows and columns after filters, in their order. */
export interface Matrix extends Grid {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  readonly stretches: readonly UnitStretch[];
  /** Duties that are shown, those of folded groups too. */
  readonly count: number;
}

export interface Shown {
  /** Which duties; null: all. */
  readonly duties: ((duty: Duty) => boolean) | null;
  readonly positions: ((position: Position) => boolean) | null;
  /** Only the positions of this unit and of those below it. */
  readonly unit: string | null;
  /** Keys of groups; empty: all. */
  readonly groups: readonly string[];
  readonly folded: ReadonlySet<string>;
}

export function matrixOf(organisation: ReadonlyOrganisation, shown: Shown): Matrix {
  const rows: MatrixRow[] = [];
  let count = 0;
  for (const group of dutyGroups(organisation)) {
    if (shown.groups.length > 0 && !shown.groups.includes(group.key)) continue;
    const duties = shown.duties === null ? group.duties : group.duties.filter(shown.duties);
    if (duties.length === 0) continue;
    count += duties.length;
    const isFolded = shown.folded.has(group.key);
    rows.push({ kind: 'group', group, shown: duties.length, isFolded });
    if (!isFolded) for (const duty of duties) rows.push({ kind: 'duty', duty });
  }
  const columns: MatrixColumn[] = [];
  const stretches: UnitStretch[] = [];
  for (const { unit, positions } of matrixUnits(organisation)) {
    if (shown.unit !== null && !isUnitWithin(organisation, unit.id, shown.unit)) continue;
    const within = shown.positions === null ? positions : positions.filter(shown.positions);
    if (within.length === 0) continue;
    stretches.push({ unit, from: columns.length, count: within.length });
    for (const position of within) columns.push({ position, unit });
  }
  return {
    rows, columns, stretches, count,
    duties: rows.map((row) => (row.kind === 'duty' ? row.duty.id : null)),
    positions: columns.map(({ position }) => position.id),
    letter: (duty, position) => letterAt(organisation, duty, position),
  };
}

export function letterAt(organisation: ReadonlyOrganisation, duty: string, position: string): CellValue {
  return organisation.get('responsibility', responsibilityId(duty, position))?.letter ?? null;
}

/** How many duties each position does (R, AR) and answers for (A, AR). */
export function countsByPosition(organisation: ReadonlyOrganisation): ReadonlyMap<string, { readonly does: number; readonly answers: number }> {
  const counts = new Map<string, { does: number; answers: number }>();
  for (const { position, letter } of organisation.all('responsibility')) {
    const count = counts.get(position) ?? { does: 0, answers: 0 };
    if (letter === 'R' || letter === 'AR') count.does += 1;
    if (letter === 'A' || letter === 'AR') count.answers += 1;
    counts.set(position, count);
  }
  return counts;
}

/** The row of a duty; that of its group's heading while the group is folded; -1 where it is filtered out. */
export function rowOfDuty(matrix: Matrix, duty: Duty): number {
  const row = matrix.duties.indexOf(duty.id);
  const key = groupKey(duty);
  return row === -1 ? matrix.rows.findIndex((one) => one.kind === 'group' && one.group.key === key) : row;
}
