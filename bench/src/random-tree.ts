import type { LayoutInput } from '@bandi/chart';
import { between, seeded } from './seeded.ts';

/** A tree of cards as the layout takes it; peers take nested objects, made from it with `nested`. */
export type Cards = Pick<LayoutInput, 'parent' | 'width' | 'height'>;

/** So many cards as in an organisation: leads of 3 to 10, about every fourth report a lead, cards of different sizes. */
export function organisationTree(size: number): Cards {
  const random = seeded(size);
  const cards = empty(size, random);
  let next = 1;
  const leads = [0];
  for (let at = 0; next < size; at += 1) {
    // When no lead is left the newest card becomes one, so that the tree goes on growing.
    const lead = leads[at] ?? next - 1;
    const team = Math.min(between(random, 3, 10), size - next);
    for (let report = 0; report < team; report += 1, next += 1) {
      cards.parent[next] = lead;
      if (random() < 0.25) leads.push(next);
    }
  }
  return cards;
}

/** Each card below the one before. */
export function chain(size: number): Cards {
  const cards = empty(size, seeded(size));
  for (let i = 1; i < size; i += 1) cards.parent[i] = i - 1;
  return cards;
}

/** All cards below the first. */
export function star(size: number): Cards {
  const cards = empty(size, seeded(size));
  cards.parent.fill(0, 1);
  return cards;
}

function empty(size: number, random: () => number): Cards {
  return {
    parent: new Int32Array(size).fill(-1),
    width: Float64Array.from({ length: size }, () => between(random, 140, 240)),
    height: Float64Array.from({ length: size }, () => between(random, 48, 104)),
  };
}

/** A card as peers take it. */
export interface NestedCard {
  readonly size: readonly [number, number];
  readonly children: NestedCard[];
}

/** The same tree as nested objects; `size` is across and along the way the tree grows, gaps included. */
export function nested(cards: Cards, sizeOf: (width: number, height: number) => readonly [number, number]): NestedCard {
  const all = Array.from(cards.parent, (_, i): NestedCard => ({ size: sizeOf(cards.width[i] ?? 0, cards.height[i] ?? 0), children: [] }));
  for (const [i, lead] of cards.parent.entries()) {
    const card = all[i];
    if (lead >= 0 && card !== undefined) all[lead]?.children.push(card);
  }
  const root = all[0];
  if (root === undefined) throw new RangeError('a tree has at least one card');
  return root;
}
