import type { Draft } from '../draft.ts';
import { placeAt } from '../order.ts';
import type { View } from '../records/view.ts';
import { viewsInOrder } from '../views.ts';

/** Puts a view after another (null: first, undefined: last). False, with nothing done, when there is no view `after`. */
export function placeView(draft: Draft, view: View, after: string | null | undefined): boolean {
  const others = viewsInOrder(draft).filter(({ id }) => id !== view.id);
  const place = placeAt(others, after, 1);
  const order = place?.keys[0];
  if (place === null || order === undefined) return false;
  for (const other of others) {
    const respaced = place.respaced.get(other.id);
    if (respaced !== undefined) draft.put('view', { ...other, order: respaced });
  }
  draft.put('view', { ...view, order });
  return true;
}

/** Makes a view of the draft the one that is shown first, and no other. */
export function makeDefault(draft: Draft, id: string): void {
  for (const other of draft.list('view.default', '')) {
    const view = draft.get('view', other);
    if (view !== undefined && other !== id) draft.put('view', { ...view, isDefault: false });
  }
  const view = draft.get('view', id);
  if (view !== undefined) draft.put('view', { ...view, isDefault: true });
}
