/** Cards that lines go around; columns of numbers, all of one length. */
export interface Obstacles {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly width: ArrayLike<number>;
  readonly height: ArrayLike<number>;
}

/** How far from a card a line runs: inside every gap, clear of the solid line in its middle. */
export const CLEAR = 5;
/** What a corner costs, as a length: a longer way with fewer corners is easier to follow. */
const CORNER = 60;

/**
 * Finds orthogonal ways around cards. The ways lead along the edges of cards, `CLEAR` outside of them, so only those
 * lines can be crossed or turned at: a grid of at most two lines per card and direction, over which the cheapest way is
 * searched (A*, with the corners in the cost). `ends` are the cards that lines begin or end at.
 */
export function router(cards: Obstacles, ends: readonly number[]): (from: number, to: number) => number[] | null {
  const n = cards.x.length;
  const xs: number[] = [];
  const ys: number[] = [];
  for (let i = 0; i < n; i += 1) {
    const x = cards.x[i] as number;
    const y = cards.y[i] as number;
    xs.push(x - CLEAR, x + (cards.width[i] as number) + CLEAR);
    ys.push(y - CLEAR, y + (cards.height[i] as number) + CLEAR);
  }
  for (const i of ends) {
    xs.push(entryX(cards, i));
    ys.push(exitY(cards, i));
  }
  const gridX = Float64Array.from(new Set(xs)).toSorted();
  const gridY = Float64Array.from(new Set(ys)).toSorted();
  const columns = gridX.length;
  const size = columns * gridY.length;
  // 1: the piece to the right of a crossing runs through a card; 2: the piece below it does.
  const blocked = new Uint8Array(size);
  for (let i = 0; i < n; i += 1) {
    const x1 = cards.x[i] as number;
    const y1 = cards.y[i] as number;
    const x2 = x1 + (cards.width[i] as number);
    const y2 = y1 + (cards.height[i] as number);
    const c1 = indexOf(gridX, x1 - CLEAR);
    const c2 = indexOf(gridX, x2 + CLEAR);
    const r1 = indexOf(gridY, y1 - CLEAR);
    const r2 = indexOf(gridY, y2 + CLEAR);
    for (let r = r1; r <= r2; r += 1) {
      const gy = gridY[r] as number;
      for (let c = c1; c <= c2; c += 1) {
        const gx = gridX[c] as number;
        const at = r * columns + c;
        if (c < c2 && gy > y1 && gy < y2 && gx < x2 && (gridX[c + 1] as number) > x1) blocked[at] = (blocked[at] as number) | 1;
        if (r < r2 && gx > x1 && gx < x2 && gy < y2 && (gridY[r + 1] as number) > y1) blocked[at] = (blocked[at] as number) | 2;
      }
    }
  }

  // Two states a crossing: arrived along a row, arrived along a column.
  const cost = new Float64Array(2 * size);
  const before = new Int32Array(2 * size);
  const turn = new Int32Array(2 * size);
  let search = 0;

  return (from, to) => {
    search += 1;
    const heap = new Heap();
    const outY = indexOf(gridY, exitY(cards, from));
    const goals = goalsOf(cards, to, gridX, gridY, columns);
    const aimX = (cards.x[to] as number) + (cards.width[to] as number) / 2;
    const aimY = (cards.y[to] as number) + (cards.height[to] as number) / 2;
    const rest = (crossing: number): number =>
      Math.max(0, Math.abs((gridX[crossing % columns] as number) - aimX) - (cards.width[to] as number) / 2 - CLEAR)
      + Math.max(0, Math.abs((gridY[Math.floor(crossing / columns)] as number) - aimY) - (cards.height[to] as number) / 2 - CLEAR);
    const reach = (state: number, price: number, origin: number): void => {
      if (turn[state] === search && (cost[state] as number) <= price) return;
      turn[state] = search;
      cost[state] = price;
      before[state] = origin;
      heap.push(state, price + rest(state >> 1));
    };
    for (const x of [(cards.x[from] as number) - CLEAR, (cards.x[from] as number) + (cards.width[from] as number) + CLEAR]) {
      reach(2 * (outY * columns + indexOf(gridX, x)), 0, -1);
    }
    for (let state = heap.pop(); state !== -1; state = heap.pop()) {
      const crossing = state >> 1;
      const along = state & 1;
      const goal = goals.get(crossing);
      if (goal !== undefined) return wayTo(state, before, gridX, gridY, columns, cards, from, goal);
      const price = cost[state] as number;
      const c = crossing % columns;
      const r = (crossing - c) / columns;
      const step = (next: number, length: number, column: 0 | 1): void => reach(2 * next + column, price + length + (column === along ? 0 : CORNER), state);
      if (c + 1 < columns && ((blocked[crossing] as number) & 1) === 0) step(crossing + 1, (gridX[c + 1] as number) - (gridX[c] as number), 0);
      if (c > 0 && ((blocked[crossing - 1] as number) & 1) === 0) step(crossing - 1, (gridX[c] as number) - (gridX[c - 1] as number), 0);
      if (crossing + columns < size && ((blocked[crossing] as number) & 2) === 0) step(crossing + columns, (gridY[r + 1] as number) - (gridY[r] as number), 1);
      if (r > 0 && ((blocked[crossing - columns] as number) & 2) === 0) step(crossing - columns, (gridY[r] as number) - (gridY[r - 1] as number), 1);
    }
    return null;
  };
}

