import type { ReadonlyOrganisation } from './organisation.ts';
import type { Assignment } from './records/assignment.ts';
import type { Person } from './records/person.ts';

/** A person who holds a position on a day, and by which assignment. */
export interface Incumbent {
  readonly person: Person;
  readonly assignment: Assignment;
}

/** True when an assignment holds on a day (`YYYY-MM-DD`), its first and last day included. */
export function holdsOn(assignment: Assignment, day: string): boolean {
  return assignment.from <= day && (assignment.to === null || day <= assignment.to);
}

/** True when a person is with the company on a day, the first and last day included. */
export function worksOn(person: Person, day: string): boolean {
  return (person.from === null || person.from <= day) && (person.to === null || day <= person.to);
}

/** Who holds a position on a day, by assignment id. People who are not with the company that day are left out. */
export function incumbentsOn(organisation: ReadonlyOrganisation, position: string, day: string): Incumbent[] {
  return held(organisation, organisation.ids('assignment.position', position), day);
}

/** What a person holds on a day, by assignment id. */
export function holdingsOn(organisation: ReadonlyOrganisation, person: string, day: string): Assignment[] {
  return held(organisation, organisation.ids('assignment.person', person), day).map(({ assignment }) => assignment);
}

/** Seats of a position that nobody holds on a day: heads less incumbents, at least 0. */
export function vacanciesOn(organisation: ReadonlyOrganisation, position: string, day: string): number {
  const heads = organisation.get('position', position)?.heads ?? 0;
  return Math.max(heads - incumbentsOn(organisation, position, day).length, 0);
}

function held(organisation: ReadonlyOrganisation, ids: Iterable<string>, day: string): Incumbent[] {
  const found: Incumbent[] = [];
  for (const id of ids) {
    const assignment = organisation.get('assignment', id);
    if (assignment === undefined || !holdsOn(assignment, day)) continue;
    const person = organisation.get('person', assignment.person);
    if (person !== undefined && worksOn(person, day)) found.push({ person, assignment });
  }
  return found.toSorted((a, b) => (a.assignment.id < b.assignment.id ? -1 : 1));
}
