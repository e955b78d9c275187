import type { BusinessFunction } from '@bandi/organisation';
import { monthHours } from '@bandi/organisation';
import type { Known, ProfileInputs } from './profile-inputs.ts';

/** How many hours of work one full-time person gives in a month, net of rest days, holidays and shrinkage. */
export interface NetHours {
  readonly hours: number;
  readonly gross: number;
  readonly shrinkage: number;
  readonly parts: readonly { readonly id: string; readonly known: Known }[];
}

/** Net hours by `monthHours`, with the figures of the profile or of the catalogue. */
export function netHours(inputs: ProfileInputs, businessFunction: BusinessFunction): NetHours {
  const given = inputs.profile.working_time;
  const days: Known = given?.days_per_week === undefined ? inputs.figure('work-days-per-week') : { value: given.days_per_week, figures: [] };
  const hours: Known = given?.hours_per_day === undefined ? inputs.figure('work-hours-per-day') : { value: given.hours_per_day, figures: [] };
  const holidays = inputs.figure('public-holidays');
  const shrinkage = inputs.figure('shrinkage', businessFunction);
  const { gross, net } = monthHours({ daysPerWeek: days.value, hoursPerDay: hours.value, holidays: holidays.value, shrinkage: shrinkage.value });
  return {
    hours: net, gross, shrinkage: shrinkage.value,
    parts: [
      { id: 'work-days-per-week', known: days }, { id: 'work-hours-per-day', known: hours },
      { id: 'public-holidays', known: holidays }, { id: 'shrinkage', known: shrinkage },
    ],
  };
}
