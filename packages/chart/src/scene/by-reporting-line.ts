import { labelText } from '@bandi/organisation';
import type { ReadonlyOrganisation } from '@bandi/organisation';
import { cleanText } from '../text/clean.ts';
import type { Position } from './facts.ts';
import { chartOf, positionNode, positionsInOrder } from './facts.ts';
import type { ChartNode, ChartNodes, Facts } from './nodes.ts';

/** Positions below the position they report to; those of one lead in the order of their units, then their own. */
export function nodesByReportingLine(facts: Facts): ChartNodes {
  const { organisation } = facts;
  const nodes: ChartNode[] = [];
  const seen = new Set<string>();
  const reports = reportsInOrder(organisation);

  const names = new Map<string, string | null>();
  const nameOf = (id: string): string | null => {
    let name = names.get(id);
    if (name === undefined) {
      const unit = organisation.get('unit', id);
      name = unit === undefined ? null : cleanText(labelText(unit.name, facts.language));
      names.set(id, name);
    }
    return name;
  };

  const visit = (start: readonly Position[]): void => {
    // Position and number of its lead's node: two stacks of plain values, since a chart may have a hundred thousand.
    const waiting = start.toReversed();
    const leads = waiting.map(() => -1);
    for (let position = waiting.pop(), parent = leads.pop() ?? -1; position !== undefined; position = waiting.pop(), parent = leads.pop() ?? -1) {
      if (seen.has(position.id)) continue;
      seen.add(position.id);
      const index = nodes.length;
      const lead = nodes[parent];
      const isFirst = lead?.kind !== 'position' || lead.record.unit !== position.unit;
      nodes.push(positionNode(facts, position, {
        parent,
        level: lead === undefined ? 0 : lead.level + 1,
        assistant: position.assistant && parent !== -1,
        unit: isFirst ? nameOf(position.unit) : null,
      }));
      const below = reports.get(position.id);
      for (let at = (below?.length ?? 0) - 1; at >= 0; at -= 1) {
        waiting.push(below?.[at] as Position);
        leads.push(index);
      }
    }
  };
  visit(reports.get('') ?? []);
  // What a cycle of reporting lines keeps from the top still has its place.
  if (seen.size < organisation.count('position')) {
    for (const position of organisation.all('position')) if (!seen.has(position.id)) visit([position]);
  }
  return chartOf(facts, nodes);
}

/** The reports of each position, those without a lead under ''. */
export function reportsInOrder(organisation: ReadonlyOrganisation): Map<string, Position[]> {
  const reports = new Map<string, Position[]>();
  const add = (position: Position): void => {
    const lead = position.reportsTo !== null && organisation.has('position', position.reportsTo) ? position.reportsTo : '';
    const list = reports.get(lead);
    if (list === undefined) reports.set(lead, [position]);
    else list.push(position);
  };
  for (const position of positionsInOrder(organisation)) add(position);
  return reports;
}
