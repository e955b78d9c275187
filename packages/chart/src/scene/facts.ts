import { compareOrder, labelText } from '@bandi/organisation';
import type { Language, ReadonlyOrganisation, Records } from '@bandi/organisation';
import { cleanText } from '../text/clean.ts';
import type { ChartNode, HeadCount, PositionNode } from './nodes.ts';

export type Position = Records['position'];
type Unit = Records['unit'];

/** What is to be read of an organisation on one day, in one language. */
export interface Facts {
  readonly organisation: ReadonlyOrganisation;
  readonly language: Language;
  /** `YYYY-MM-DD`; null: whoever holds a position without an end. */
  readonly asOf: string | null;
}

/** Names of those who hold a position on the day, in the order they came. */
export function incumbents(facts: Facts, position: string): string[] {
  const { organisation, asOf } = facts;
  const found: { name: string; from: string; id: string }[] = [];
  for (const id of organisation.ids('assignment.position', position)) {
    const assignment = organisation.get('assignment', id);
    const person = assignment === undefined ? undefined : organisation.get('person', assignment.person);
    if (assignment === undefined || person === undefined) continue;
    const holds = asOf === null
      ? assignment.to === null && person.to === null
      : assignment.from <= asOf && (assignment.to === null || assignment.to >= asOf) && (person.to === null || person.to >= asOf);
    if (holds) found.push({ name: cleanText(labelText(person.name, facts.language)), from: assignment.from, id });
  }
  // By the day they came, then by id: the same picture whatever order the records arrived in.
  found.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1));
  return found.map(({ name }) => name);
}

/** Workload a position carries over its approved FTE. */
function loadOf(facts: Facts, position: Position): number | null {
  let carried = 0;
  let counted = false;
  for (const id of facts.organisation.ids('load.carriers', position.id)) {
    for (const carrier of facts.organisation.get('load', id)?.carriers ?? []) {
      if (carrier.position !== position.id) continue;
      carried += carrier.fte;
      counted = true;
    }
  }
  return counted && position.fte > 0 ? carried / position.fte : null;
}

export function positionNode(
  facts: Facts, position: Position, place: { parent: number; level: number; assistant: boolean; unit: string | null },
): PositionNode {
  const people = incumbents(facts, position.id);
  return {
    kind: 'position',
    key: `position:${position.id}`,
    id: position.id,
    ...place,
    name: cleanText(labelText(position.title, facts.language)),
    function: position.function,
    people,
    heads: position.heads,
    vacant: position.outsourced || position.status === 'frozen' ? 0 : Math.max(0, position.heads - people.length),
    outsourced: position.outsourced,
    frozen: position.status === 'frozen',
    load: loadOf(facts, position),
    dotted: position.dotted.map((id) => `position:${id}`),
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

export function countHeads(nodes: readonly ChartNode[]): { heads: HeadCount; staffed: boolean } {
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
  return { heads: { approved, filled, vacant, outsourced }, staffed };
}
