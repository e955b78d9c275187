import type { ChartNode } from './nodes.ts';
import type { ChartPicture } from './picture.ts';

/** Branches of a picture with the rectangles around them, the largest first. Columns of numbers, one entry a branch. */
export interface Branches {
  readonly count: number;
  /** The number of the card at its head. */
  readonly card: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly width: Float64Array;
  readonly height: Float64Array;
  /** How many branches it stands in. */
  readonly level: Int32Array;
  /** Approved heads of all its positions, own people only. */
  readonly heads: Int32Array;
}

/** What can be told of a picture from afar: its units, and the cards that lead others. */
export function branchesOf(picture: ChartPicture): Branches {
  const { nodes, places } = picture;
  const n = nodes.length;
  const right = new Float64Array(n);
  const bottom = new Float64Array(n);
  const left = places.x.slice();
  const top = places.y.slice();
  const heads = new Int32Array(n);
  const cards = new Int32Array(n);
  for (let i = 0; i < n; i += 1) {
    right[i] = (places.x[i] as number) + (places.width[i] as number);
    bottom[i] = (places.y[i] as number) + (places.height[i] as number);
  }
  // Nodes stand after the node above, so going backwards gathers whole branches.
  for (let i = n - 1; i >= 0; i -= 1) {
    const node = nodes[i] as ChartNode;
    if (node.kind === 'position' && !node.outsourced) heads[i] = (heads[i] as number) + node.heads;
    const above = node.parent;
    if (above < 0) continue;
    heads[above] = (heads[above] as number) + (heads[i] as number);
    if (places.visible[i] !== 1) continue;
    cards[above] = (cards[above] as number) + 1 + (cards[i] as number);
    left[above] = Math.min(left[above] as number, left[i] as number);
    top[above] = Math.min(top[above] as number, top[i] as number);
    right[above] = Math.max(right[above] as number, right[i] as number);
    bottom[above] = Math.max(bottom[above] as number, bottom[i] as number);
  }
  const chosen: number[] = [];
  const level = new Int32Array(n);
  for (let i = 0; i < n; i += 1) {
    const node = nodes[i] as ChartNode;
    const above = node.parent;
    level[i] = above < 0 ? 0 : (level[above] as number) + 1;
    if (places.visible[i] === 1 && ((cards[i] as number) > 0 || node.kind !== 'position')) chosen.push(i);
  }
  const order = Int32Array.from(chosen).toSorted((a, b) => (cards[b] as number) - (cards[a] as number) || a - b);
  const pick = (values: Float64Array, from?: Float64Array): Float64Array => Float64Array.from(order, (i) => (values[i] as number) - ((from?.[i] ?? 0)));
  return {
    count: order.length,
    card: order,
    x: pick(left),
    y: pick(top),
    width: pick(right, left),
    height: pick(bottom, top),
    level: Int32Array.from(order, (i) => level[i] as number),
    heads: Int32Array.from(order, (i) => heads[i] as number),
  };
}
