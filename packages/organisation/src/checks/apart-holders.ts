import { holdingsOn, incumbentsOn } from '../incumbents.ts';
import type { Label } from '../label.ts';
import type { ReadonlyOrganisation } from '../organisation.ts';
import type { Person } from '../records/person.ts';
import type { Position } from '../records/position.ts';
import type { HeldDuty } from './duty-holders.ts';
import { dutiesHeld } from './duty-holders.ts';

/** One person's work, as a position of one head or as a person who holds several positions. */
export interface ApartHolder {
  readonly type: 'position' | 'person';
  readonly id: string;
  readonly name: Label;
  readonly positions: readonly Position[];
  readonly duties: readonly HeldDuty[];
  readonly byPosition: ReadonlyMap<string, readonly HeldDuty[]>;
}

export function asHolder(organisation: ReadonlyOrganisation, position: Position): ApartHolder {
  const duties = dutiesHeld(organisation, position.id);
  return { type: 'position', id: position.id, name: position.title, positions: [position], duties, byPosition: new Map([[position.id, duties]]) };
}

/** A person with all they hold; null for one who holds fewer than two positions. */
export function ofSeveral(organisation: ReadonlyOrganisation, person: Person, today: string): ApartHolder | null {
  const positions = heldBy(organisation, person.id, today);
  if (positions.length < 2) return null;
  const byPosition = new Map(positions.map(({ id }) => [id, dutiesHeld(organisation, id)]));
  return { type: 'person', id: person.id, name: person.name, positions, duties: [...byPosition.values()].flat(), byPosition };
}

/** Catalogue ids of the duties a position, and whoever holds it today, has. */
export function catalogueDutiesOf(organisation: ReadonlyOrganisation, position: Position, today: string): (string | null)[] {
  const ids = new Set([position.id]);
  for (const { person } of incumbentsOn(organisation, position.id, today)) {
    for (const { id } of heldBy(organisation, person.id, today)) ids.add(id);
  }
  return [...ids].flatMap((id) => dutiesHeld(organisation, id).map(({ duty }) => duty.catalogue));
}

function heldBy(organisation: ReadonlyOrganisation, person: string, today: string): Position[] {
  const positions = new Map<string, Position>();
  for (const assignment of holdingsOn(organisation, person, today)) {
    const position = organisation.get('position', assignment.position);
    if (position !== undefined) positions.set(position.id, position);
  }
  return [...positions.values()];
}
