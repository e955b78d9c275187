import type { BuildSummary } from '@bandi/blueprints';
import type { BusinessProfile } from '@bandi/organisation';

export type Growth = NonNullable<BusinessProfile['growth']>;

/** How far ahead hires are dated while the form does not say, in months. */
export const PLANNED_MONTHS = 12;

/** What grows as the sales do; the range of goods, suppliers and the rest grow by decision. */
const growsWithSales: ReadonlySet<string> = new Set(['orders_per_day', 'consultations_per_day']);

/**
 * Months until the input of a next hire has grown to where it needs the person: the least n with
 * now × (1 + growth)^n ≥ at. Null without growth, beyond the months planned, or where sales do not move the input.
 */
export function monthsUntil({ driver, now, at }: Pick<BuildSummary['triggers'][number], 'driver' | 'now' | 'at'>, growth: Growth | undefined): number | null {
  const rate = growth?.per_month ?? 0;
  if (rate <= 0 || now <= 0 || !growsWithSales.has(driver)) return null;
  const months = Math.max(1, Math.ceil(Math.log(at / now) / Math.log(1 + rate) - 1e-9));
  return months <= (growth?.months ?? PLANNED_MONTHS) ? months : null;
}
