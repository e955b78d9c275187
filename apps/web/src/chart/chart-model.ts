import type { ChartNode, ChartOptions, ChartPicture, PlacedCard } from '@bandi/chart';
import { chartPicture, childrenOf, endsOf } from '@bandi/chart';
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
  /** Place of the node above each, -1 for none. */
  readonly parent: Int32Array;
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
  const { nodes, chart: { parent } } = picture;
  let end: Int32Array | null = null;
  const below = new Map<number, readonly number[]>();
  const belowOf = (index: number): readonly number[] => {
    let children = below.get(index);
    if (children === undefined) {
      children = childrenOf((end ??= endsOf(parent)), index);
      below.set(index, children);
    }
    return children;
  };
  return {
    picture,
    nodes,
    parent,
    at: found((key) => { const card = picture.find(key); return card === -1 ? undefined : card; }),
    below: found((index) => { const children = belowOf(index); return children.length === 0 ? undefined : children; }),
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
  const above = model.parent[index] ?? -1;
  const siblings = model.below.get(above) ?? [];
  const place = siblings.indexOf(index);
  const target = {
    up: above,
    down: model.below.get(index)?.find((child) => model.cards.has(model.nodes[child]?.key ?? '')),
    left: siblings[place - 1],
    right: siblings[place + 1],
  }[along];
  return target === undefined ? null : (model.nodes[target]?.key ?? null);
}

/** Keys of everything above a card, nearest first. */
export function keysAbove(model: ChartModel, key: string): string[] {
  const keys: string[] = [];
  for (let at = model.parent[model.at.get(key) ?? -1] ?? -1; at >= 0; at = model.parent[at] ?? -1) keys.push(model.nodes[at]?.key ?? '');
  return keys;
}
