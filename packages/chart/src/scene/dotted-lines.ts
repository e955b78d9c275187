import type { Rectangle, SceneLine } from './scene.ts';

/** How far from a card a dotted line runs: inside every gap, clear of the solid line in its middle. */
const CLEAR = 5;

/**
 * The way of a dotted line from a position to another lead: out on the side that faces it, up or down in the gap
 * beside the card, along the gap below (or above) the lead, and in. Painters draw lines under cards, so what a line
 * may still meet on the way stays readable.
 */
export function dottedLine(from: Rectangle, to: Rectangle, keys: { from: string; to: string }): SceneLine {
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
  return { points: [out, y, lane, y, lane, along, entry, along, entry, edge], role: 'line-dotted', dashed: true, ...keys };
}
