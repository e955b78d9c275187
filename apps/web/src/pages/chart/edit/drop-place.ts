import type { Rectangle } from '@bandi/chart';
import type { ChartModel } from '../../../chart/chart-model.ts';
import type { Place } from './drop-changes.ts';

/** Siblings stand side by side or below one another. */
export type Axis = 'across' | 'down';

/** The outer share of a card that means beside it, where it can be dropped on, too. */
const EDGE = 0.26;

/** How a card stands among its siblings, as they are drawn; alone as the chart grows. */
export function siblingAxis(model: ChartModel, key: string): Axis {
  const index = model.at.get(key);
  const own = model.cards.get(key);
  const siblings = index === undefined ? [] : (model.below.get(model.parent[index] ?? -1) ?? []);
  const place = index === undefined ? -1 : siblings.indexOf(index);
  for (const near of [siblings[place - 1], siblings[place + 1]]) {
    const other = near === undefined ? null : model.picture.placed(near);
    if (own === undefined || other === null) continue;
    return Math.abs(middleOf(own).y - middleOf(other).y) > Math.abs(middleOf(own).x - middleOf(other).x) ? 'down' : 'across';
  }
  return model.picture.settings.direction === 'top-down' ? 'across' : 'down';
}

/** The place of a card that a point of it stands for. */
export function placeAt(card: Rectangle, axis: Axis, at: { readonly x: number; readonly y: number }, places: readonly Place[]): Place {
  const along = axis === 'across' ? (at.x - card.x) / card.width : (at.y - card.y) / card.height;
  if (!places.includes('before')) return 'into';
  if (!places.includes('into')) return along < 0.5 ? 'before' : 'after';
  return along < EDGE ? 'before' : along > 1 - EDGE ? 'after' : 'into';
}

/** The bar that shows where something will stand, beside a card. */
export function insertionBar(card: Rectangle, axis: Axis, place: 'before' | 'after', gap = 8): Rectangle {
  const thick = 4;
  if (axis === 'across') return { x: place === 'before' ? card.x - gap - thick / 2 : card.x + card.width + gap - thick / 2, y: card.y - 2, width: thick, height: card.height + 4 };
  return { x: card.x - 2, y: place === 'before' ? card.y - gap - thick / 2 : card.y + card.height + gap - thick / 2, width: card.width + 4, height: thick };
}

function middleOf({ x, y, width, height }: Rectangle): { readonly x: number; readonly y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}
