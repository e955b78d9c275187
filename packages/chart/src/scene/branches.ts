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
  const { nodes, places, chart: { parent } } = picture;
  const n = nodes.length;
  const right = new Float64Array(n);
  const bottom = new Float64Array(n);
  const left = places.x.slice();
  const top = places.y.slice();
  const heads = new Int32Array(n);
  const cards = new Int32Array(n);
  const isBranch = new Uint8Array(n);
  for (let i = 0; i < n; i += 1) {
    right[i] = (places.x[i] as number) + (places.width[i] as number);
    bottom[i] = (places.y[i] as number) + (places.height[i] as number);
  }
  // Nodes stand after the node above, so going backwards gathers whole branches.
  for (let i = n - 1; i >= 0; i -= 1) {
    const node = nodes[i] as ChartNode;
    if (node.kind === 'position' && !node.outsourced) heads[i] = (heads[i] as number) + node.heads;
    if (places.visible[i] === 1 && ((cards[i] as number) > 0 || node.kind !== 'position')) isBranch[i] = 1;
    const above = parent[i] as number;
    if (above < 0) continue;
    heads[above] = (heads[above] as number) + (heads[i] as number);
    if (places.visible[i] !== 1) continue;
    cards[above] = (cards[above] as number) + 1 + (cards[i] as number);
    if ((left[i] as number) < (left[above] as number)) left[above] = left[i] as number;
    if ((top[i] as number) < (top[above] as number)) top[above] = top[i] as number;
    if ((right[i] as number) > (right[above] as number)) right[above] = right[i] as number;
    if ((bottom[i] as number) > (bottom[above] as number)) bottom[above] = bottom[i] as number;
  }
  const level = new Int32Array(n);
  // Sorted by counting: how many there are of each size says where the first of it stands.
  const starts = new Int32Array(n + 2);
  let count = 0;
  for (let i = 0; i < n; i += 1) {
    const above = parent[i] as number;
    level[i] = above < 0 ? 0 : (level[above] as number) + 1;
    if (isBranch[i] !== 1) continue;
    count += 1;
    starts[cards[i] as number] = (starts[cards[i] as number] as number) + 1;
  }
  for (let size = n; size >= 0; size -= 1) starts[size] = (starts[size] as number) + (starts[size + 1] as number);
  const card = new Int32Array(count);
  for (let i = 0; i < n; i += 1) {
    if (isBranch[i] !== 1) continue;
    const after = (cards[i] as number) + 1;
    card[starts[after] as number] = i;
    starts[after] = (starts[after] as number) + 1;
  }
  const branches = { count, card, x: new Float64Array(count), y: new Float64Array(count), width: new Float64Array(count), height: new Float64Array(count), level: new Int32Array(count), heads: new Int32Array(count) };
  for (let k = 0; k < count; k += 1) {
    const i = card[k] as number;
    branches.x[k] = left[i] as number;
    branches.y[k] = top[i] as number;
    branches.width[k] = (right[i] as number) - (left[i] as number);
    branches.height[k] = (bottom[i] as number) - (top[i] as number);
    branches.level[k] = level[i] as number;
    branches.heads[k] = heads[i] as number;
  }
  return branches;
}
