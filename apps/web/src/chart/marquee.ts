import type { Rectangle } from '@bandi/chart';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The rectangle between two corners, whichever came first. */
export function marqueeBetween(a: Point, b: Point): Rectangle {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

/** A rectangle of the window as one of the picture. */
export function inPicture(area: Rectangle, { left, top, scale }: { readonly left: number; readonly top: number; readonly scale: number }): Rectangle {
  return { x: (area.x - left) / scale, y: (area.y - top) / scale, width: area.width / scale, height: area.height / scale };
}
