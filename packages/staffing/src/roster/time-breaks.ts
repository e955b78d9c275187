import { onLine, pausesOf } from './calendar.ts';
import { coverageOf } from './coverage.ts';
import type { RosterProblem, Shift } from './problem.ts';
import { DAY } from './problem.ts';

/** Moves the breaks of a day, person by person, to where they leave the least short. Changes `plan` in place. */
export function timeBreaks(problem: RosterProblem, plan: (Shift | null)[][], day: number): void {
  const { required, patterns, slotMinutes } = problem;
  const perDay = DAY / slotMinutes;
  const covered = coverageOf(problem, plan);
  /** What is covered at a slot from midnight of the day, and what is needed; nothing is needed after the last day. */
  const lack = (slot: number, more: number): number => {
    const [on, at] = [day + Math.floor(slot / perDay), slot % perDay];
    return Math.max(0, (required[on]?.[at] ?? 0) - (covered[on]?.[at] ?? 0) - more);
  };
  const add = (slots: ReadonlyMap<number, number>, sign: number): void => {
    for (const [slot, share] of slots) {
      const onDay = covered[day + Math.floor(slot / perDay)];
      if (onDay !== undefined) onDay[slot % perDay] = (onDay[slot % perDay] ?? 0) + sign * share;
    }
  };
  for (const days of plan) {
    const shift = days[day] ?? null;
    const pattern = shift === null ? undefined : patterns[shift.pattern];
    if (shift === null || pattern === undefined || pattern.pause === null) continue;
    add(onLine(pattern, shift.pause, slotMinutes), -1);
    const lackWith = (pause: number | null): number => {
      const slots = onLine(pattern, pause, slotMinutes);
      let sum = 0;
      for (let slot = Math.floor(pattern.start / slotMinutes); slot * slotMinutes < pattern.start + pattern.length; slot += 1) sum += lack(slot, slots.get(slot) ?? 0);
      return sum;
    };
    let best = { pause: shift.pause, lack: lackWith(shift.pause) };
    for (const pause of pausesOf(pattern, slotMinutes)) {
      const other = lackWith(pause);
      if (other < best.lack - 1e-9) best = { pause, lack: other };
    }
    days[day] = { ...shift, pause: best.pause };
    add(onLine(pattern, best.pause, slotMinutes), 1);
  }
}
