import { carriedBy, compareOrder, holdsOn, labelText, worksOn } from '@bandi/organisation';
import type { ReadonlyOrganisation, Records } from '@bandi/organisation';
import { cleanText } from '../text/clean.ts';
import type { Forest } from './forest.ts';
import { headsOf } from './head-count.ts';
import type { ChartNodes, Facts, PositionNode } from './nodes.ts';

export type Position = Records['position'];
export type Unit = Records['unit'];

/** Somebody who holds a position, by name in the language asked for. */
export interface Holder {
  readonly name: string;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** A picture as a data URL, null where there is none to show. */
  readonly photo: string | null;
}

/** Who holds a position on the day, in the order they came. */
export function holdersOf(facts: Facts, position: string): Holder[] {
  const { organisation, asOf } = facts;
  const found: (Holder & { id: string })[] = [];
  for (const id of organisation.ids('assignment.position', position)) {
    const assignment = organisation.get('assignment', id);
    const person = assignment === undefined ? undefined : organisation.get('person', assignment.person);
    if (assignment === undefined || person === undefined) continue;
    const holds = asOf === null
      ? assignment.to === null && person.to === null
      : holdsOn(assignment, asOf) && worksOn(person, asOf);
    // Other addresses than data URLs would be fetched by whoever looks at the picture.
    const photo = person.photo?.startsWith('data:') === true ? person.photo : null;
    if (holds) found.push({ name: cleanText(labelText(person.name, facts.language)), from: assignment.from, photo, id });
  }
  // By the day they came, then by id: the same picture whatever order the records arrived in.
  return found.length < 2 ? found : found.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1));
}

/** One for all: large charts have a hundred thousand positions with nothing to tell here. */
const NOTHING: readonly never[] = [];

export function incumbents(facts: Facts, position: string): readonly string[] {
  // Most positions of a plan have nobody: no need to ask further.
  return facts.organisation.ids('assignment.position', position).size === 0 ? NOTHING : holdersOf(facts, position).map(({ name }) => name);
}

/** Workload a position carries over its approved FTE. */
export function loadOf({ organisation }: Facts, position: Position): number | null {
  if (position.fte <= 0 || organisation.ids('load.carriers', position.id).size === 0) return null;
  return carriedBy(organisation, position.id) / position.fte;
}

export function positionNode(
  facts: Facts, position: Position, place: { level: number; assistant: boolean; unit: string | null },
): PositionNode {
  const people = incumbents(facts, position.id);
  return {
    kind: 'position',
    record: position,
    key: `position:${position.id}`,
    id: position.id,
    level: place.level,
    assistant: place.assistant,
    unit: place.unit,
    name: cleanText(labelText(position.title, facts.language)),
    function: position.function,
    people,
    heads: position.heads,
    vacant: position.outsourced || position.status === 'frozen' ? 0 : Math.max(0, position.heads - people.length),
    outsourced: position.outsourced,
    frozen: position.status === 'frozen',
    load: loadOf(facts, position),
    dotted: position.dotted.length === 0 ? NOTHING : position.dotted.map((id) => `position:${id}`),
    dottedLeads: NOTHING,
    list: NOTHING,
  };
}

export function sortedUnits(organisation: ReadonlyOrganisation, ids: Iterable<string>): Unit[] {
  const units: Unit[] = [];
  for (const id of ids) {
    const unit = organisation.get('unit', id);
    if (unit !== undefined) units.push(unit);
  }
  return units.toSorted(compareOrder);
}

export function sortedPositions(organisation: ReadonlyOrganisation, ids: Iterable<string>): Position[] {
  const positions: Position[] = [];
  for (const id of ids) {
    const position = organisation.get('position', id);
    if (position !== undefined) positions.push(position);
  }
  return positions.toSorted(compareOrder);
}

/** The name of a unit as it is shown; null where it is not there. */
export function unitName({ organisation, language }: Facts, id: string): string | null {
  const unit = organisation.get('unit', id);
  return unit === undefined ? null : cleanText(labelText(unit.name, language));
}

/** The record a view was told to show; it is there, or the view is wrong. */
export function positionOf({ organisation }: Facts, id: string): Position {
  const position = organisation.get('position', id);
  if (position === undefined) throw new Error(`no position ${id}`);
  return position;
}

/** The forest with what is to be counted over all of it. */
export function chartOf(facts: Facts, { nodes, parent, finder }: Forest): ChartNodes {
  const staffed = nodes.some((node) => node.kind === 'position' && (node.people.length > 0 || node.list.some(({ people }) => people.length > 0)));
  return { facts, nodes, parent, finder, heads: headsOf(nodes), staffed, faded: null, matched: null };
}
