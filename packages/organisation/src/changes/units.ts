import type { ReadonlyOrganisation } from '../organisation.ts';
import { compareOrder } from '../order.ts';
import type { Unit } from '../records/unit.ts';

/** The units under a parent (null: the top), in order. */
export function siblingUnits(organisation: ReadonlyOrganisation, parent: string | null): Unit[] {
  const ids = parent === null ? organisation.ids('unit.root', '') : organisation.ids('unit.parent', parent);
  const units: Unit[] = [];
  for (const id of ids) {
    const unit = organisation.get('unit', id);
    if (unit !== undefined) units.push(unit);
  }
  return units.sort(compareOrder);
}

/** True when a unit is another one or somewhere below it. Costs the depth. */
export function isUnitWithin(organisation: ReadonlyOrganisation, id: string, ancestor: string): boolean {
  for (let at: string | null = id; at !== null; at = organisation.get('unit', at)?.parent ?? null) {
    if (at === ancestor) return true;
  }
  return false;
}
