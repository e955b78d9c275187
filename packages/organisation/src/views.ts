import type { ReadonlyOrganisation } from './organisation.ts';
import { compareOrder } from './order.ts';
import type { View } from './records/view.ts';

/** The kept views in their order. */
export function viewsInOrder(organisation: ReadonlyOrganisation): View[] {
  return viewsOf(organisation, 'view.all');
}

/** The view that is shown first, null where none was chosen. Of two that a merge left, the first. */
export function defaultView(organisation: ReadonlyOrganisation): View | null {
  return viewsOf(organisation, 'view.default')[0] ?? null;
}

function viewsOf(organisation: ReadonlyOrganisation, index: string): View[] {
  const views: View[] = [];
  for (const id of organisation.ids(index, '')) {
    const view = organisation.get('view', id);
    if (view !== undefined) views.push(view);
  }
  return views.toSorted(compareOrder);
}
