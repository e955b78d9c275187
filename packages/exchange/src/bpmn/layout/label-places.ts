import type { Bounds, Point } from '../shapes.ts';
import type { LayoutFlow, LayoutNode } from './layout-input.ts';

const GAP = 4;

interface Piece {
  readonly flow: string;
  readonly from: Point;
  readonly to: Point;
}

/**
 * Where the text of every flow stands: above, below or beside one of its pieces, the one before its target first; where
 * it lies on no node, no other text and no line, or on as little as there is.
 */
export function labelPlaces(flows: readonly LayoutFlow[], routes: ReadonlyMap<string, readonly Point[]>, nodes: readonly LayoutNode[], placed: ReadonlyMap<string, Bounds>): Map<string, Bounds> {
  const pieces = flows.flatMap(({ id }) => piecesOf(id, routes.get(id) ?? []));
  const taken = nodes.flatMap((node) => {
    const box = placed.get(node.id);
    return box === undefined ? [] : [roomOf(node, box)];
  });
  const labels = new Map<string, Bounds>();
  // Those with the fewest places choose first: short ways before long ones.
  const length = ({ id }: LayoutFlow): number => piecesOf(id, routes.get(id) ?? []).reduce((sum, { from, to }) => sum + Math.abs(to.x - from.x) + Math.abs(to.y - from.y), 0);
  for (const flow of flows.filter(({ label }) => label > 0).toSorted((a, b) => length(a) - length(b))) {
    const own = piecesOf(flow.id, routes.get(flow.id) ?? []);
    const size = { width: flow.label, height: flow.labelHeight };
    const others = pieces.filter((piece) => piece.flow !== flow.id);
    let best: { place: Bounds; cost: number } | undefined;
    for (const [rank, place] of candidates(own, size).entries()) {
      const cost = rank
        + 1000 * taken.filter((box) => meets(place, box)).length
        + 100 * others.filter((piece) => meets(place, boxOf(piece))).length
        + 100 * own.filter((piece) => meets(place, boxOf(piece))).length;
      if (best === undefined || cost < best.cost) best = { place, cost };
    }
    if (best === undefined) continue;
    labels.set(flow.id, best.place);
    taken.push(best.place);
  }
  return labels;
}

/** Above and below the level pieces, at their end, beginning and middle, the last piece first; then beside the upright ones. */
function candidates(pieces: readonly Piece[], { width, height }: { readonly width: number; readonly height: number }): Bounds[] {
  const places: Bounds[] = [];
  const level = pieces.filter(({ from, to }) => from.y === to.y);
  const order = level.length > 1 ? [...level.slice(-1), ...level.slice(0, -1)] : level;
  for (const { from, to } of order) {
    const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
    const [begin, end] = from.x <= to.x ? [left + GAP, right - width - 12] : [right - width - GAP, left + 12];
    const middle = (left + right - width) / 2;
    for (const y of [from.y - height - 2, from.y + 3]) {
      for (const x of pieces.length === 1 ? [begin, middle, end] : [Math.min(begin, end), end, middle]) places.push({ x, y, width, height });
    }
  }
  for (const { from, to } of pieces.filter((piece) => piece.from.x === piece.to.x)) {
    for (const share of [0.5, 0.25, 0.75, 0.1, 0.9]) {
      const y = from.y + (to.y - from.y) * share - height / 2;
      places.push({ x: from.x + GAP, y, width, height }, { x: from.x - width - GAP, y, width, height });
    }
  }
  return places;
}

function piecesOf(flow: string, points: readonly Point[]): Piece[] {
  return points.slice(1).map((to, index) => ({ flow, from: points[index] ?? to, to }));
}

function boxOf({ from, to }: Piece): Bounds {
  return { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) };
}

/** A node with what is drawn above it and its name below. */
function roomOf({ above, below, span }: LayoutNode, { x, y, width, height }: Bounds): Bounds {
  const wide = above > 0 || below > 0 ? Math.max(span, width) : width;
  return { x: x + (width - wide) / 2, y: y - above, width: wide, height: above + height + below };
}

function meets(a: Bounds, b: Bounds): boolean {
  return a.x < b.x + b.width + 1 && b.x < a.x + a.width + 1 && a.y < b.y + b.height + 1 && b.y < a.y + a.height + 1;
}
