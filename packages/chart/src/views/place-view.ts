import { layOutCards } from '../scene/chart.ts';
import type { CardSizes } from '../scene/chart.ts';
import type { Layout } from '../layout/options.ts';
import type { ChartNodes } from '../scene/nodes.ts';
import type { ChartOptions } from '../scene/options.ts';
import { layOutAreas } from './areas.ts';

/** Where the cards of a view stand, and how large they are there. */
export function placeView(chart: Pick<ChartNodes, 'nodes' | 'parent'>, own: CardSizes, options: ChartOptions): { readonly layout: Layout; readonly sizes: CardSizes } {
  return options.view === 'unit-areas' ? layOutAreas(chart, own, options) : { layout: layOutCards(chart, own, options), sizes: own };
}
