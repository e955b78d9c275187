import type { ChartPicture, Theme } from '@bandi/chart';
import { MOST_POINTS } from '@bandi/chart';

const CORNER = 7;
const points = new Float64Array(2 * MOST_POINTS);

/** How far a card is from its place, in px of the picture; null: it is there. */
export type OffsetOf = (card: number) => readonly [number, number] | null;

/** Lines to the cards named, as one stroke. */
export function paintLines(context: CanvasRenderingContext2D, picture: ChartPicture, cards: readonly number[], theme: Theme, scale: number, offsetOf: OffsetOf | null): void {
  const radius = scale > 0.3 ? CORNER : 0;
  for (const faded of [true, false]) {
    let any = false;
    context.beginPath();
    for (const card of cards) {
      if (picture.faded(card) !== faded) continue;
      const count = picture.lines.trace(card, points);
      if (count === 0) continue;
      if (offsetOf !== null) bend(points, count, offsetOf(picture.lines.leadOf(card)), offsetOf(card));
      trace(context, points, count, radius);
      any = true;
    }
    if (!any) continue;
    context.globalAlpha = faded ? 0.35 : 1;
    context.strokeStyle = theme.line;
    context.lineWidth = Math.max(1.5, 0.8 / scale);
    context.stroke();
  }
  context.globalAlpha = 1;
}

export function paintDotted(context: CanvasRenderingContext2D, lines: readonly (readonly number[])[], theme: Theme, scale: number): void {
  if (lines.length === 0) return;
  context.beginPath();
  for (const line of lines) trace(context, line, line.length / 2, scale > 0.3 ? CORNER : 0);
  context.strokeStyle = theme['line-dotted'];
  context.lineWidth = Math.max(1.5, 0.8 / scale);
  context.setLineDash([5, 4]);
  context.stroke();
  context.setLineDash([]);
}

/**
 * Moves the ends of an orthogonal line along with the cards they are at, so that it stays orthogonal: each piece keeps
 * its direction and moves across it, the first with the lead, the last with the report, those between by halves.
 */
function bend(line: Float64Array, count: number, first: readonly [number, number] | null, last: readonly [number, number] | null): void {
  if (first === null && last === null) return;
  const [ax, ay] = first ?? [0, 0];
  const [bx, by] = last ?? [0, 0];
  const pieces = count - 1;
  // Where a piece runs before anything is moved: its direction is read while its points are still in place.
  const moved: [number, number][] = Array.from({ length: count }, (_, p) => (p === 0 ? [ax, ay] : p === count - 1 ? [bx, by] : [0, 0]));
  for (let s = 0; s < pieces; s += 1) {
    const upright = line[2 * s] === line[2 * s + 2];
    const share = pieces === 1 ? 0 : s / (pieces - 1);
    const by1 = upright ? ax + (bx - ax) * share : ay + (by - ay) * share;
    for (const p of [s, s + 1]) (moved[p] as [number, number])[upright ? 0 : 1] = by1;
  }
  for (let p = 0; p < count; p += 1) {
    line[2 * p] = (line[2 * p] as number) + (moved[p] as [number, number])[0];
    line[2 * p + 1] = (line[2 * p + 1] as number) + (moved[p] as [number, number])[1];
  }
}

function trace(context: CanvasRenderingContext2D, line: ArrayLike<number>, count: number, radius: number): void {
  const last = 2 * count - 2;
  context.moveTo(line[0] ?? 0, line[1] ?? 0);
  for (let at = 2; at < last; at += 2) {
    const [x, y, nextX, nextY] = [line[at] ?? 0, line[at + 1] ?? 0, line[at + 2] ?? 0, line[at + 3] ?? 0];
    const room = radius === 0 ? 0 : Math.min(Math.hypot(x - (line[at - 2] ?? 0), y - (line[at - 1] ?? 0)), Math.hypot(nextX - x, nextY - y)) / 2;
    if (room < 0.5) context.lineTo(x, y);
    else context.arcTo(x, y, nextX, nextY, Math.min(radius, room));
  }
  if (last >= 2) context.lineTo(line[last] ?? 0, line[last + 1] ?? 0);
}
