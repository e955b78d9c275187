import { canWork, contractDays, mostDays, paidHours, rested, weeksOf } from './calendar.ts';
import type { Assignment, RosterPerson, RosterProblem, Shift, ShiftPattern } from './problem.ts';
import { DAY } from './problem.ts';

export type RosterRule = 'away' | 'skills' | 'nights' | 'pause' | 'rest' | 'days-in-row' | 'nights-in-row' | 'too-many-days' | 'too-few-days' | 'overtime';

/** A rule that a roster breaks: whose, on which day it shows, and how much it is against how much it may be. */
export interface RosterBreach {
  readonly rule: RosterRule;
  readonly person: number;
  readonly day: number;
  readonly is: number;
  readonly limit: number;
}

/** Every rule a roster breaks, however it was made: by the solver, or by hand. Empty when it keeps them all. */
export function verifyRoster(problem: RosterProblem, assignment: Assignment): RosterBreach[] {
  return problem.people.flatMap((person, p) => breachesOf(problem, person, assignment[p] ?? [], p));
}

function breachesOf(problem: RosterProblem, person: RosterPerson, days: readonly (Shift | null)[], p: number): RosterBreach[] {
  const { patterns, rules, required } = problem;
  const breaches: RosterBreach[] = [];
  const tell = (rule: RosterRule, day: number, is: number, limit: number): void => { breaches.push({ rule, person: p, day, is, limit }); };
  let inRow = person.before.daysInRow;
  let nightsInRow = 0;
  let freeFrom = -person.before.restedMinutes;
  for (let day = 0; day < required.length; day += 1) {
    const shift = days[day] ?? null;
    const pattern = shift === null ? undefined : patterns[shift.pattern];
    if (shift === null || pattern === undefined) {
      [inRow, nightsInRow] = [0, 0];
      continue;
    }
    if (person.away.includes(day)) tell('away', day, 1, 0);
    if (pattern.night && !person.nights) tell('nights', day, 1, 0);
    else if (!canWork(person, pattern)) tell('skills', day, 0, 1);
    if (!isPauseSound(pattern, shift.pause)) tell('pause', day, 1, 0);
    const begins = day * DAY + pattern.start;
    if (begins - freeFrom < rules.rest) tell('rest', day, begins - freeFrom, rules.rest);
    freeFrom = begins + pattern.length;
    inRow += 1;
    if (inRow > rules.mostDaysInRow) tell('days-in-row', day, inRow, rules.mostDaysInRow);
    nightsInRow = pattern.night ? nightsInRow + 1 : 0;
    if (nightsInRow > rules.mostNightsInRow) tell('nights-in-row', day, nightsInRow, rules.mostNightsInRow);
  }
  let overtime = 0;
  for (const week of weeksOf(problem)) {
    const hours = days.slice(week.from, week.to).flatMap((shift) => { const pattern = shift === null ? undefined : patterns[shift.pattern]; return pattern === undefined ? [] : [paidHours(pattern)]; }).toSorted((a, b) => b - a);
    const [most, least] = [mostDays(person, week), contractDays(person, week)];
    if (hours.length > most) tell('too-many-days', week.to - 1, hours.length, most);
    if (hours.length < least) tell('too-few-days', week.to - 1, hours.length, least);
    overtime += hours.slice(least).reduce((sum, one) => sum + one, 0);
  }
  if (overtime > rules.mostOvertimeHours) tell('overtime', required.length - 1, overtime, rules.mostOvertimeHours);
  return breaches;
}

function isPauseSound({ pause }: ShiftPattern, at: number | null): boolean {
  return pause === null ? at === null : at !== null && at >= pause.earliest && at <= pause.latest;
}

/** Whether somebody who worked (or works) the patterns around a day may work one on it; null stands for a day off. */
export function fitsBetween(before: ShiftPattern | null, pattern: ShiftPattern, after: ShiftPattern | null, rest: number): boolean {
  return (before === null || rested(before, pattern, rest)) && (after === null || rested(pattern, after, rest));
}
