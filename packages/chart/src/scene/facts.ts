import { carriedBy, compareOrder, labelText } from '@bandi/organisation';
import type { ReadonlyOrganisation, Records } from '@bandi/organisation';
import { cleanText } from '../text/clean.ts';
import type { ChartNode, ChartNodes, Facts, PositionNode } from './nodes.ts';

export type Position = Records['position'];
type Unit = Records['unit'];

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
      : assignment.from <= asOf && (assignment.to === null || assignment.to >= asOf)
        && (person.from === null || person.from <= asOf) && (person.to === null || person.to >= asOf);
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
  facts: Facts, position: Position, place: { parent: number; level: number; assistant: boolean; unit: string | null },
): PositionNode {
  const people = incumbents(facts, position.id);
  return {
    kind: 'position',
    record: position,
    key: `position:${position.id}`,
    id: position.id,
    parent: place.parent,
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

/** Units from the top down, siblings in their order, every unit exactly once even where the records are broken. */
export function unitsInOrder(organisation: ReadonlyOrganisation): Unit[] {
  const seen = new Set<string>();
  const found: Unit[] = [];
  const visit = (start: readonly Unit[]): void => {
    const waiting = start.toReversed();
    for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
      if (seen.has(unit.id)) continue;
      seen.add(unit.id);
      found.push(unit);
      waiting.push(...sortedUnits(organisation, organisation.ids('unit.parent', unit.id)).toReversed());
    }
  };
  visit(sortedUnits(organisation, organisation.ids('unit.root', '')));
  if (found.length < organisation.count('unit')) {
    // A parent that is not there, or a cycle: what is left begins at the top.
    const left = [...organisation.all('unit')].filter((unit) => !seen.has(unit.id));
    visit(left.filter((unit) => unit.parent !== null && !organisation.has('unit', unit.parent)).toSorted(compareOrder));
    for (const unit of left) visit([unit]);
  }
  return found;
}

function sortedUnits(organisation: ReadonlyOrganisation, ids: Iterable<string>): Unit[] {
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

/** Every position once, in the order of the units, then their own. */
export function positionsInOrder(organisation: ReadonlyOrganisation): Position[] {
  const found: Position[] = [];
  for (const unit of unitsInOrder(organisation)) {
    for (const position of sortedPositions(organisation, organisation.ids('position.unit', unit.id))) found.push(position);
  }
  if (found.length < organisation.count('position')) {
    for (const position of organisation.all('position')) if (!organisation.has('unit', position.unit)) found.push(position);
  }
  return found;
}

/** The nodes with what is to be counted over all of them. */
export function chartOf(facts: Facts, nodes: readonly ChartNode[]): ChartNodes {
  let approved = 0;
  let vacant = 0;
  let outsourced = 0;
  let filled = 0;
  let staffed = false;
  for (const node of nodes) {
    if (node.kind !== 'position') continue;
    if (node.people.length > 0) staffed = true;
    if (node.outsourced) {
      outsourced += node.heads;
      continue;
    }
    approved += node.heads;
    vacant += node.vacant;
    filled += Math.min(node.heads, node.people.length);
  }
  return { facts, nodes, heads: { approved, filled, vacant, outsourced }, staffed, faded: null, matched: null };
}
