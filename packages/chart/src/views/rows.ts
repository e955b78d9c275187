import type { CardSizes } from '../scene/chart.ts';

/** Room between two rectangles. */
export const GAP = 12;
/** Beyond so many, finding the best place for each would take too long; rows do. */
const MOST_SNUG = 400;

interface Extent {
  readonly width: number;
  readonly height: number;
}

/** How wide the rectangles may become so that all together have about the wanted proportion. */
function widthFor(items: readonly number[], { width, height }: CardSizes, aspect: number, gap: number): number {
  let room = 0;
  let widest = 0;
  for (const item of items) {
    room += ((width[item] as number) + gap) * ((height[item] as number) + gap);
    widest = Math.max(widest, width[item] as number);
  }
  return Math.max(widest, Math.sqrt(room * aspect) * 1.08);
}

/** Places rectangles in rows from 0, 0, in their order, so that all have about the wanted proportion. */
export function inRows(items: readonly number[], sizes: CardSizes, aspect: number, x: Float64Array, y: Float64Array, gap = GAP): Extent {
  const limit = widthFor(items, sizes, aspect, gap);
  let [left, top, tallest, total] = [0, 0, 0, 0];
  for (const item of items) {
    const w = sizes.width[item] as number;
    if (left > 0 && left + w > limit) {
      left = 0;
      top += tallest + gap;
      tallest = 0;
    }
    x[item] = left;
    y[item] = top;
    left += w + gap;
    total = Math.max(total, left - gap);
    tallest = Math.max(tallest, sizes.height[item] as number);
  }
  return { width: total, height: top + tallest };
}

/** As in rows, but each rectangle as high up as it goes, the left place of equal ones: what is short leaves no hole. */
export function snugly(items: readonly number[], sizes: CardSizes, aspect: number, x: Float64Array, y: Float64Array, gap = GAP): Extent {
  if (items.length > MOST_SNUG) return inRows(items, sizes, aspect, x, y, gap);
  const limit = widthFor(items, sizes, aspect, gap);
  /** The lower edge of what is placed, from left to right: where a piece begins, and how far down it reaches. */
  let edge: { readonly from: number; readonly to: number; readonly down: number }[] = [{ from: 0, to: limit + gap, down: 0 }];
  let [right, bottom] = [0, 0];
  for (const item of items) {
    const w = sizes.width[item] as number;
    const h = sizes.height[item] as number;
    let best = { left: 0, top: Infinity };
    for (const { from } of edge) {
      if (from > 0 && from + w > limit) break;
      const top = Math.max(0, ...edge.filter((piece) => piece.to > from && piece.from < from + w + gap).map(({ down }) => down));
      if (top < best.top) best = { left: from, top };
    }
    x[item] = best.left;
    y[item] = best.top;
    const [from, to] = [best.left, best.left + w + gap];
    const kept = edge.flatMap((piece) => [
      ...(piece.from < from ? [{ ...piece, to: Math.min(piece.to, from) }] : []),
      ...(piece.to > to ? [{ ...piece, from: Math.max(piece.from, to) }] : []),
    ]);
    edge = [...kept, { from, to, down: best.top + h + gap }].toSorted((a, b) => a.from - b.from);
    right = Math.max(right, best.left + w);
    bottom = Math.max(bottom, best.top + h);
  }
  return { width: right, height: bottom };
}
