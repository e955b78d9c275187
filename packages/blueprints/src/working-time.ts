import type { BusinessFunction } from '@bandi/organisation';
import type { Known, ProfileInputs } from './profile-inputs.ts';

/** How many hours of work one full-time person gives in a month, net of rest days, holidays and shrinkage. */
export interface NetHours {
  readonly hours: number;
  readonly gross: number;
  readonly shrinkage: number;
  readonly parts: readonly { readonly id: string; readonly known: Known }[];
}

/**
 * Net hours = (365 × days a week ÷ 7 − public holidays) ÷ 12 × hours a day × (1 − shrinkage). With 5 days, 13 holidays
 * and 8 hours that is 247.7 working days a year, the 248 of workload.md 3.9.
 */
export function netHours(inputs: ProfileInputs, businessFunction: BusinessFunction): NetHours {
  const given = inputs.profile.working_time;
  const days: Known = given?.days_per_week === undefined ? inputs.figure('work-days-per-week') : { value: given.days_per_week, figures: [] };
  const hours: Known = given?.hours_per_day === undefined ? inputs.figure('work-hours-per-day') : { value: given.hours_per_day, figures: [] };
  const holidays = inputs.figure('public-holidays');
  const shrinkage = inputs.figure('shrinkage', businessFunction);
  const daysPerYear = Math.max(12, (365 * days.value) / 7 - holidays.value);
  const gross = (daysPerYear / 12) * hours.value;
  return {
    hours: gross * (1 - shrinkage.value), gross, shrinkage: shrinkage.value,
    parts: [
      { id: 'work-days-per-week', known: days }, { id: 'work-hours-per-day', known: hours },
      { id: 'public-holidays', known: holidays }, { id: 'shrinkage', known: shrinkage },
    ],
  };
}
