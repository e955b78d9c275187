import type { ReadonlyOrganisation } from './organisation.ts';
import { compareOrder } from './order.ts';
import type { View } from './records/view.ts';

/** The kept views in their order. */
export function viewsInOrder(organisation: ReadonlyOrganisation): View[] {
  return [...organisation.all('view')].toSorted(compareOrder);
}

/** The view that is shown first, null where none was chosen. Of two that a merge left, the first. */
export function defaultView(organisation: ReadonlyOrganisation): View | null {
  return viewsInOrder(organisation).find(({ isDefault }) => isDefault) ?? null;
}
