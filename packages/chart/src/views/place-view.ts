import { layOutCards } from '../scene/chart.ts';
import type { CardSizes } from '../scene/chart.ts';
import type { Layout } from '../layout/options.ts';
import type { ChartNode } from '../scene/nodes.ts';
import type { ChartOptions } from '../scene/options.ts';
import { layOutAreas } from './areas.ts';

/** Where the cards of a view stand, and how large they are there. */
export function placeView(nodes: readonly ChartNode[], own: CardSizes, options: ChartOptions): { readonly layout: Layout; readonly sizes: CardSizes } {
  return options.view === 'unit-areas' ? layOutAreas(nodes, own, options) : { layout: layOutCards(nodes, own, options), sizes: own };
}
