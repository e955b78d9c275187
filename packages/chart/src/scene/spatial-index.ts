import type { Rectangle } from './scene.ts';

/** Finds rectangles by place: which are in view, which is under the pointer. */
export interface SpatialIndex {
  /** Numbers of all rectangles that meet the given one, ascending. */
  query(area: Rectangle): number[];
  /** The number of the last (topmost) rectangle that holds the point, -1 for none. */
  hit(x: number, y: number): number;
}

/** The most cells a rectangle is listed in before it is kept apart and always looked at. */
const MANY = 64;

/** A grid of cells about as large as a typical rectangle, as two flat arrays. Building it is linear. */
export function spatialIndex(rectangles: readonly Rectangle[]): SpatialIndex {
  const n = rectangles.length;
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  let widths = 0;
  let heights = 0;
  for (const r of rectangles) {
    left = Math.min(left, r.x);
    top = Math.min(top, r.y);
    right = Math.max(right, r.x + r.width);
    bottom = Math.max(bottom, r.y + r.height);
    widths += r.width;
    heights += r.height;
  }
  if (n === 0) return { query: () => [], hit: () => -1 };

  // No more cells than a few per rectangle, however sparse the picture is.
  const most = 4 * n + 16;
  let cellWidth = Math.max(1, (1.5 * widths) / n);
  let cellHeight = Math.max(1, (1.5 * heights) / n);
  const needed = ((right - left) / cellWidth + 1) * ((bottom - top) / cellHeight + 1);
  if (needed > most) {
    const factor = Math.sqrt(needed / most);
    cellWidth *= factor;
    cellHeight *= factor;
  }
  const columns = Math.floor((right - left) / cellWidth) + 1;
  const rows = Math.floor((bottom - top) / cellHeight) + 1;
  const column = (x: number): number => Math.min(columns - 1, Math.max(0, Math.floor((x - left) / cellWidth)));
  const row = (y: number): number => Math.min(rows - 1, Math.max(0, Math.floor((y - top) / cellHeight)));

  const start = new Int32Array(columns * rows + 1);
  const large: number[] = [];
  const eachCell = (r: Rectangle, visit: (cell: number) => void): void => {
    const c2 = column(r.x + r.width);
    const r2 = row(r.y + r.height);
    for (let j = row(r.y); j <= r2; j += 1) for (let i = column(r.x); i <= c2; i += 1) visit(j * columns + i);
  };
  const isLarge = (r: Rectangle): boolean =>
    (column(r.x + r.width) - column(r.x) + 1) * (row(r.y + r.height) - row(r.y) + 1) > MANY;
  rectangles.forEach((r, i) => {
    if (isLarge(r)) large.push(i);
    else eachCell(r, (cell) => { start[cell + 1] = (start[cell + 1] as number) + 1; });
  });
  for (let cell = 0; cell < columns * rows; cell += 1) start[cell + 1] = (start[cell + 1] as number) + (start[cell] as number);
  const items = new Int32Array(start[columns * rows] as number);
  const next = start.slice(0, columns * rows);
  rectangles.forEach((r, i) => {
    if (isLarge(r)) return;
    eachCell(r, (cell) => {
      const place = next[cell] as number;
      items[place] = i;
      next[cell] = place + 1;
    });
  });

  const meets = (i: number, area: Rectangle): boolean => {
    const r = rectangles[i] as Rectangle;
    return r.x <= area.x + area.width && area.x <= r.x + r.width && r.y <= area.y + area.height && area.y <= r.y + r.height;
  };
  // Marks what a query has met, by the query's number, so that nothing is cleared between two.
  const seen = new Int32Array(n);
  let turn = 0;

  return {
    query(area) {
      turn += 1;
      const found: number[] = [];
      const look = (i: number): void => {
        if (seen[i] === turn) return;
        seen[i] = turn;
        if (meets(i, area)) found.push(i);
      };
      if (area.x <= right && area.y <= bottom && area.x + area.width >= left && area.y + area.height >= top) {
        eachCell(area, (cell) => {
          for (let k = start[cell] as number; k < (start[cell + 1] as number); k += 1) look(items[k] as number);
        });
        for (const i of large) look(i);
      }
      return found.toSorted((a, b) => a - b);
    },
    hit(x, y) {
      const point = { x, y, width: 0, height: 0 };
      let top = -1;
      const cell = row(y) * columns + column(x);
      for (let k = start[cell] as number; k < (start[cell + 1] as number); k += 1) {
        const i = items[k] as number;
        if (i > top && meets(i, point)) top = i;
      }
      for (const i of large) if (i > top && meets(i, point)) top = i;
      return top;
    },
  };
}
