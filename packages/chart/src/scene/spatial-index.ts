import type { Rectangle } from './scene.ts';

/** Finds rectangles by place: which are in view, which is under the pointer. */
export interface SpatialIndex {
  /** Numbers of all rectangles that meet the given one, ascending. */
  query(area: Rectangle): number[];
  /** The number of the last (topmost) rectangle that holds the point, -1 for none. */
  hit(x: number, y: number): number;
}

/** Rectangles as columns of numbers. */
export interface Rectangles {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly width: ArrayLike<number>;
  readonly height: ArrayLike<number>;
  /** Where it is not 1 a rectangle is not there; without it all are. */
  readonly visible?: ArrayLike<number>;
}

/** The most cells a rectangle is listed in before it is kept apart and always looked at. */
const MANY = 64;

export function spatialIndex(rectangles: readonly Rectangle[]): SpatialIndex {
  return spatialIndexOf({
    x: Float64Array.from(rectangles, (r) => r.x),
    y: Float64Array.from(rectangles, (r) => r.y),
    width: Float64Array.from(rectangles, (r) => r.width),
    height: Float64Array.from(rectangles, (r) => r.height),
  });
}

/** A grid of cells about as large as a typical rectangle, as two flat arrays. Building it is linear. */
export function spatialIndexOf({ x, y, width, height, visible }: Rectangles): SpatialIndex {
  const n = x.length;
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  let widths = 0;
  let heights = 0;
  let count = 0;
  for (let i = 0; i < n; i += 1) {
    if (visible !== undefined && visible[i] !== 1) continue;
    const w = width[i] as number;
    const h = height[i] as number;
    left = Math.min(left, x[i] as number);
    top = Math.min(top, y[i] as number);
    right = Math.max(right, (x[i] as number) + w);
    bottom = Math.max(bottom, (y[i] as number) + h);
    widths += w;
    heights += h;
    count += 1;
  }
  if (count === 0) return { query: () => [], hit: () => -1 };

  // No more cells than a few per rectangle, however sparse the picture is.
  const most = 4 * count + 16;
  let cellWidth = Math.max(1, (1.5 * widths) / count);
  let cellHeight = Math.max(1, (1.5 * heights) / count);
  const needed = ((right - left) / cellWidth + 1) * ((bottom - top) / cellHeight + 1);
  if (needed > most) {
    const factor = Math.sqrt(needed / most);
    cellWidth *= factor;
    cellHeight *= factor;
  }
  const columns = Math.floor((right - left) / cellWidth) + 1;
  const rows = Math.floor((bottom - top) / cellHeight) + 1;
  const column = (at: number): number => Math.min(columns - 1, Math.max(0, Math.floor((at - left) / cellWidth)));
  const row = (at: number): number => Math.min(rows - 1, Math.max(0, Math.floor((at - top) / cellHeight)));

  // Twice over the rectangles: how many a cell holds, then which.
  const start = new Int32Array(columns * rows + 1);
  const large: number[] = [];
  for (let i = 0; i < n; i += 1) {
    if (visible !== undefined && visible[i] !== 1) continue;
    const c1 = column(x[i] as number);
    const c2 = column((x[i] as number) + (width[i] as number));
    const r1 = row(y[i] as number);
    const r2 = row((y[i] as number) + (height[i] as number));
    if ((c2 - c1 + 1) * (r2 - r1 + 1) > MANY) {
      large.push(i);
      continue;
    }
    for (let r = r1; r <= r2; r += 1) for (let c = c1; c <= c2; c += 1) start[r * columns + c + 1] = (start[r * columns + c + 1] as number) + 1;
  }
  for (let cell = 0; cell < columns * rows; cell += 1) start[cell + 1] = (start[cell + 1] as number) + (start[cell] as number);
  const items = new Int32Array(start[columns * rows] as number);
  const next = start.slice(0, columns * rows);
  for (let i = 0; i < n; i += 1) {
    if (visible !== undefined && visible[i] !== 1) continue;
    const c1 = column(x[i] as number);
    const c2 = column((x[i] as number) + (width[i] as number));
    const r1 = row(y[i] as number);
    const r2 = row((y[i] as number) + (height[i] as number));
    if ((c2 - c1 + 1) * (r2 - r1 + 1) > MANY) continue;
    for (let r = r1; r <= r2; r += 1) {
      for (let c = c1; c <= c2; c += 1) {
        const place = next[r * columns + c] as number;
        items[place] = i;
        next[r * columns + c] = place + 1;
      }
    }
  }

  const meets = (i: number, area: Rectangle): boolean =>
    (x[i] as number) <= area.x + area.width && area.x <= (x[i] as number) + (width[i] as number)
    && (y[i] as number) <= area.y + area.height && area.y <= (y[i] as number) + (height[i] as number);
  // Marks what a query has met, by the query's number, so that nothing is cleared between two.
  const seen = new Int32Array(n);
  let turn = 0;

  return {
    query(area) {
      if (area.x > right || area.y > bottom || area.x + area.width < left || area.y + area.height < top) return [];
      turn += 1;
      const found: number[] = [];
      const look = (i: number): void => {
        if (seen[i] === turn) return;
        seen[i] = turn;
        if (meets(i, area)) found.push(i);
      };
      const c1 = column(area.x);
      const c2 = column(area.x + area.width);
      const r2 = row(area.y + area.height);
      for (let r = row(area.y); r <= r2; r += 1) {
        // Cells of a row stand one after the other.
        for (let k = start[r * columns + c1] as number; k < (start[r * columns + c2 + 1] as number); k += 1) look(items[k] as number);
      }
      for (const i of large) look(i);
      return found.length > MANY ? Array.from(Int32Array.from(found).toSorted()) : found.toSorted((a, b) => a - b);
    },
    hit(px, py) {
      const point = { x: px, y: py, width: 0, height: 0 };
      let topmost = -1;
      const cell = row(py) * columns + column(px);
      for (let k = start[cell] as number; k < (start[cell + 1] as number); k += 1) {
        const i = items[k] as number;
        if (i > topmost && meets(i, point)) topmost = i;
      }
      for (const i of large) if (i > topmost && meets(i, point)) topmost = i;
      return topmost;
    },
  };
}
