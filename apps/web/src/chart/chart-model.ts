import type { ChartNode, ChartOptions, ChartPicture, PlacedCard } from '@bandi/chart';
import { chartPicture, nodesBelow } from '@bandi/chart';
import type { ReadonlyOrganisation } from '@bandi/organisation';

/** What is found under a key; worked out when asked for. */
interface Found<Key, Value> {
  readonly get: (key: Key) => Value | undefined;
  readonly has: (key: Key) => boolean;
}

/** A chart as the page works with it: the picture, and the tree of what is in it. */
export interface ChartModel {
  readonly picture: ChartPicture;
  readonly nodes: readonly ChartNode[];
  /** Place in `nodes` by key. */
  readonly at: Found<string, number>;
  /** Places of the nodes right below each, in order; -1 for the top. */
  readonly below: Found<number, readonly number[]>;
  /** The cards that are in the picture (not folded away), by key. */
  readonly cards: Found<string, PlacedCard>;
}

export function chartModel(organisation: ReadonlyOrganisation, options: Partial<ChartOptions>): ChartModel {
  return modelOf(chartPicture(organisation, { title: '', ...options }));
}

/** Nothing of the tree is made before it is asked for: a chart of 100,000 cards is drawn long before anybody walks it. */
export function modelOf(picture: ChartPicture): ChartModel {
  const { nodes } = picture;
  let below: Map<number, number[]> | null = null;
  return {
    picture,
    nodes,
    at: found((key) => { const card = picture.find(key); return card === -1 ? undefined : card; }),
    below: found((index) => (below ??= nodesBelow(nodes)).get(index)),
    cards: found((key) => picture.placed(picture.find(key)) ?? undefined),
  };
}

function found<Key, Value>(get: (key: Key) => Value | undefined): Found<Key, Value> {
  return { get, has: (key) => get(key) !== undefined };
}

export type Step = 'up' | 'down' | 'left' | 'right';

/** The card an arrow key leads to, as it looks on the screen; null where there is none. */
export function stepFrom(model: ChartModel, key: string, step: Step, direction: ChartOptions['direction']): string | null {
  const index = model.at.get(key);
  const node = index === undefined ? undefined : model.nodes[index];
  if (index === undefined || node === undefined) return model.nodes[0]?.key ?? null;
  // A chart that grows to the right is the same chart turned: right leads to the reports.
  const turned: Record<Step, Step> = { up: 'left', down: 'right', left: 'up', right: 'down' };
  const along = direction === 'top-down' ? step : turned[step];
  const siblings = model.below.get(node.parent) ?? [];
  const place = siblings.indexOf(index);
  const target = {
    up: node.parent,
    down: model.below.get(index)?.find((child) => model.cards.has(model.nodes[child]?.key ?? '')),
    left: siblings[place - 1],
    right: siblings[place + 1],
  }[along];
  return target === undefined ? null : (model.nodes[target]?.key ?? null);
}

/** Keys of everything above a card, nearest first. */
export function keysAbove(model: ChartModel, key: string): string[] {
  const keys: string[] = [];
  let node = model.nodes[model.at.get(key) ?? -1];
  while (node !== undefined && node.parent >= 0) {
    node = model.nodes[node.parent];
    if (node !== undefined) keys.push(node.key);
  }
  return keys;
}