/** Where a line enters from above or below: off the middle, where the solid line is. */
function entryX(cards: Obstacles, i: number): number {
  const width = cards.width[i] as number;
  return (cards.x[i] as number) + width / 2 + Math.min(24, width / 4);
}

/** At which height a line leaves to the side: below the middle, where the solid line of a list comes in. */
function exitY(cards: Obstacles, i: number): number {
  const height = cards.height[i] as number;
  return (cards.y[i] as number) + height / 2 + Math.min(8, height / 4);
}

/** Crossings from which the card is reached, and the point on its edge. */
function goalsOf(cards: Obstacles, to: number, gridX: Float64Array, gridY: Float64Array, columns: number): Map<number, readonly [number, number]> {
  const x = cards.x[to] as number;
  const y = cards.y[to] as number;
  const right = x + (cards.width[to] as number);
  const bottom = y + (cards.height[to] as number);
  const [entry, side] = [entryX(cards, to), exitY(cards, to)];
  const at = (gx: number, gy: number): number => indexOf(gridY, gy) * columns + indexOf(gridX, gx);
  return new Map([
    [at(x - CLEAR, side), [x, side]],
    [at(right + CLEAR, side), [right, side]],
    [at(entry, y - CLEAR), [entry, y]],
    [at(entry, bottom + CLEAR), [entry, bottom]],
  ]);
}

function wayTo(
  last: number, before: Int32Array, gridX: Float64Array, gridY: Float64Array, columns: number, cards: Obstacles, from: number, goal: readonly [number, number],
): number[] {
  const way: (readonly [number, number])[] = [goal];
  for (let state = last; state !== -1; state = before[state] as number) {
    const crossing = state >> 1;
    way.push([gridX[crossing % columns] as number, gridY[Math.floor(crossing / columns)] as number]);
  }
  const [firstX, firstY] = way.at(-1) as readonly [number, number];
  const left = cards.x[from] as number;
  way.push([firstX < left ? left : left + (cards.width[from] as number), firstY]);
  way.reverse();
  const points: number[] = [];
  way.forEach(([x, y], i) => {
    const [px, py] = way[i - 1] ?? [Number.NaN, Number.NaN];
    const [nx, ny] = way[i + 1] ?? [Number.NaN, Number.NaN];
    // Points in a line say nothing.
    if ((px === x && nx === x) || (py === y && ny === y)) return;
    points.push(x, y);
  });
  return points;
}

/** The place of a value that is in the sorted list. */
function indexOf(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** States by price, cheapest first. */
class Heap {
  readonly #states: number[] = [];
  readonly #prices: number[] = [];

  push(state: number, price: number): void {
    let at = this.#states.length;
    this.#states.push(state);
    this.#prices.push(price);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((this.#prices[above] as number) <= price) break;
      this.#states[at] = this.#states[above] as number;
      this.#prices[at] = this.#prices[above] as number;
      at = above;
    }
    this.#states[at] = state;
    this.#prices[at] = price;
  }

  /** -1 when there is none left. */
  pop(): number {
    const first = this.#states[0] ?? -1;
    const state = this.#states.pop() ?? -1;
    const price = this.#prices.pop() ?? 0;
    const count = this.#states.length;
    if (count === 0) return first;
    let at = 0;
    for (;;) {
      let next = 2 * at + 1;
      if (next >= count) break;
      if (next + 1 < count && (this.#prices[next + 1] as number) < (this.#prices[next] as number)) next += 1;
      if ((this.#prices[next] as number) >= price) break;
      this.#states[at] = this.#states[next] as number;
      this.#prices[at] = this.#prices[next] as number;
      at = next;
    }
    this.#states[at] = state;
    this.#prices[at] = price;
    return first;
  }
}
