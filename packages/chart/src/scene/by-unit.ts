import { labelText } from '@bandi/organisation';
import { cleanText } from '../text/clean.ts';
import type { Position } from './facts.ts';
import { chartOf, incumbents, positionNode, sortedPositions, unitsInOrder } from './facts.ts';
import type { ChartNode, ChartNodes, Facts, UnitNode } from './nodes.ts';
import { wording } from './wording.ts';

/** Own positions of a unit with sub-units stand beside the line to these, as assistants do; more make a row of their own. */
const BESIDE = 4;

/** The tree of units; below each its positions, the lead first, then its sub-units. */
export function nodesByUnit(facts: Facts): ChartNodes {
  const { organisation } = facts;
  const nodes: ChartNode[] = [];
  const at = new Map<string, number>();
  const units = unitsInOrder(organisation);
  const heads = new Map<string, number>();
  const positions = new Map<string, Position[]>();

  for (const unit of units) {
    const own = sortedPositions(organisation, organisation.ids('position.unit', unit.id));
    const lead = own.findIndex((position) => position.id === unit.lead);
    if (lead > 0) own.unshift(...own.splice(lead, 1));
    positions.set(unit.id, own);
    heads.set(unit.id, own.reduce((sum, position) => sum + (position.outsourced ? 0 : position.heads), 0));
  }
  // Units stand after their parents, so going backwards adds up whole branches.
  for (const unit of units.toReversed()) {
    if (unit.parent !== null && heads.has(unit.parent)) heads.set(unit.parent, (heads.get(unit.parent) ?? 0) + (heads.get(unit.id) ?? 0));
  }

  for (const unit of units) {
    const parent = unit.parent === null ? -1 : (at.get(unit.parent) ?? -1);
    const level = parent === -1 ? 0 : (nodes[parent]?.level ?? 0) + 1;
    const index = nodes.length;
    at.set(unit.id, index);
    const node: UnitNode = {
      kind: 'unit',
      key: `unit:${unit.id}`,
      id: unit.id,
      parent,
      level,
      assistant: false,
      name: cleanText(labelText(unit.name, facts.language)),
      lead: unit.lead === null ? null : leadName(facts, unit.lead),
      heads: heads.get(unit.id) ?? 0,
    };
    nodes.push(node);
    const own = positions.get(unit.id) ?? [];
    const beside = own.length <= BESIDE && organisation.ids('unit.parent', unit.id).size > 0;
    for (const position of own) {
      nodes.push(positionNode(facts, position, { parent: index, level: level + 1, assistant: beside, unit: null }));
    }
  }
  for (const position of organisation.all('position')) {
    if (!at.has(position.unit)) nodes.push(positionNode(facts, position, { parent: -1, level: 0, assistant: false, unit: null }));
  }
  return chartOf(facts, nodes);
}

function leadName(facts: Facts, id: string): string | null {
  const position = facts.organisation.get('position', id);
  if (position === undefined) return null;
  const people = incumbents(facts, id);
  if (people.length > 0) return people.join(wording[facts.language].between);
  return cleanText(labelText(position.title, facts.language));
}
