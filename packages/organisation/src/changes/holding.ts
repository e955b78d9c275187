import { labelBoth } from '../label.ts';
import type { ReadonlyOrganisation } from '../organisation.ts';
import type { Person } from '../records/person.ts';
import type { Position } from '../records/position.ts';
import type { Decision } from './definition.ts';
import { nameFacts, refuse } from './refusing.ts';

/**
 * The refusal for a person who would hold one position twice at a time, from a day to another (null: without end), or
 * null. The assignment `except` does not count.
 */
export function refuseHeldTwice(
  organisation: ReadonlyOrganisation, person: Person, position: Position, from: string, to: string | null, except: string | null = null,
): Decision | null {
  for (const id of organisation.ids('assignment.person', person.id)) {
    const other = organisation.get('assignment', id);
    if (other === undefined || id === except || other.position !== position.id) continue;
    const overlaps = (to === null || other.from <= to) && (other.to === null || from <= other.to);
    if (!overlaps) continue;
    const name = labelBoth(person.name);
    return refuse('already-assigned', { ...nameFacts(position.title), personZh: name.zh, personEn: name.en });
  }
  return null;
}
