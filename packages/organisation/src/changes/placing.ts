import type { Draft } from '../draft.ts';
import type { Place } from '../order.ts';
import { placeAt } from '../order.ts';
import type { Position } from '../records/position.ts';
import type { Unit } from '../records/unit.ts';
import { childUnits, positionsOf } from '../tree.ts';

/**
 * Puts units under a parent, in the order given, after one of its units (null: first, undefined: last). False, with
 * nothing done, when `after` is not one of them.
 */
export function placeUnits(draft: Draft, units: readonly Unit[], parent: string | null, after: string | null | undefined): boolean {
  const moving = new Set(units.map(({ id }) => id));
  const place = placeAt(childUnits(draft, parent).filter(({ id }) => !moving.has(id)), after, units.length);
  if (place === null) return false;
  respace(place, (id, order) => {
    const sibling = draft.get('unit', id);
    if (sibling !== undefined) draft.put('unit', { ...sibling, order });
  });
  for (const [index, unit] of units.entries()) draft.put('unit', { ...unit, parent, order: place.keys[index] ?? unit.order });
  return true;
}

/** The same for positions of a unit. */
export function placePositions(draft: Draft, positions: readonly Position[], unit: string, after: string | null | undefined): boolean {
  const moving = new Set(positions.map(({ id }) => id));
  const place = placeAt(positionsOf(draft, unit).filter(({ id }) => !moving.has(id)), after, positions.length);
  if (place === null) return false;
  respace(place, (id, order) => {
    const sibling = draft.get('position', id);
    if (sibling !== undefined) draft.put('position', { ...sibling, order });
  });
  for (const [index, position] of positions.entries()) {
    draft.put('position', { ...position, unit, order: place.keys[index] ?? position.order });
  }
  return true;
}

function respace(place: Place, put: (id: string, order: string) => void): void {
  for (const [id, order] of place.respaced) put(id, order);
}
