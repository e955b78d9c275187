import { onLine } from './calendar.ts';
import type { Assignment, RosterProblem } from './problem.ts';
import { DAY } from './problem.ts';

/** People on line per day and slot; a share of one where a shift or a break begins within a slot. */
export function coverageOf(problem: Pick<RosterProblem, 'required' | 'slotMinutes' | 'patterns'>, assignment: Assignment): number[][] {
  const { required, slotMinutes, patterns } = problem;
  const covered = required.map((slots) => slots.map(() => 0));
  const perDay = DAY / slotMinutes;
  for (const days of assignment) {
    for (const [day, shift] of days.entries()) {
      const pattern = shift === null ? undefined : patterns[shift.pattern];
      if (shift === null || pattern === undefined) continue;
      for (const [slot, share] of onLine(pattern, shift.pause, slotMinutes)) {
        const onDay = covered[day + Math.floor(slot / perDay)];
        const at = slot % perDay;
        if (onDay !== undefined) onDay[at] = (onDay[at] ?? 0) + share;
      }
    }
  }
  return covered;
}

/** Hours in which somebody was missing. */
export function shortHours({ required, slotMinutes }: Pick<RosterProblem, 'required' | 'slotMinutes'>, covered: readonly (readonly number[])[]): number {
  let short = 0;
  for (const [day, slots] of required.entries()) {
    for (const [slot, needed] of slots.entries()) short += Math.max(0, needed - (covered[day]?.[slot] ?? 0));
  }
  return (short * slotMinutes) / 60;
}
