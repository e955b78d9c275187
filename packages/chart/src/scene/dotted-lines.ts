import type { Obstacles } from '../layout/route.ts';
import { CLEAR, router } from '../layout/route.ts';
import type { ChartNode } from './nodes.ts';
import type { ChartPicture } from './picture.ts';
import type { Rectangle, SceneLine } from './scene.ts';

/** Over more cards than this a way is not searched; the line then takes the direct one. */
const MANY = 500;
/** How far around both ends ways are looked for in a larger picture. */
const AROUND = 240;

/** Dotted lines of a picture: which there are, and the way each takes, worked out when it is asked for. */
export interface DottedLines {
  readonly count: number;
  /** The numbers of the cards a line joins. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Orthogonal points as x, y pairs. */
  points(line: number): readonly number[];
}

export function dottedLinesOf(picture: ChartPicture): DottedLines {
  const { nodes, places, settings } = picture;
  const from: number[] = [];
  const to: number[] = [];
  if (settings.dottedLines) {
    for (let i = 0; i < nodes.length; i += 1) {
      const node = nodes[i] as ChartNode;
      if (node.kind !== 'position' || node.dotted.length === 0 || places.visible[i] !== 1) continue;
      for (const key of node.dotted) {
        const other = picture.find(key);
        if (other === -1 || other === i || places.visible[other] !== 1) continue;
        from.push(i);
        to.push(other);
      }
    }
  }
  const known = new Map<number, readonly number[]>();
  const find = waysIn(picture, [...new Set([...from, ...to])]);
  return {
    count: from.length,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    points(line) {
      let points = known.get(line);
      if (points === undefined) {
        const ends = [from[line] as number, to[line] as number] as const;
        points = find(...ends) ?? directWay(rectangleOf(picture, ends[0]), rectangleOf(picture, ends[1]));
        known.set(line, points);
      }
      return points;
    },
  };
}

/** All dotted lines of a picture, written out. */
export function dottedLines(picture: ChartPicture): SceneLine[] {
  const lines = dottedLinesOf(picture);
  return Array.from(lines.from, (from, line) => ({
    points: lines.points(line), role: 'line-dotted', dashed: true,
    from: (picture.nodes[from] as ChartNode).key, to: (picture.nodes[lines.to[line] as number] as ChartNode).key,
  }));
}

/** One search over the whole of a small picture; in a large one a search around each two ends. */
function waysIn(picture: ChartPicture, ends: readonly number[]): (from: number, to: number) => readonly number[] | null {
  const { visible } = picture.places;
  // Areas hold the cards that lines join: whoever went around them would never arrive.
  const obstacles = (cards: readonly number[]): readonly number[] => (picture.settings.view === 'unit-areas' ? cards.filter((card) => picture.nodes[card]?.kind === 'position') : cards);
  let shown = 0;
  for (const one of visible) shown += one;
  let whole: ((from: number, to: number) => readonly number[] | null) | null = null;
  return (from, to) => {
    if (shown <= MANY) {
      whole ??= among(picture, obstacles([...visible.keys()].filter((i) => visible[i] === 1)), ends);
      return whole(from, to);
    }
    const near = obstacles(picture.index().query(around(rectangleOf(picture, from), rectangleOf(picture, to))));
    return near.length > MANY ? null : among(picture, near, [from, to])(from, to);
  };
}

function among({ places }: ChartPicture, cards: readonly number[], ends: readonly number[]): (from: number, to: number) => number[] | null {
  const pick = (values: Float64Array): Float64Array => Float64Array.from(cards, (i) => values[i] as number);
  const obstacles: Obstacles = { x: pick(places.x), y: pick(places.y), width: pick(places.width), height: pick(places.height) };
  const numbers = new Map(cards.map((card, i) => [card, i]));
  const find = router(obstacles, ends.map((end) => numbers.get(end) ?? 0));
  return (from, to) => find(numbers.get(from) ?? 0, numbers.get(to) ?? 0);
}

function around(a: Rectangle, b: Rectangle): Rectangle {
  const x = Math.min(a.x, b.x) - AROUND;
  const y = Math.min(a.y, b.y) - AROUND;
  return { x, y, width: Math.max(a.x + a.width, b.x + b.width) + AROUND - x, height: Math.max(a.y + a.height, b.y + b.height) + AROUND - y };
}

function rectangleOf({ places }: ChartPicture, i: number): Rectangle {
  return { x: places.x[i] as number, y: places.y[i] as number, width: places.width[i] as number, height: places.height[i] as number };
}

/**
 * Without a search: out on the side that faces the other, up or down beside the card, along the gap below (or above) the
 * other, and in. Painters draw lines under cards, so what it may meet on the way stays readable.
 */
export function directWay(from: Rectangle, to: Rectangle): number[] {
  const fromMiddle = from.x + from.width / 2;
  const toMiddle = to.x + to.width / 2;
  const right = toMiddle >= fromMiddle;
  const out = right ? from.x + from.width : from.x;
  const lane = right ? out + CLEAR : out - CLEAR;
  const y = from.y + from.height / 2;
  // Off the middle, where the lead's own line begins.
  const entry = toMiddle + (right ? -1 : 1) * Math.min(24, to.width / 4);
  const below = to.y + to.height <= y;
  const edge = below ? to.y + to.height : to.y;
  const along = below ? edge + CLEAR : edge - CLEAR;
  return [out, y, lane, y, lane, along, entry, along, entry, edge];
}
