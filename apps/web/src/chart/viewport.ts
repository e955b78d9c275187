import type { Rectangle } from '@bandi/chart';

/** Which part of the picture the window shows: a point of the picture is at (x · scale + left, y · scale + top). */
export interface Viewport {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const SMALLEST = 0.0005;
export const LARGEST = 3;

/** The whole picture in the middle of the window, never larger than life. `bottom` is kept free for what lies over it there. */
export function fitted(picture: Size, window: Size, margin = 8, bottom = 0): Viewport {
  const room = { width: Math.max(window.width - 2 * margin, 1), height: Math.max(window.height - 2 * margin - bottom, 1) };
  const scale = clamp(Math.min(room.width / Math.max(picture.width, 1), room.height / Math.max(picture.height, 1), 1));
  return { scale, left: (window.width - picture.width * scale) / 2, top: (window.height - bottom - picture.height * scale) / 2 };
}

/** Zoomed by a factor so that what is under the point stays there. */
export function zoomedAt(viewport: Viewport, factor: number, x: number, y: number): Viewport {
  const scale = clamp(viewport.scale * factor);
  const real = scale / viewport.scale;
  return { scale, left: x - (x - viewport.left) * real, top: y - (y - viewport.top) * real };
}

export function panned(viewport: Viewport, dx: number, dy: number): Viewport {
  return { ...viewport, left: viewport.left + dx, top: viewport.top + dy };
}

/** Moved as little as possible so that a rectangle of the picture is inside the window with a margin around it. */
export function revealing(viewport: Viewport, area: Rectangle, window: Size, margin = 40): Viewport {
  const near = (from: number, size: number, offset: number, room: number): number => {
    const start = from * viewport.scale + offset;
    const end = start + size * viewport.scale;
    if (start < margin) return offset + margin - start;
    if (end > room - margin) return offset - Math.min(end - (room - margin), start - margin);
    return offset;
  };
  return { scale: viewport.scale, left: near(area.x, area.width, viewport.left, window.width), top: near(area.y, area.height, viewport.top, window.height) };
}

/** A rectangle of the picture in the middle of the window, near enough to read. */
export function centred(viewport: Viewport, area: Rectangle, window: Size, leastScale = 0.85): Viewport {
  const scale = Math.max(viewport.scale, leastScale);
  return { scale, left: window.width / 2 - (area.x + area.width / 2) * scale, top: window.height / 2 - (area.y + area.height / 2) * scale };
}

/** A rectangle of the picture as large as the window has room for, at most a little over life size. */
export function framing(area: Rectangle, window: Size, bottom: number, margin = 60): Viewport {
  const edge = Math.min(margin, window.width / 12);
  const room = { width: Math.max(window.width - 2 * edge, 1), height: Math.max(window.height - 2 * edge - bottom, 1) };
  const scale = clamp(Math.min(room.width / Math.max(area.width, 1), room.height / Math.max(area.height, 1), 1.3));
  return { scale, left: window.width / 2 - (area.x + area.width / 2) * scale, top: (window.height - bottom) / 2 - (area.y + area.height / 2) * scale };
}

/** The part of the picture that is in the window. */
export function visibleArea({ left, top, scale }: Viewport, window: Size): Rectangle {
  return { x: -left / scale, y: -top / scale, width: window.width / scale, height: window.height / scale };
}

/** A step of the way from one view to another, `t` from 0 to 1; the scale changes evenly to the eye. */
export function between(from: Viewport, to: Viewport, t: number): Viewport {
  const eased = t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2;
  if (Math.abs(from.scale - to.scale) < 1e-6) {
    return { scale: to.scale, left: from.left + (to.left - from.left) * eased, top: from.top + (to.top - from.top) * eased };
  }
  const scale = from.scale * (to.scale / from.scale) ** eased;
  // Along the line on which one point of the picture rests, so that the way is straight while the scale changes.
  const share = (scale - from.scale) / (to.scale - from.scale);
  return { scale, left: from.left + (to.left - from.left) * share, top: from.top + (to.top - from.top) * share };
}

function clamp(scale: number): number {
  return Math.min(Math.max(scale, SMALLEST), LARGEST);
}
