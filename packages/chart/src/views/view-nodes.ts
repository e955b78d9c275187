import type { ReadonlyOrganisation } from '@bandi/organisation';
import { ReportingLine } from '../scene/by-reporting-line.ts';
import { UnitTree } from '../scene/by-unit.ts';
import { chartOf } from '../scene/facts.ts';
import { grow } from '../scene/forest.ts';
import type { ChartNode, ChartNodes, Facts } from '../scene/nodes.ts';
import type { ChartOptions, ChartView } from '../scene/options.ts';
import type { View } from '../scene/view.ts';
import { Groups, groupedByChannel, groupedByFunction } from './by-group.ts';
import { LeadsWithLists, Matrix } from './by-lead.ts';
import { isFiltering, positionFilter } from './filter.ts';
import { branchOf, narrowed, withLines } from './narrow.ts';

const views: Readonly<Record<ChartView, (facts: Facts) => View>> = {
  'by-unit': (facts) => new UnitTree(facts),
  'unit-areas': (facts) => new UnitTree(facts),
  'by-reporting-line': (facts) => new ReportingLine(facts),
  'by-function': (facts) => new Groups(facts, groupedByFunction),
  'by-channel': (facts) => new Groups(facts, groupedByChannel),
  people: (facts) => new LeadsWithLists(facts),
  matrix: (facts) => new Matrix(facts),
};

export function viewOf(facts: Facts, kind: ChartView): View {
  return views[kind](facts);
}

/** What a view shows, in reading order, with focus and filter laid over it. */
export function viewNodes(organisation: ReadonlyOrganisation, options: ChartOptions): ChartNodes {
  const facts: Facts = { organisation, language: options.language, asOf: options.asOf };
  return asAsked(chartOf(facts, grow(viewOf(facts, options.view))), options).chart;
}

/** A whole chart with focus and filter laid over it; and where some cards go, the numbers that those kept had before. */
export function asAsked(chart: ChartNodes, options: ChartOptions): { readonly chart: ChartNodes; readonly from: Int32Array | null } {
  const focused = options.focus === null ? null : branchOf(chart, options.focus);
  if (focused === null && !isFiltering(options.filter)) return { chart, from: null };

  const { nodes, parent } = chart;
  let stays = focused ?? new Uint8Array(nodes.length).fill(1);
  let matched: ChartNodes['matched'] = null;
  if (isFiltering(options.filter)) {
    const asked = positionFilter(chart.facts.organisation, options.filter, options);
    let [count, of] = [0, 0];
    const matches = new Uint8Array(nodes.length);
    for (const [at, node] of nodes.entries()) {
      for (const position of positionsOn(node)) {
        of += 1;
        if (stays[at] !== 1 || !asked(position)) continue;
        count += 1;
        matches[at] = 1;
      }
    }
    matched = { count, of };
    stays = options.others === 'remove' ? withLines(parent, matches) : matches;
  }
  if (options.others === 'remove') {
    const kept = narrowed(chart, stays);
    return { chart: { ...kept.chart, matched }, from: kept.from };
  }
  return { chart: { ...chart, matched, faded: new Set(nodes.filter((_, at) => stays[at] !== 1).map(({ key }) => key)) }, from: null };
}

/** The positions that a card tells of: its own, and those it lists. */
function positionsOn(node: ChartNode) {
  return node.kind === 'position' ? [node, ...node.list] : [];
}
