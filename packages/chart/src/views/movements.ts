import { daysAfter, labelText } from '@bandi/organisation';
import type { Facts } from '../scene/nodes.ts';
import { cleanText } from '../text/clean.ts';

/** How far ahead a picture of one day tells who comes and goes. */
export const AHEAD_DAYS = 31;

export interface Movement {
  readonly kind: 'starts' | 'ends';
  readonly name: string;
  /** First day of who starts, last day of who ends. */
  readonly on: string;
}

/** Who takes up or gives up a position on the day shown or in the month after it, by day. */
export function movementsOf(facts: Facts, position: string): Movement[] {
  const { asOf, organisation } = facts;
  if (asOf === null) return [];
  const until = daysAfter(asOf, AHEAD_DAYS);
  const found: Movement[] = [];
  for (const id of organisation.ids('assignment.position', position)) {
    const assignment = organisation.get('assignment', id);
    const person = assignment === undefined ? undefined : organisation.get('person', assignment.person);
    if (assignment === undefined || person === undefined) continue;
    const name = cleanText(labelText(person.name, facts.language));
    const from = person.from !== null && person.from > assignment.from ? person.from : assignment.from;
    const ends = [assignment.to, person.to].filter((day) => day !== null).toSorted();
    const to = ends[0] ?? null;
    if (from >= asOf && from <= until) found.push({ kind: 'starts', name, on: from });
    if (to !== null && to >= asOf && to <= until) found.push({ kind: 'ends', name, on: to });
  }
  return found.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.name < b.name ? -1 : 1));
}
