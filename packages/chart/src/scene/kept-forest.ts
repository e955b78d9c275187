import type { Organisation } from '@bandi/organisation';
import { isEmptyDiff } from '@bandi/organisation';
import { viewOf } from '../views/view-nodes.ts';
import { chartOf } from './facts.ts';
import type { Forest } from './forest.ts';
import { grow, regrow } from './forest.ts';
import type { Moved } from './moved.ts';
import type { ChartNodes, Facts } from './nodes.ts';
import type { ChartOptions } from './options.ts';
import type { View } from './view.ts';

/** A view's nodes as they are at a moment of an organisation, from which those of a later moment can be made. */
export interface KeptForest {
  readonly organisation: Organisation;
  readonly moment: number;
  readonly kind: ChartOptions['view'];
  readonly view: View;
  readonly forest: Forest;
  readonly chart: ChartNodes;
  /** How the nodes come from those of the forest before; null: they are all new. */
  readonly moved: Moved | null;
}

/** The nodes of a view as the organisation is now: from those before, where they are of the same view and enough is remembered. */
export function keptForest(before: KeptForest | null, organisation: Organisation, options: ChartOptions): KeptForest {
  const facts: Facts = { organisation, language: options.language, asOf: options.asOf };
  const { moment } = organisation;
  if (before !== null && before.organisation === organisation && before.kind === options.view && before.chart.facts.language === facts.language && before.chart.facts.asOf === facts.asOf) {
    const diff = organisation.changedSince(before.moment);
    if (diff !== null && isEmptyDiff(diff)) return { ...before, moment };
    const stale = diff === null ? null : before.view.after(diff);
    const regrown = stale === null ? null : regrow(before.forest, before.view, stale);
    if (regrown !== null) return { ...before, moment, ...regrown, chart: chartOf(before.chart.facts, regrown.forest) };
  }
  const view = viewOf(facts, options.view);
  const forest = grow(view);
  return { organisation, moment, kind: options.view, view, forest, chart: chartOf(facts, forest), moved: null };
}
