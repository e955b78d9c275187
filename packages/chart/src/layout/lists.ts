import { columnsFor } from './estimate.ts';
import type { Gaps, LayoutInput } from './options.ts';
import type { Tree } from './tree.ts';
import { isLeaf } from './tree.ts';

/** Which leads hang, and the rectangles their branches fill. */
export interface Lists {
  /** 1: the reports of the card are a list. */
  readonly hung: Uint8Array;
  /** 1: the card stands in the list of a lead above it (or is an assistant, or below one). */
  readonly inside: Uint8Array;
  /** The rectangle of the card with its list; the card's own size where it has none. */
  readonly width: Float64Array;
  readonly height: Float64Array;
  /** Left edge of the card in its rectangle (its top is the rectangle's top). */
  readonly cardX: Float64Array;
  /** Top left of the rectangle in that of the lead, for cards inside. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Columns of the card's list, 0 where it has none. */
  readonly columns: Int32Array;
}

export interface Item {
  width: number;
  height: number;
  x: number;
  y: number;
}

/**
 * Puts items, in order, into columns of about equal height, each column indented for its trunk. Sets x and y of each;
 * returns the size of the whole. Items keep their order: down the first column, then down the second.
 */
export function flow(items: readonly Item[], columns: number, top: number, gaps: Gaps): { width: number; height: number } {
  let total = 0;
  for (const item of items) total += item.height + gaps.row;
  const per = total / columns;
  let column = 0;
  let passed = 0;
  let left = gaps.indent;
  let widest = 0;
  let y = top;
  let height = 0;
  for (const item of items) {
    const own = Math.min(columns - 1, Math.floor((passed + (item.height + gaps.row) / 2) / per));
    passed += item.height + gaps.row;
    if (own !== column && widest > 0) {
      left += widest + gaps.column + gaps.indent;
      widest = 0;
      y = top;
    }
    column = own;
    item.x = left;
    item.y = y;
    y += item.height + gaps.row;
    if (item.width > widest) widest = item.width;
    if (y - gaps.row > height) height = y - gaps.row;
  }
  return { width: left + widest, height };
}

/** Lays out every list, from the inside out. `hung` says which leads hang by their own arrangement. */
export function layOutLists(
  tree: Tree, input: LayoutInput, gaps: Gaps, hung: Uint8Array, listHeight: number, centred: boolean,
): Lists {
  const { size, order, start, middle, end, children } = tree;
  const inside = new Uint8Array(size);
  const width = input.width.slice();
  const height = input.height.slice();
  const cardX = new Float64Array(size);
  const x = new Float64Array(size);
  const y = new Float64Array(size);
  const columns = new Int32Array(size);

  for (const v of order) {
    const within = hung[v] === 1 || inside[v] === 1;
    if (within && !isLeaf(tree, v)) hung[v] = 1;
    const last = (within ? end[v] : middle[v]) as number;
    for (let c = start[v] as number; c < last; c += 1) inside[children[c] as number] = 1;
  }
  for (let i = order.length - 1; i >= 0; i -= 1) {
    const v = order[i] as number;
    if (hung[v] !== 1 || isLeaf(tree, v)) continue;
    const items: (Item & { card: number })[] = [];
    let total = 0;
    for (let c = start[v] as number; c < (end[v] as number); c += 1) {
      const card = children[c] as number;
      const w = width[card] as number;
      const h = height[card] as number;
      items.push({ card, width: w, height: h, x: 0, y: 0 });
      total += h + gaps.row;
    }
    const asked = input.columns?.[v] ?? 0;
    const count = asked > 0 ? Math.min(asked, items.length) : columnsFor(listHeight, items.length, total);
    const ownWidth = input.width[v] as number;
    const top = (input.height[v] as number) + (count > 1 ? gaps.level : gaps.row);
    const area = flow(items, count, top, gaps);
    columns[v] = count;
    height[v] = area.height;
    width[v] = Math.max(ownWidth, area.width);
    // Only the head of a branch stands over the middle of its columns; leads inside keep to their trunk.
    if (centred && count > 1 && inside[v] === 0) cardX[v] = Math.max(0, (area.width - ownWidth) / 2);
    for (const item of items) {
      x[item.card] = item.x;
      y[item.card] = item.y;
    }
  }
  return { hung, inside, width, height, cardX, x, y, columns };
}
