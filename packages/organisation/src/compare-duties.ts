import { answersForIt, doesIt, partsIn } from './checks/duty-holders.ts';
import type { ReadonlyOrganisation } from './organisation.ts';
import type { Duty } from './records/duty.ts';
import type { Position } from './records/position.ts';
import { businessFunctions } from './records/values.ts';

/** Who holds a duty in one organisation; positions by id. */
export interface DutySide {
  /** Its records: one, unless somebody wrote the same duty of the catalogue down twice. */
  readonly duties: readonly Duty[];
  readonly answering: readonly Position[];
  readonly doing: readonly Position[];
}

/** One duty beside itself in another organisation. */
export interface ComparedDuty {
  /** The duty of the catalogue; null for one's own, which is its own in each organisation. */
  readonly catalogue: string | null;
  readonly a: DutySide | null;
  readonly b: DutySide | null;
  /** alike: the same kinds of positions answer for it and do it. Positions are of a kind by job, those without one by title. */
  readonly verdict: 'only-a' | 'only-b' | 'held-differently' | 'alike';
}

/**
 * Two organisations duty by duty. The ids of the catalogue say which duty is which, so they may have been built from
 * different blueprints and name their positions and units as they like. By function, then by duty; own ones last.
 */
export function compareDuties(a: ReadonlyOrganisation, b: ReadonlyOrganisation): ComparedDuty[] {
  const [sidesA, sidesB] = [sidesOf(a), sidesOf(b)];
  const compared = [...new Set([...sidesA.known.keys(), ...sidesB.known.keys()])].map((catalogue) => {
    const [sideA, sideB] = [sidesA.known.get(catalogue) ?? null, sidesB.known.get(catalogue) ?? null];
    return { catalogue, a: sideA, b: sideB, verdict: verdictOf(sideA, sideB) };
  });
  return [
    ...compared,
    ...sidesA.own.map((side): ComparedDuty => ({ catalogue: null, a: side, b: null, verdict: 'only-a' })),
    ...sidesB.own.map((side): ComparedDuty => ({ catalogue: null, a: null, b: side, verdict: 'only-b' })),
  ].toSorted(inOrder);
}

function sidesOf(organisation: ReadonlyOrganisation): { known: Map<string, DutySide>; own: DutySide[] } {
  const known = new Map<string, Duty[]>();
  const own: DutySide[] = [];
  for (const duty of organisation.all('duty')) {
    if (duty.catalogue === null) own.push(sideOf(organisation, [duty]));
    else known.set(duty.catalogue, [...(known.get(duty.catalogue) ?? []), duty]);
  }
  return { known: new Map([...known].map(([catalogue, duties]) => [catalogue, sideOf(organisation, duties)])), own };
}

function sideOf(organisation: ReadonlyOrganisation, duties: readonly Duty[]): DutySide {
  const parts = duties.flatMap((duty) => partsIn(organisation, duty.id));
  const distinct = (of: typeof parts) => [...new Map(of.map(({ position }) => [position.id, position])).values()];
  return { duties, answering: distinct(parts.filter(answersForIt)), doing: distinct(parts.filter(doesIt)) };
}

function verdictOf(a: DutySide | null, b: DutySide | null): ComparedDuty['verdict'] {
  if (a === null) return 'only-b';
  if (b === null) return 'only-a';
  return kinds(a.answering) === kinds(b.answering) && kinds(a.doing) === kinds(b.doing) ? 'alike' : 'held-differently';
}

/** The kinds of some positions, as one text. */
function kinds(positions: readonly Position[]): string {
  return [...new Set(positions.map(({ job, title }) => job ?? JSON.stringify(title)))].toSorted().join(' ');
}

function inOrder(one: ComparedDuty, other: ComparedDuty): number {
  const [first, second] = [dutyOf(one), dutyOf(other)];
  return Number(one.catalogue === null) - Number(other.catalogue === null) || businessFunctions.indexOf(first.function) - businessFunctions.indexOf(second.function)
    || (first.key < second.key ? -1 : 1);
}

function dutyOf({ catalogue, a, b }: ComparedDuty): { readonly function: Duty['function']; readonly key: string } {
  const duty = (a ?? b)?.duties[0];
  return { function: duty?.function ?? 'management', key: `${catalogue ?? duty?.id ?? ''} ${a === null ? 'b' : 'a'}` };
}
