import type { ChartNode, ChartOptions, Scene, SceneCard } from '@bandi/chart';
import { chartPicture, composeScene, measureText, rememberWidths } from '@bandi/chart';
import type { ReadonlyOrganisation } from '@bandi/organisation';

/** A chart as the page works with it: the picture, and the tree of what is in it. */
export interface ChartModel {
  readonly scene: Scene;
  readonly nodes: readonly ChartNode[];
  /** Place in `nodes` by key. */
  readonly at: ReadonlyMap<string, number>;
  /** Places of the nodes right below each, in order; -1 for the top. */
  readonly below: ReadonlyMap<number, readonly number[]>;
  /** The cards that are in the picture (not folded away), by key. */
  readonly cards: ReadonlyMap<string, SceneCard>;
}

/** Widths stay known from one picture to the next: after an edit nearly every word is the same. */
const measure = rememberWidths(measureText);

export function chartModel(organisation: ReadonlyOrganisation, options: Partial<ChartOptions>): ChartModel {
  const picture = chartPicture(organisation, { measure, title: '', ...options });
  const scene = composeScene(picture);
  const chart = { nodes: picture.nodes };
  const at = new Map(chart.nodes.map((node, index) => [node.key, index]));
  const below = new Map<number, number[]>();
  for (const [index, { parent }] of chart.nodes.entries()) {
    const list = below.get(parent);
    if (list === undefined) below.set(parent, [index]);
    else list.push(index);
  }
  return { scene, nodes: chart.nodes, at, below, cards: new Map(scene.cards.map((card) => [card.key, card])) };
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
