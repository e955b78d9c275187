import type { ChartModel } from './chart-model.ts';
import { keysAbove } from './chart-model.ts';

/** Siblings before the card one is at, what is right below it, siblings after it: as many of each. */
const BEFORE = 25;
const BELOW = 40;
const AFTER = 25;

/**
 * The cards a screen reader has at one moment, in the order of the tree: the line from the top, then around the card one
 * is at its siblings and what is right below it. Never more than these, however many cards there are.
 */
export function keysAround(model: ChartModel, key: string): readonly string[] {
  const index = model.at.get(key);
  const node = index === undefined ? undefined : model.nodes[index];
  if (index === undefined || node === undefined) return [];
  const siblings = model.below.get(model.parent[index] ?? -1) ?? [];
  const place = siblings.indexOf(index);
  const shown = (places: readonly number[]) => places.map((at) => model.nodes[at]?.key ?? '').filter((other) => model.cards.has(other));
  return [
    ...keysAbove(model, key).toReversed(),
    ...shown(siblings.slice(Math.max(0, place - BEFORE), place)),
    key,
    ...shown((model.below.get(index) ?? []).slice(0, BELOW)),
    ...shown(siblings.slice(place + 1, place + 1 + AFTER)),
  ];
}
