import type { Scene, SceneLine } from '@bandi/chart';

/** A line from one card to another as connectors draw it. */
export interface Route {
  readonly line: SceneLine;
  /** Flat x, y pairs of the connector, which begins at a site of the card `line.from`. */
  readonly points: readonly number[];
}

/** A straight piece that a card's lines have in common; both its ends are sites of that card, so it moves along. */
export interface Trunk {
  readonly card: string;
  readonly line: SceneLine;
  readonly points: readonly [number, number, number, number];
}

interface Point { readonly x: number; readonly y: number }

/**
 * Cuts lines into what every office program draws alike. All of them route a connector with two bends half-way between
 * its ends, and LibreOffice up to 7.5 nowhere else, whatever the file says. So what lines have in common becomes a trunk
 * of the lead, with sites at its corners, from which the rest has one bend.
 */
export function routesOf({ lines, cards }: Scene): { routes: readonly Route[]; trunks: readonly Trunk[] } {
  const known = new Set(cards.map(({ key }) => key));
  const routes: Route[] = [];
  const trunks = new Map<string, Trunk>();
  for (const line of lines) {
    const points = corners(line.points);
    const from = known.has(line.from) ? startOf(points) : 0;
    const before = points.slice(0, from + 1);
    for (let i = 0; i + 1 < before.length; i += 1) {
      const a = before[i] as Point;
      const b = before[i + 1] as Point;
      if (a.x !== b.x || a.y !== b.y) trunks.set(`${line.from} ${a.x} ${a.y} ${b.x} ${b.y} ${line.role}`, { card: line.from, line, points: [a.x, a.y, b.x, b.y] });
    }
    routes.push({ line, points: points.slice(from).flatMap(({ x, y }) => [x, y]) });
  }
  return { routes, trunks: [...trunks.values()] };
}

/** Number of the corner where the connector proper begins: one bend before its end, unless it has two half-way. */
function startOf(points: readonly Point[]): number {
  const n = points.length;
  if (n <= 3) return 0;
  const [a, b, , d] = points as [Point, Point, Point, Point];
  const isHalfWay = a.x === b.x ? Math.abs(2 * b.y - a.y - d.y) <= 2 : Math.abs(2 * b.x - a.x - d.x) <= 2;
  return n === 4 && isHalfWay ? 0 : n - 3;
}

/** The points where a line begins, turns and ends. */
export function corners(flat: readonly number[]): Point[] {
  const points: Point[] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) {
    const point = { x: flat[i] ?? 0, y: flat[i + 1] ?? 0 };
    const last = points.at(-1);
    const before = points.at(-2);
    if (last !== undefined && last.x === point.x && last.y === point.y) continue;
    const straight = last !== undefined && before !== undefined && ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y));
    if (straight) points.pop();
    points.push(point);
  }
  return points;
}
