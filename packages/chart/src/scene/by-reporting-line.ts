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

  const visit = (start: readonly Position[]): void => {
    const waiting = start.map((position) => ({ position, parent: -1, level: 0 })).toReversed();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { position, parent, level } = next;
      if (seen.has(position.id)) continue;
      seen.add(position.id);
      const index = nodes.length;
      const lead = parent === -1 ? undefined : organisation.get('position', nodes[parent]?.id ?? '');
      const unit = lead?.unit === position.unit ? undefined : organisation.get('unit', position.unit);
      nodes.push(positionNode(facts, position, {
        parent,
        level,
        assistant: position.assistant && parent !== -1,
        unit: unit === undefined ? null : cleanText(labelText(unit.name, facts.language)),
      }));
      for (const report of (reports.get(position.id) ?? []).toReversed()) waiting.push({ position: report, parent: index, level: level + 1 });
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
