import type { Branches, ChartPicture, Rectangle, Theme } from '@bandi/chart';
import { FONT_FAMILY, measureText, textDirection, wrapText } from '@bandi/chart';
import type { Size, Viewport } from './viewport.ts';

/** Names at most in one window. */
const MOST = 120;
/** Branches that are too small for a name, one after another, until the rest is taken to be too small as well. */
const TOO_SMALL = 300;

/**
 * Names over a chart seen from afar: of its branches, largest first, in the middle of each, in letters that can be read
 * at any scale, and none over another.
 */
export function paintBranchNames(
  context: CanvasRenderingContext2D, picture: ChartPicture, branches: Branches, theme: Theme, viewport: Viewport, window: Size, headsText: (count: number) => string,
): void {
  const taken: Rectangle[] = [];
  let small = 0;
  for (let k = 0; k < branches.count && taken.length < MOST && small < TOO_SMALL; k += 1) {
    const wide = (branches.width[k] as number) * viewport.scale;
    const high = (branches.height[k] as number) * viewport.scale;
    if (wide * high < 900) {
      small += 1;
      continue;
    }
    const left = (branches.x[k] as number) * viewport.scale + viewport.left;
    const top = (branches.y[k] as number) * viewport.scale + viewport.top;
    // In the middle of what is seen of it, so that a large unit keeps its name while one looks at a part.
    const [x1, x2] = [Math.max(left, 0), Math.min(left + wide, window.width)];
    const [y1, y2] = [Math.max(top, 0), Math.min(top + high, window.height)];
    if (x2 - x1 < 16 || y2 - y1 < 10) continue;
    // What fills the window on all sides says nothing about where one is.
    if (left < 0 && top < 0 && left + wide > window.width && top + high > window.height) continue;
    const card = branches.card[k] as number;
    const name = picture.nodes[card]?.name ?? '';
    const size = Math.min(18, Math.max(11, Math.round(6 + Math.log2(wide * high) * 0.62)));
    const style = { size, weight: 'bold' } as const;
    const lines = wrapText(name, Math.max(96, Math.min(wide * 0.9, 240)), style, measureText).slice(0, 2);
    const heads = headsText(branches.heads[k] as number);
    const small11 = { size: Math.max(10, size - 3), weight: 'regular' } as const;
    const textWidth = Math.max(measureText(heads, small11), ...lines.map((line) => measureText(line, style)));
    const plate = { x: 0, y: 0, width: textWidth + 14, height: lines.length * size * 1.25 + small11.size * 1.3 + 8 };
    const own = picture.places;
    const head = {
      x: ((own.x[card] as number) + (own.width[card] as number) / 2) * viewport.scale + viewport.left,
      y: ((own.y[card] as number) + (own.height[card] as number) / 2) * viewport.scale + viewport.top,
    };
    // Where its card is, else in the middle, or a little above or below.
    const place = [
      { x: held(head.x, x1 + plate.width / 2, x2 - plate.width / 2), y: held(head.y, y1 + plate.height / 2, y2 - plate.height / 2) },
      ...[0, -0.3, 0.3].map((share) => ({ x: (x1 + x2) / 2, y: (y1 + y2) / 2 + (y2 - y1) * share })),
    ].map(({ x, y }) => ({ ...plate, x: x - plate.width / 2, y: y - plate.height / 2 }))
      .find((at) => at.x >= 2 && at.x + at.width <= window.width - 2 && at.y >= 2 && at.y + at.height <= window.height - 2 && !taken.some((other) => meet(other, at)));
    if (place === undefined) continue;
    taken.push(place);
    paintPlate(context, place, lines, heads, size, small11.size, theme);
  }
}

function paintPlate(context: CanvasRenderingContext2D, place: Rectangle, lines: readonly string[], heads: string, size: number, small: number, theme: Theme): void {
  context.beginPath();
  context.roundRect(place.x, place.y, place.width, place.height, 6);
  context.globalAlpha = 0.9;
  context.fillStyle = theme.card;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = theme['unit-border'];
  context.lineWidth = 1;
  context.stroke();
  context.textAlign = 'center';
  context.fillStyle = theme['unit-text'];
  context.font = `600 ${size}px ${FONT_FAMILY}`;
  let y = place.y + 4;
  for (const line of lines) {
    context.direction = textDirection(line);
    context.fillText(line, place.x + place.width / 2, y + size);
    y += size * 1.25;
  }
  context.direction = 'ltr';
  context.fillStyle = theme['unit-muted'];
  context.font = `400 ${small}px ${FONT_FAMILY}`;
  context.fillText(heads, place.x + place.width / 2, y + small);
}

function held(at: number, from: number, to: number): number {
  return Math.min(Math.max(at, from), Math.max(from, to));
}

function meet(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width + 2 && b.x < a.x + a.width + 2 && a.y < b.y + b.height + 2 && b.y < a.y + a.height + 2;
}
