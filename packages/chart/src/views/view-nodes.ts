import type { ReadonlyOrganisation } from '@bandi/organisation';
import { nodesByReportingLine } from '../scene/by-reporting-line.ts';
import { nodesByUnit } from '../scene/by-unit.ts';
import type { ChartNode, ChartNodes, Facts } from '../scene/nodes.ts';
import type { ChartOptions, ChartView } from '../scene/options.ts';
import { nodesByChannel, nodesByFunction } from './by-group.ts';
import { nodesAsMatrix, nodesByLead } from './by-lead.ts';
import { isFiltering, positionFilter } from './filter.ts';
import { branchOf, narrowed, withLines } from './narrow.ts';

const views: Readonly<Record<ChartView, (facts: Facts) => ChartNodes>> = {
  'by-unit': nodesByUnit,
  'unit-areas': nodesByUnit,
  'by-reporting-line': nodesByReportingLine,
  'by-function': nodesByFunction,
  'by-channel': nodesByChannel,
  people: nodesByLead,
  matrix: nodesAsMatrix,
};

/** What a view shows, in reading order, with focus and filter laid over it. */
export function viewNodes(organisation: ReadonlyOrganisation, options: ChartOptions): ChartNodes {
  const facts: Facts = { organisation, language: options.language, asOf: options.asOf };
  const chart = views[options.view](facts);
  const focused = options.focus === null ? null : branchOf(chart.nodes, options.focus);
  if (focused === null && !isFiltering(options.filter)) return chart;

  const { nodes } = chart;
  let stays = focused ?? new Uint8Array(nodes.length).fill(1);
  let matched: ChartNodes['matched'] = null;
  if (isFiltering(options.filter)) {
    const asked = positionFilter(facts, options.filter, options.findings);
    let [count, of] = [0, 0];
    const matches = new Uint8Array(nodes.length);
    for (const [at, node] of nodes.entries()) {
      if (node.kind !== 'position') continue;
      of += 1;
      if (stays[at] !== 1 || !asked(node.record)) continue;
      count += 1;
      matches[at] = 1;
    }
    matched = { count, of };
    stays = options.others === 'remove' ? withLines(nodes, matches) : matches;
  }
  if (options.others === 'remove') return { ...chart, nodes: narrowed(nodes, stays), matched };
  return { ...chart, matched, faded: new Set(nodes.filter((_, at) => stays[at] !== 1).map(({ key }) => key)) };
}

/** Whether a card hides what is below it: folded by hand, or at the depth to which the view is unfolded. */
export function isFolded({ key, level }: ChartNode, { collapsed, opened, depth }: Pick<ChartOptions, 'collapsed' | 'opened' | 'depth'>): boolean {
  return collapsed.has(key) || (depth !== null && level >= depth - 1 && !opened.has(key));
}

/** What is folded and opened by hand after a card was folded or unfolded: what depth does anyway needs no entry. */
export function foldedAfter(node: ChartNode, { folded, opened, depth }: { readonly folded: readonly string[]; readonly opened: readonly string[]; readonly depth: number | null }): { folded: string[]; opened: string[] } {
  const { key } = node;
  const without = { folded: folded.filter((other) => other !== key), opened: opened.filter((other) => other !== key) };
  const closed = isFolded(node, { collapsed: new Set(folded), opened: new Set(opened), depth });
  const byDepth = isFolded(node, { collapsed: new Set(), opened: new Set(), depth });
  if (closed) return byDepth ? { ...without, opened: [...without.opened, key] } : without;
  return byDepth ? without : { ...without, folded: [...without.folded, key] };
}
