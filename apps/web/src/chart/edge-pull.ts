import type { Size } from './viewport.ts';

/** Page pixels from an edge of the window within which what is held pulls the picture along. */
const EDGE = 40;
const FASTEST = 16;

/** How far the picture moves in a frame while something is held at a point: the nearer to the edge the faster. */
export function edgePull({ x, y }: { readonly x: number; readonly y: number }, { width, height }: Size): { readonly x: number; readonly y: number } {
  return { x: pull(x, width), y: pull(y, height) };
}

function pull(at: number, room: number): number {
  // In a window as small as its edges nothing pulls, or one could not drop anything.
  if (room < 4 * EDGE) return 0;
  const depth = at < EDGE ? EDGE - at : at > room - EDGE ? room - EDGE - at : 0;
  return Math.max(-FASTEST, Math.min(FASTEST, Math.round((depth / EDGE) * FASTEST)));
}
