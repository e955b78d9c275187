import { labelText } from '@bandi/organisation';
import { reportsInOrder } from '../scene/by-reporting-line.ts';
import { nodesByReportingLine } from '../scene/by-reporting-line.ts';
import type { Position } from '../scene/facts.ts';
import { holdersOf } from '../scene/facts.ts';
import type { ChartNode, ChartNodes, Facts, ListedSeat } from '../scene/nodes.ts';
import { cleanText } from '../text/clean.ts';
import { narrowed } from './narrow.ts';

/** Leads only, each with the list of the people right below who lead nobody: a large team on a small picture. */
export function nodesByLead(facts: Facts): ChartNodes {
  const chart = nodesByReportingLine(facts);
  const reports = reportsInOrder(facts.organisation);
  const leads = (position: Position): boolean => (reports.get(position.id)?.length ?? 0) > 0;
  const keep = new Uint8Array(chart.nodes.length);
  const nodes = chart.nodes.map((node, at): ChartNode => {
    // Who has nobody above and nobody below still has a card.
    keep[at] = node.kind === 'position' && (node.parent === -1 || leads(node.record)) ? 1 : 0;
    if (node.kind !== 'position' || keep[at] === 0) return node;
    const list = (reports.get(node.id) ?? []).filter((report) => !leads(report)).flatMap((report) => seatsOf(facts, report));
    return { ...node, list, assistant: false };
  });
  return { ...chart, nodes: narrowed(nodes, keep) };
}

function seatsOf(facts: Facts, position: Position): ListedSeat[] {
  const title = cleanText(labelText(position.title, facts.language));
  const seats = holdersOf(facts, position.id).map(({ name }): ListedSeat => ({ name, title, seats: 1 }));
  const vacant = Math.max(0, position.heads - seats.length);
  return vacant === 0 ? seats : [...seats, { name: null, title, seats: vacant }];
}

/** Lines of command with the dotted lines named on the cards, for organisations where people answer to two. */
export function nodesAsMatrix(facts: Facts): ChartNodes {
  const chart = nodesByReportingLine(facts);
  const nodes = chart.nodes.map((node): ChartNode => {
    if (node.kind !== 'position' || node.record.dotted.length === 0) return node;
    const names = node.record.dotted.flatMap((id) => {
      const lead = facts.organisation.get('position', id);
      return lead === undefined ? [] : [cleanText(labelText(lead.title, facts.language))];
    });
    return { ...node, dottedLeads: names };
  });
  return { ...chart, nodes };
}
