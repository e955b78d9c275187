import type { ReadonlyOrganisation } from '@bandi/organisation';
import { layOut } from '../layout/layout.ts';
import type { Layout } from '../layout/options.ts';
import { arrangements, defaultGaps, tightGaps } from '../layout/options.ts';
import { measureText } from '../text/measure.ts';
import type { Card } from './card.ts';
import type { CardSetting } from './card-setting.ts';
import type { ChartNode, ChartNodes } from './nodes.ts';
import type { ChartOptions } from './options.ts';
import { defaultChartOptions } from './options.ts';
import type { Size } from './pen.ts';
import { Pen } from './pen.ts';
import { positionCard } from './position-card.ts';
import { unitCard } from './unit-card.ts';
import { isFolded } from '../views/fold.ts';
import { viewNodes } from '../views/view-nodes.ts';

export function withDefaults(options: Partial<ChartOptions>): ChartOptions {
  const settings = { ...defaultChartOptions, ...options };
  return { ...settings, measure: settings.measure ?? measureText };
}

/** First step: what there is to show, in reading order. */
export function chartNodes(organisation: ReadonlyOrganisation, options: Partial<ChartOptions> = {}): ChartNodes {
  return viewNodes(organisation, { ...defaultChartOptions, ...options });
}

/** Second step, card by card: how large a card is … */
export function cardSize(node: ChartNode, setting: CardSetting, pen = new Pen(setting.measure, false)): Size {
  return node.kind === 'position' ? positionCard(node, setting, pen) : unitCard(node, setting, pen);
}

/** … and what it shows, drawn at 0, 0. */
export function cardOf(node: ChartNode, setting: CardSetting): Card {
  const pen = new Pen(setting.measure, true);
  const { width, height } = cardSize(node, setting, pen);
  return { width, height, boxes: pen.boxes, texts: pen.texts, images: pen.images, seats: pen.seats };
}

/** The sizes of all cards, of which none is drawn. Those that are known already (not 0) are not measured. */
export function cardSizes(nodes: readonly ChartNode[], setting: CardSetting, known?: CardSizes): CardSizes {
  const sizes = known ?? { width: new Float64Array(nodes.length), height: new Float64Array(nodes.length) };
  const pen = new Pen(setting.measure, false);
  for (let i = 0; i < nodes.length; i += 1) {
    if (sizes.height[i] !== 0) continue;
    const size = cardSize(nodes[i] as ChartNode, setting, pen);
    sizes.width[i] = size.width;
    sizes.height[i] = size.height;
  }
  return sizes;
}

export interface CardSizes {
  readonly width: Float64Array;
  readonly height: Float64Array;
}

/** Third step: where the cards stand. A card that folds its branch keeps its place in the order. */
export function layOutCards({ nodes, parent }: Pick<ChartNodes, 'nodes' | 'parent'>, sizes: CardSizes, options: ChartOptions): Layout {
  const assistant = new Uint8Array(nodes.length);
  const collapsed = new Uint8Array(nodes.length);
  const arrangement = new Uint8Array(nodes.length);
  const columns = new Uint16Array(nodes.length);
  const chosen = options.depth !== null || options.collapsed.size + options.arrangements.size > 0;
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i] as ChartNode;
    assistant[i] = node.assistant ? 1 : 0;
    if (!chosen) continue;
    collapsed[i] = isFolded(node, options) ? 1 : 0;
    const own = options.arrangements.get(node.key);
    if (own === undefined) continue;
    arrangement[i] = arrangements.indexOf(own.arrangement);
    columns[i] = own.columns ?? 0;
  }
  return layOut({ parent, ...sizes, assistant, collapsed, arrangement, columns }, { direction: options.direction, aspect: options.aspect, choice: options.hanging, gaps: options.tight ? tightGaps : defaultGaps });
}

/** How many cards below each are hidden, for those that fold their branch. */
export function hiddenBelow(parents: Int32Array, { visible }: Layout): Int32Array {
  const hidden = new Int32Array(parents.length);
  // Nodes come after the node above, so counts add up on the way back.
  for (let i = parents.length - 1; i >= 0; i -= 1) {
    if (visible[i] === 1) continue;
    const parent = parents[i] as number;
    if (parent >= 0) hidden[parent] = (hidden[parent] as number) + 1 + (hidden[i] as number);
  }
  for (let i = 0; i < parents.length; i += 1) if (visible[i] !== 1) hidden[i] = 0;
  return hidden;
}
