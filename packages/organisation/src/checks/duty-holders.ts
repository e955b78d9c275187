import type { ReadonlyOrganisation } from '../organisation.ts';
import type { Duty } from '../records/duty.ts';
import type { Position } from '../records/position.ts';
import type { Responsibility } from '../records/responsibility.ts';
import { isPositionWithin } from '../tree.ts';
import type { Derivation } from './reading.ts';

/** A position's part in a duty. */
export interface DutyPart {
  readonly position: Position;
  readonly letter: Responsibility['letter'];
}

/** Everybody's part in a duty, by position id. */
export function partsIn(organisation: ReadonlyOrganisation, duty: string): DutyPart[] {
  const parts: DutyPart[] = [];
  for (const id of organisation.ids('responsibility.duty', duty)) {
    const cell = organisation.get('responsibility', id);
    const position = cell === undefined ? undefined : organisation.get('position', cell.position);
    if (cell !== undefined && position !== undefined) parts.push({ position, letter: cell.letter });
  }
  return parts.toSorted((a, b) => (a.position.id < b.position.id ? -1 : 1));
}

/** A duty and the part one position has in it. */
export interface HeldDuty {
  readonly duty: Duty;
  readonly letter: Responsibility['letter'];
}

/** The duties a position does or answers for, by duty id. */
export function dutiesHeld(organisation: ReadonlyOrganisation, position: string): HeldDuty[] {
  const held: HeldDuty[] = [];
  for (const id of organisation.ids('responsibility.position', position)) {
    const cell = organisation.get('responsibility', id);
    const duty = cell === undefined ? undefined : organisation.get('duty', cell.duty);
    if (cell !== undefined && duty !== undefined && cell.letter !== 'C' && cell.letter !== 'I') held.push({ duty, letter: cell.letter });
  }
  return held.toSorted((a, b) => (a.duty.id < b.duty.id ? -1 : 1));
}

export const doesIt = (part: { readonly letter: Responsibility['letter'] }): boolean => part.letter === 'R' || part.letter === 'AR';
export const answersForIt = (part: { readonly letter: Responsibility['letter'] }): boolean => part.letter === 'A' || part.letter === 'AR';

/** Whether anybody does a duty. */
export const isDone: Derivation<boolean> = (organisation, _, duty) => partsIn(organisation, duty).some(doesIt);

/** The one of some positions to whom all the others report, directly or through others; undefined when there is none. */
export function commonLead(organisation: ReadonlyOrganisation, positions: readonly Position[]): Position | undefined {
  return positions.find((lead) => positions.every((other) => isPositionWithin(organisation, other.id, lead.id)));
}
