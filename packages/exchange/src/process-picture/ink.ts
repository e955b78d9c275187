import type { TextStyle } from '@bandi/chart';
import { graphemes, measureText, wrapText } from '@bandi/chart';
import type { Bounds, Point } from '../bpmn/shapes.ts';
import type { PathStep, PictureShape, PictureText } from './picture.ts';

/** How far the handles of a cubic curve stand off for a quarter circle of radius 1. */
const QUARTER = 0.5523;

export const INK = { fill: '#ffffff', line: '#3a475c', text: '#1b2536', quiet: '#5b6679', path: '#1f5fbf', badge: '#f1f4f8', faint: '#c3ccd9' } as const;

export interface Look {
  readonly fill?: string | null;
  readonly stroke?: string | null;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
}

export const STEP_TEXT: TextStyle = { size: 12, weight: 'regular' };
export const LINE = 15;

/** Gathers the shapes and texts of a picture. */
export class Ink {
  readonly shapes: PictureShape[] = [];
  readonly texts: PictureText[] = [];

  path(path: readonly PathStep[], { fill = null, stroke = INK.line, strokeWidth = 1.5, dash = [] }: Look = {}): void {
    this.shapes.push({ path, fill, stroke, strokeWidth, dash });
  }

  /** Lines in a box, from its middle or its top, shortened to what it has room for. */
  lines(text: string, box: Bounds, { style = STEP_TEXT, colour = INK.text, at = 'middle', isUpright = false, anchor = 'middle' }: {
    readonly style?: TextStyle; readonly colour?: string; readonly at?: 'middle' | 'top'; readonly isUpright?: boolean; readonly anchor?: 'start' | 'middle';
  } = {}): void {
    const [along, across] = isUpright ? [box.height, box.width] : [box.width, box.height];
    const high = Math.round(style.size * 1.25);
    const lines = fitted(wrapText(text, along, style, measureText), Math.max(1, Math.floor((across + 2) / high)), along, style);
    const first = at === 'top' ? style.size : (across - lines.length * high) / 2 + style.size;
    for (const [index, line] of lines.entries()) {
      const down = first + index * high;
      const place = isUpright ? { x: box.x + down, y: box.y + box.height / 2 } : { x: anchor === 'middle' ? box.x + box.width / 2 : box.x, y: box.y + down };
      this.texts.push({ ...style, ...place, text: line, anchor: isUpright ? 'middle' : anchor, colour, width: along, isUpright });
    }
  }

  line(text: PictureText): void {
    this.texts.push(text);
  }
}

/** At most so many lines, the last with an ellipsis where some are left out. */
function fitted(lines: readonly string[], most: number, room: number, style: TextStyle): string[] {
  if (lines.length <= most) return [...lines];
  let last = lines[most - 1] ?? '';
  while (last !== '' && measureText(`${last}…`, style) > room) last = graphemes(last).slice(0, -1).join('');
  return [...lines.slice(0, most - 1), `${last}…`];
}

export function rectangle({ x, y, width, height }: Bounds, radius = 0): PathStep[] {
  const [right, bottom] = [x + width, y + height];
  if (radius === 0) return [['M', x, y], ['L', right, y], ['L', right, bottom], ['L', x, bottom], ['Z']];
  const r = Math.min(radius, width / 2, height / 2);
  const k = r * (1 - QUARTER);
  return [
    ['M', x + r, y], ['L', right - r, y], ['C', right - k, y, right, y + k, right, y + r], ['L', right, bottom - r], ['C', right, bottom - k, right - k, bottom, right - r, bottom],
    ['L', x + r, bottom], ['C', x + k, bottom, x, bottom - k, x, bottom - r], ['L', x, y + r], ['C', x, y + k, x + k, y, x + r, y], ['Z'],
  ];
}

export function circle(x: number, y: number, r: number): PathStep[] {
  return rectangle({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }, r);
}

export function polygon(points: readonly Point[], isClosed = true): PathStep[] {
  return [...points.map(({ x, y }, index): PathStep => [index === 0 ? 'M' : 'L', x, y]), ...(isClosed ? [['Z'] as const] : [])];
}

/** A polyline with round corners. */
export function rounded(points: readonly Point[], radius = 5): PathStep[] {
  const path: PathStep[] = [];
  for (const [index, at] of points.entries()) {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined || after === undefined) {
      path.push([index === 0 ? 'M' : 'L', at.x, at.y]);
      continue;
    }
    const [a, b] = [Math.hypot(at.x - before.x, at.y - before.y), Math.hypot(after.x - at.x, after.y - at.y)];
    const r = Math.min(radius, a / 2, b / 2);
    if (r < 0.5) {
      path.push(['L', at.x, at.y]);
      continue;
    }
    const toward = (to: Point, length: number, by: number): [number, number] => [at.x + ((to.x - at.x) / length) * by, at.y + ((to.y - at.y) / length) * by];
    const bend = r * (1 - QUARTER);
    path.push(['L', ...toward(before, a, r)], ['C', ...toward(before, a, bend), ...toward(after, b, bend), ...toward(after, b, r)]);
  }
  return path;
}

