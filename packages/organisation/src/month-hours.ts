import type { ReadonlyOrganisation } from './organisation.ts';
import type { Position } from './records/position.ts';

export interface WorkingTime {
  readonly daysPerWeek: number;
  readonly hoursPerDay: number;
  /** Public holidays of a year, in days. */
  readonly holidays: number;
  /** The share of the time that is lost to leave, illness, training and breaks. */
  readonly shrinkage: number;
}

/**
 * Hours a full-time person works in a month, before (gross) and after shrinkage: (365 × days a week ÷ 7 − public
 * holidays) ÷ 12 × hours a day. With 5 days, 13 holidays and 8 hours that is 247.7 working days a year, the 248 of
 * workload.md 3.9.
 */
export function monthHours({ daysPerWeek, hoursPerDay, holidays, shrinkage }: WorkingTime): { readonly gross: number; readonly net: number } {
  const gross = (Math.max(12, (365 * daysPerWeek) / 7 - holidays) / 12) * hoursPerDay;
  return { gross, net: gross * (1 - shrinkage) };
}

/**
 * Net hours of a month that were reckoned with when a position was sized, by the figures its reasons name; else those of
 * another position of its function, else of any. Null where nothing was reckoned.
 */
export function hoursReckoned(organisation: ReadonlyOrganisation, position: Position): number | null {
  const own = hoursIn(position);
  if (own !== null) return own;
  let other: number | null = null;
  for (const candidate of organisation.all('position')) {
    if (other !== null && candidate.function !== position.function) continue;
    const hours = hoursIn(candidate);
    if (hours !== null && candidate.function === position.function) return hours;
    other ??= hours;
  }
  return other;
}

function hoursIn({ reasons }: Position): number | null {
  for (const { inputs } of reasons) {
    const of = (id: string): number | undefined => inputs.find((input) => input.id === id)?.value;
    const [daysPerWeek, hoursPerDay, holidays, shrinkage] = [of('work-days-per-week'), of('work-hours-per-day'), of('public-holidays'), of('shrinkage')];
    if (daysPerWeek !== undefined && hoursPerDay !== undefined && holidays !== undefined && shrinkage !== undefined) return monthHours({ daysPerWeek, hoursPerDay, holidays, shrinkage }).net;
  }
  return null;
}
