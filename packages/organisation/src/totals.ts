import type { ReadonlyOrganisation } from './organisation.ts';
import type { Position } from './records/position.ts';
import type { BusinessFunction } from './records/values.ts';

/** Sums over positions. */
export interface Totals {
  heads: number;
  /** Hundredths. */
  fte: number;
  /** Monthly gross pay in cents by currency, at the typical pay of a full-time seat. Positions without pay add nothing. */
  pay: Record<string, number>;
}

export interface OrganisationTotals extends Totals {
  readonly byFunction: Partial<Record<BusinessFunction, Totals>>;
  /** The positions of each unit itself, not of those below it. Units without positions are left out. */
  readonly byUnit: Record<string, Totals>;
  /** Done by other companies; in none of the sums above. */
  readonly outsourced: Totals;
}

/** Positions that the organisation pays itself: approved and not outsourced. Only these count in totals. */
export function isOwn(position: Position): boolean {
  return position.status === 'approved' && !position.outsourced;
}

/** Gross pay of a month in cents: the typical pay of one full-time seat times FTE, rounded to the cent. */
export function monthlyPayCents(position: Position): number {
  return position.pay === null ? 0 : Math.round((position.pay.typical.cents * position.fte) / 100);
}

/** Heads, FTE and pay of the organisation's own approved positions, in all, by function and by unit. Linear. */
export function organisationTotals(organisation: ReadonlyOrganisation): OrganisationTotals {
  const totals: OrganisationTotals = { ...none(), byFunction: {}, byUnit: {}, outsourced: none() };
  for (const position of organisation.all('position')) {
    if (isOwn(position)) {
      add(totals, position);
      add((totals.byFunction[position.function] ??= none()), position);
      add((totals.byUnit[position.unit] ??= none()), position);
    } else if (position.outsourced && position.status === 'approved') add(totals.outsourced, position);
  }
  return totals;
}

function none(): Totals {
  return { heads: 0, fte: 0, pay: {} };
}

function add(totals: Totals, position: Position): void {
  totals.heads += position.heads;
  totals.fte += position.fte;
  if (position.pay === null) return;
  const { currency } = position.pay.typical;
  totals.pay[currency] = (totals.pay[currency] ?? 0) + monthlyPayCents(position);
}
