import { firstBroken } from '../input-rules.ts';
import { answer, refused } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';

/**
 * People employed per seat that is filled on every open day: open days ÷ days one person works in the same period
 * (7 ÷ 5 a week; 365 ÷ 248 a year). Leave beyond that is shrinkage. Never below 1: a seat needs a whole person even
 * when the shop is open on fewer days than they could work.
 */
export function coverFactor({ openDays, workDays }: { readonly openDays: number; readonly workDays: number }): Outcome<number> {
  const broken = firstBroken({ openDays: [openDays, 'positive'], workDays: [workDays, 'positive'] });
  return broken === null ? answer(Math.max(1, openDays / workDays)) : refused(broken);
}

/** Hours one person is at work in an average month: working days a year × hours a day ÷ 12 × (1 − shrinkage). */
export function netHoursPerPersonMonth(year: { readonly workDaysPerYear: number; readonly hoursPerDay: number; readonly shrinkage: number }): Outcome<number> {
  const broken = firstBroken({
    workDaysPerYear: [year.workDaysPerYear, 'positive'],
    hoursPerDay: [year.hoursPerDay, 'positive'],
    shrinkage: [year.shrinkage, 'share-below-one'],
  });
  return broken === null ? answer((year.workDaysPerYear * year.hoursPerDay * (1 - year.shrinkage)) / 12) : refused(broken);
}

/** Full-time equivalents for hours on line: hours a day × open days a month ÷ net hours of a person-month. */
export function fteForOnlineHours(hours: { readonly onlineHoursPerDay: number; readonly openDaysPerMonth: number; readonly netHoursPerPersonMonth: number }): Outcome<number> {
  const broken = firstBroken({
    onlineHoursPerDay: [hours.onlineHoursPerDay, 'not-negative'],
    openDaysPerMonth: [hours.openDaysPerMonth, 'not-negative'],
    netHoursPerPersonMonth: [hours.netHoursPerPersonMonth, 'positive'],
  });
  return broken === null ? answer((hours.onlineHoursPerDay * hours.openDaysPerMonth) / hours.netHoursPerPersonMonth) : refused(broken);
}
