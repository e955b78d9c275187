import type { ChartPicture } from '@bandi/chart';

/** How long cards take from their old place to their new. */
export const SETTLE_MS = 220;
/** With more cards than this in view nothing is moved step by step. */
export const MOST_MOVING = 1200;
/** Cards that changed their number are looked for so far around where they are expected. */
const NEAR = 300;
/** Up to this many cards one that is not near is looked for among all. */
const FEW = 20_000;

/** Cards on their way from one picture to the next. Places are of the new picture. */
export interface LayoutMotion {
  readonly before: ChartPicture;
  /** Cards that move and where they come from, relative to their place. */
  readonly moving: ReadonlyMap<number, readonly [number, number]>;
  readonly appearing: ReadonlySet<number>;
  /** Cards of the picture before that are gone, and where they stood. */
  readonly leaving: readonly { readonly card: number; readonly x: number; readonly y: number }[];
  /** Where a card comes from, also one that is out of view. */
  offsetOf(card: number): readonly [number, number] | null;
}

/**
 * What moves between two pictures, among the cards that are in view before or after. `dx`, `dy`: what must be added to a
 * place of the picture before to have the same place on the screen in the new one.
 */
export function motionBetween(before: ChartPicture, after: ChartPicture, seenBefore: readonly number[], seenAfter: readonly number[], dx: number, dy: number): LayoutMotion | null {
  if (seenBefore.length + seenAfter.length > 2 * MOST_MOVING) return null;
  const numberBefore = finder(after, before);
  const numberAfter = finder(before, after);
  const offsets = new Map<number, readonly [number, number] | null>();
  const offset = (card: number): readonly [number, number] | null => {
    let known = offsets.get(card);
    if (known === undefined) {
      const old = card === -1 ? -1 : numberBefore(card);
      known = old === -1 || before.places.visible[old] !== 1 ? null
        : [(before.places.x[old] as number) + dx - (after.places.x[card] as number), (before.places.y[old] as number) + dy - (after.places.y[card] as number)];
      offsets.set(card, known);
    }
    return known;
  };
  const moving = new Map<number, readonly [number, number]>();
  const appearing = new Set<number>();
  const leaving: { card: number; x: number; y: number }[] = [];
  let moved = false;
  for (const card of seenAfter) {
    const from = offset(card);
    if (from === null) appearing.add(card);
    else moving.set(card, from);
    if (from !== null && Math.abs(from[0]) + Math.abs(from[1]) > 0.5) moved = true;
  }
  for (const old of seenBefore) {
    const card = numberAfter(old);
    if (card === -1 || after.places.visible[card] !== 1) leaving.push({ card: old, x: (before.places.x[old] as number) + dx, y: (before.places.y[old] as number) + dy });
    else if (!moving.has(card)) {
      const from = offset(card);
      if (from !== null) moving.set(card, from);
      moved = true;
    }
  }
  if (!moved && appearing.size === 0 && leaving.length === 0) return null;
  return { before, moving, appearing, leaving, offsetOf: offset };
}

/** Finds the same card in another picture. Most keep their number or move together, so one looks near the last find. */
function finder(from: ChartPicture, to: ChartPicture): (card: number) => number {
  let shift = 0;
  return (card) => {
    const key = from.nodes[card]?.key ?? '';
    const guess = card + shift;
    for (let far = 0; far <= NEAR; far += 1) {
      for (const at of far === 0 ? [guess] : [guess - far, guess + far]) {
        if (to.nodes[at]?.key !== key) continue;
        shift = at - card;
        return at;
      }
    }
    return to.nodes.length <= FEW ? to.find(key) : -1;
  };
}

/** How much of its way a card still has before it, from 1 to 0, at a share `t` of the time. */
export function remaining(t: number): number {
  return (1 - t) ** 3;
}
