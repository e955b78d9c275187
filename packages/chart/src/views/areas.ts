import type { Layout } from '../layout/options.ts';
import type { CardSizes } from '../scene/chart.ts';
import { GAP, inRows, snugly } from './rows.ts';
import type { ChartNode, ChartNodes } from '../scene/nodes.ts';
import { childrenOf, endsOf } from '../scene/nodes.ts';
import type { ChartOptions } from '../scene/options.ts';
import { isFolded } from './fold.ts';

/** Room between the edge of an area and what is in it. */
const PAD = 14;

/**
 * Units as areas that hold their positions and the areas of their sub-units, in reading order, in rows that come as near
 * to the wanted proportion as they can; sub-units slide up into what room there is. Answers the layout and the sizes the cards have grown to: a unit's card becomes
 * its area, its own card the heading in the corner. Linear, not recursive.
 */
export function layOutAreas({ nodes, parent }: Pick<ChartNodes, 'nodes' | 'parent'>, cards: CardSizes, options: ChartOptions): { readonly layout: Layout; readonly sizes: CardSizes } {
  const count = nodes.length;
  const width = cards.width.slice();
  const height = cards.height.slice();
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const visible = new Uint8Array(count);
  const end = endsOf(parent);
  for (const [at, above] of parent.entries()) visible[at] = above === -1 || (visible[above] === 1 && !isFolded(nodes[above] as ChartNode, options)) ? 1 : 0;
  // Nodes come after the node above, so on the way back everything inside an area has its size.
  for (let at = count - 1; at >= 0; at -= 1) {
    const held = visible[at] === 1 ? childrenOf(end, at).filter((child) => visible[child] === 1) : [];
    if (held.length === 0) continue;
    const heading = cards.height[at] as number;
    // A unit's own positions stand in a row of their own above its sub-units.
    const own = held.filter((child) => nodes[child]?.kind === 'position');
    const units = held.filter((child) => nodes[child]?.kind !== 'position');
    const below = snugly(units, { width, height }, options.aspect, x, y);
    const above = inRows(own, { width, height }, units.length === 0 ? options.aspect : (below.width + GAP) ** 2 / roomOf(own, width, height), x, y);
    const down = above.height === 0 ? 0 : above.height + GAP;
    for (const child of held) x[child] = (x[child] as number) + PAD;
    for (const child of own) y[child] = (y[child] as number) + heading;
    for (const child of units) y[child] = (y[child] as number) + heading + down;
    width[at] = Math.max(cards.width[at] as number, above.width + 2 * PAD, below.width + 2 * PAD);
    height[at] = 2 * Math.ceil((heading + (units.length === 0 ? above.height : down + below.height) + PAD) / 2);
  }
  const whole = snugly(childrenOf(end, -1), { width, height }, options.aspect, x, y);
  for (const [at, above] of parent.entries()) {
    if (above === -1) continue;
    x[at] = (x[at] as number) + (x[above] as number);
    y[at] = (y[at] as number) + (y[above] as number);
  }
  const none = new Int32Array(0);
  return {
    layout: {
      x, y, visible, width: whole.width, height: whole.height, arrangement: new Uint8Array(count),
      // What is in an area needs no line to say so.
      connectors: { leadOf: () => -1, reportsOf: () => none, trace: () => 0 },
    },
    sizes: { width, height },
  };
}

function roomOf(items: readonly number[], width: Float64Array, height: Float64Array): number {
  let room = 1;
  for (const item of items) room += ((width[item] as number) + GAP) * ((height[item] as number) + GAP);
  return room;
}
