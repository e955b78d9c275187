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

/** Cards (or the rectangles of their lists) that stand in columns or rows together: a run of `children`. */
export interface Run {
  readonly children: Int32Array;
  readonly from: number;
  readonly to: number;
  /** Sizes by card. */
  readonly width: Float64Array;
  readonly height: Float64Array;
  /** Where the places of the cards are written, by card. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** A run's height in one column, the gap below each included. */
export function heightOf({ children, from, to, height }: Run, row: number): number {
  let total = (to - from) * row;
  for (let c = from; c < to; c += 1) total += height[children[c] as number] as number;
  return total;
}

/**
 * Puts a run, in order, into columns of about equal height, each column indented for its trunk; returns the size of the
 * whole. Cards keep their order: down the first column, then down the second. `total` is the height in one column.
 */
export function flow(run: Run, columns: number, top: number, total: number, gaps: Gaps): { width: number; height: number } {
  const { children, from, to, width, height, x, y } = run;
  const { row, indent, column: between } = gaps;
  const per = total / columns;
  let column = 0;
  let passed = 0;
  let left = indent;
  let widest = 0;
  let at = top;
  let bottom = 0;
  for (let c = from; c < to; c += 1) {
    const card = children[c] as number;
    const high = height[card] as number;
    const own = Math.min(columns - 1, Math.floor((passed + (high + row) / 2) / per));
    passed += high + row;
    if (own !== column && widest > 0) {
      left += widest + between + indent;
      widest = 0;
      at = top;
    }
    column = own;
    x[card] = left;
    y[card] = at;
    at += high + row;
    if ((width[card] as number) > widest) widest = width[card] as number;
    if (at - row > bottom) bottom = at - row;
  }
  return { width: left + widest, height: bottom };
}

/** Puts a run, in order, into rows of so many, in columns as wide as their widest; returns the size of the whole. */
export function flowInRows(run: Run, columns: number, top: number, gaps: Gaps): { width: number; height: number } {
  const { children, from, to, width, height, x, y } = run;
  const widest = new Float64Array(columns);
  for (let c = from; c < to; c += 1) widest[(c - from) % columns] = Math.max(widest[(c - from) % columns] as number, width[children[c] as number] as number);
  let at = top;
  let right = 0;
  let bottom = top;
  for (let first = from; first < to; first += columns) {
    let left = gaps.indent;
    let tallest = 0;
    for (let c = first; c < Math.min(first + columns, to); c += 1) {
      const card = children[c] as number;
      x[card] = left;
      y[card] = at;
      tallest = Math.max(tallest, height[card] as number);
      right = Math.max(right, left + (widest[c - first] as number));
      left += (widest[c - first] as number) + gaps.column + gaps.indent;
    }
    bottom = at + tallest;
    at = bottom + gaps.row;
  }
  return { width: right, height: bottom };
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
    const run: Run = { children, from: start[v] as number, to: end[v] as number, width, height, x, y };
    const items = run.to - run.from;
    const total = heightOf(run, gaps.row);
    const asked = input.columns?.[v] ?? 0;
    const count = asked > 0 ? Math.min(asked, items) : columnsFor(listHeight, items, total);
    const ownWidth = input.width[v] as number;
    const top = (input.height[v] as number) + (count > 1 ? gaps.level : gaps.row);
    const area = flow(run, count, top, total, gaps);
    columns[v] = count;
    height[v] = area.height;
    width[v] = Math.max(ownWidth, area.width);
    // Only the head of a branch stands over the middle of its columns; leads inside keep to their trunk.
    if (centred && count > 1 && inside[v] === 0) cardX[v] = Math.max(0, (area.width - ownWidth) / 2);
  }
  return { hung, inside, width, height, cardX, x, y, columns };
}
