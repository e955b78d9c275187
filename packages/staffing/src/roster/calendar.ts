import type { RosterPerson, RosterProblem, ShiftPattern } from './problem.ts';
import { DAY } from './problem.ts';

/** A week of the roster, from its first day up to (not with) its last; `share` of it lies in the roster. */
export interface Week {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

export function weeksOf({ firstWeekday, required }: Pick<RosterProblem, 'firstWeekday' | 'required'>): Week[] {
  const weeks: Week[] = [];
  for (let from = 0; from < required.length;) {
    const to = Math.min(required.length, from + 7 - ((firstWeekday + from) % 7));
    weeks.push({ from, to, share: (to - from) / 7 });
    from = to;
  }
  return weeks;
}

export function isWeekend(problem: Pick<RosterProblem, 'firstWeekday'>, day: number): boolean {
  return (problem.firstWeekday + day) % 7 >= 5;
}

/** Days of the contract in a week, of those on which they can work: a part of a week counts as its part, rounded. */
export function contractDays(person: RosterPerson, week: Week): number {
  return Math.min(Math.round(person.days * week.share), availableDays(person, week));
}

/** At most with overtime. */
export function mostDays(person: RosterPerson, week: Week): number {
  return Math.min(Math.max(Math.round(person.mostDays * week.share), contractDays(person, week)), availableDays(person, week));
}

function availableDays({ away }: RosterPerson, { from, to }: Week): number {
  return to - from - new Set(away.filter((day) => day >= from && day < to)).size;
}

export function canWork(person: RosterPerson, pattern: ShiftPattern): boolean {
  return (person.nights || !pattern.night) && pattern.skills.every((skill) => person.skills.includes(skill));
}

export function paidHours({ length, pause }: ShiftPattern): number {
  return (length - (pause === null || pause.paid ? 0 : pause.length)) / 60;
}

/** Whether the rest between a shift and one on the day after is long enough. */
export function rested(first: ShiftPattern, second: ShiftPattern, rest: number): boolean {
  return DAY + second.start - (first.start + first.length) >= rest;
}

/** The beginnings a break may have, slot by slot; [null] where there is none. */
export function pausesOf({ pause }: ShiftPattern, slotMinutes: number): (number | null)[] {
  if (pause === null) return [null];
  const starts: number[] = [];
  for (let at = pause.earliest; at <= pause.latest; at += slotMinutes) starts.push(at);
  return starts;
}

/** Which share of each slot (counted from midnight of its day, on into the next) a shift is on line. */
export function onLine(pattern: ShiftPattern, pause: number | null, slotMinutes: number): Map<number, number> {
  const slots = new Map<number, number>();
  const end = pattern.start + pattern.length;
  for (let slot = Math.floor(pattern.start / slotMinutes); slot * slotMinutes < end; slot += 1) {
    const [from, to] = [slot * slotMinutes, (slot + 1) * slotMinutes];
    const inside = overlap(from, to, pattern.start, end) - (pause === null || pattern.pause === null ? 0 : overlap(from, to, pause, pause + pattern.pause.length));
    if (inside > 0) slots.set(slot, inside / slotMinutes);
  }
  return slots;
}

function overlap(from: number, to: number, start: number, end: number): number {
  return Math.max(0, Math.min(to, end) - Math.max(from, start));
}
