import type { ChartPicture, Rectangle } from '@bandi/chart';
import type { ChartModel } from '../../../chart/chart-model.ts';
import { cardRef } from './card-key.ts';

export type Selection = ReadonlySet<string>;
export const NOTHING: Selection = new Set();

export function toggled(selection: Selection, key: string): Selection {
  const next = new Set(selection);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** The cards from one to another: siblings and all between them; else both alone. */
export function rangeBetween(model: ChartModel, from: string, to: string): readonly string[] {
  const [a, b] = [model.at.get(from), model.at.get(to)];
  if (a === undefined || b === undefined) return [to];
  const siblings = model.below.get(model.parent[a] ?? -1) ?? [];
  const [one, other] = [siblings.indexOf(a), siblings.indexOf(b)];
  if (one === -1 || other === -1) return [from, to];
  return siblings.slice(Math.min(one, other), Math.max(one, other) + 1).map((index) => model.nodes[index]?.key ?? '');
}

/** The cards that meet a rectangle of the picture, headings left out. */
export function keysIn(picture: ChartPicture, area: Rectangle): readonly string[] {
  const keys: string[] = [];
  for (const index of picture.index().query(area)) {
    const node = picture.nodes[index];
    // In a chart of nested areas a unit holds what is chosen in it: only the whole of it is meant.
    const card = node === undefined ? null : picture.placed(index);
    if (node === undefined || card === null || node.kind === 'group') continue;
    const holds = node.kind === 'unit' && area.x > card.x && area.y > card.y && area.x + area.width < card.x + card.width && area.y + area.height < card.y + card.height;
    if (!holds) keys.push(node.key);
  }
  return keys;
}

/** Those of some cards that hang below none of the others, in the order of the chart: what is moved or removed with them. */
export function topmost(model: ChartModel, keys: Iterable<string>): readonly string[] {
  const chosen = new Map<number, string>();
  for (const key of keys) {
    const index = model.at.get(key);
    if (index !== undefined) chosen.set(index, key);
  }
  const free = [...chosen].filter(([index]) => {
    for (let at = model.parent[index] ?? -1; at !== -1; at = model.parent[at] ?? -1) if (chosen.has(at)) return false;
    return true;
  });
  return free.toSorted(([a], [b]) => a - b).map(([, key]) => key);
}

/** Whether a card is a unit or a position, not a heading of the view. */
export function isRecord(key: string): boolean {
  return cardRef(key).kind !== 'group';
}

/** A card and all that hangs below it, headings left out. */
export function branchKeys(model: ChartModel, key: string): readonly string[] {
  const start = model.at.get(key);
  if (start === undefined) return [];
  const waiting = [start];
  for (const index of waiting) for (const below of model.below.get(index) ?? []) waiting.push(below);
  return waiting.map((index) => model.nodes[index]?.key ?? '').filter(isRecord);
}

/** The card to go to when some go away: the next sibling that stays, else the one before, else what is above. */
export function neighbourOf(model: ChartModel, keys: readonly string[]): string | null {
  const going = new Set(keys);
  const first = keys.map((key) => model.at.get(key)).find((index) => index !== undefined);
  if (first === undefined) return null;
  const parent = model.parent[first] ?? -1;
  const siblings = model.below.get(parent) ?? [];
  const place = siblings.indexOf(first);
  const near = [...siblings.slice(place + 1), ...siblings.slice(0, Math.max(place, 0)).toReversed(), parent];
  return near.map((index) => model.nodes[index]?.key).find((key) => key !== undefined && !going.has(key)) ?? null;
}

/** Only what is still there. */
export function stillThere(model: ChartModel, selection: Selection): Selection {
  const left = [...selection].filter((key) => model.at.has(key));
  return left.length === selection.size ? selection : new Set(left);
}
