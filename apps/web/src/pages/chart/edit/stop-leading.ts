import type { Change, ReadonlyOrganisation } from '@bandi/organisation';
import { isUnitWithin, reportsOf } from '@bandi/organisation';

/** A unit loses its lead; those who stay in it and answered to the lead answer one level up, where there is one. */
export interface StopsLeading {
  readonly as: 'stops-leading';
  readonly unit: string;
  /** How many of its reports stay, and whom they answer to from then on; null: to the one who goes, as before. */
  readonly reports: number;
  readonly lead: string | null;
}

/** What else becomes of it when positions go to a unit: whoever led the unit that is left leads it no more. */
export function stopLeading(organisation: ReadonlyOrganisation, moving: readonly string[], to: string): { readonly changes: readonly Change[]; readonly besides: readonly StopsLeading[] } {
  const changes: Change[] = [];
  const besides: StopsLeading[] = [];
  for (const id of moving) {
    const position = organisation.get('position', id);
    const left = position === undefined ? undefined : organisation.get('unit', position.unit);
    if (position === undefined || left === undefined || left.id === to || left.lead !== id) continue;
    changes.push({ type: 'set-unit', unit: left.id, lead: null });
    const staying = reportsOf(organisation, id).filter((report) => !moving.includes(report.id) && isUnitWithin(organisation, report.unit, left.id));
    if (position.reportsTo !== null) for (const report of staying) changes.push({ type: 'set-reporting-line', position: report.id, reportsTo: position.reportsTo });
    besides.push({ as: 'stops-leading', unit: left.id, reports: staying.length, lead: position.reportsTo });
  }
  return { changes, besides };
}
