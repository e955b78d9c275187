import fc from 'fast-check';
import type { RosterPerson, RosterProblem, ShiftPattern } from './problem.ts';

const HOUR = 60;

const pattern = (id: string, start: number, hours: number, night: boolean): ShiftPattern => ({
  id, start: start * HOUR, length: hours * HOUR, pause: hours > 6 ? { length: HOUR, earliest: (start + 3) * HOUR, latest: (start + 4) * HOUR, paid: false } : null, skills: [], night,
});

export const shopPatterns: readonly ShiftPattern[] = [pattern('early', 8, 9, false), pattern('late', 14, 9, false), pattern('night', 23, 9, true)];

export const rules: RosterProblem['rules'] = { rest: 11 * HOUR, mostDaysInRow: 6, mostNightsInRow: 3, mostOvertimeHours: 36, overtimeMultiple: 1.5, shortHourCost: 100, wishCost: 10 };

export function person(id: string, more: Partial<RosterPerson> = {}): RosterPerson {
  return { id, skills: [], days: 5, mostDays: 6, costPerHour: 20, nights: true, away: [], wishes: [], before: { daysInRow: 0, restedMinutes: 24 * HOUR }, ...more };
}

/** As many on line in every hour of a day; from midnight, by hours. */
export function everyDay(days: number, byHour: (hour: number, day: number) => number): number[][] {
  return Array.from({ length: days }, (_, day) => Array.from({ length: 24 }, (__, hour) => byHour(hour, day)));
}

/** Small rosters of every kind: people away, with wishes, without nights; demand that cannot always be met. */
export const anyRoster: fc.Arbitrary<RosterProblem> = fc.record({
  firstWeekday: fc.nat(6),
  days: fc.integer({ min: 1, max: 10 }),
  people: fc.array(fc.record({ days: fc.integer({ min: 2, max: 6 }), more: fc.nat(1), cost: fc.integer({ min: 15, max: 30 }), nights: fc.boolean(), away: fc.uniqueArray(fc.nat(9), { maxLength: 2 }), wish: fc.option(fc.nat(9)), inRow: fc.nat(5) }), { minLength: 1, maxLength: 7 }),
  needed: fc.array(fc.nat(4), { minLength: 24, maxLength: 24 }),
}).map(({ firstWeekday, days, people, needed }) => ({
  firstWeekday, slotMinutes: 60, rules, patterns: shopPatterns,
  required: everyDay(days, (hour) => needed[hour] ?? 0),
  people: people.map((one, at) => person(`p${at}`, {
    days: one.days, mostDays: one.days + one.more, costPerHour: one.cost, nights: one.nights, away: one.away.filter((day) => day < days),
    wishes: one.wish === null || one.wish >= days ? [] : [{ day: one.wish, pattern: null }], before: { daysInRow: one.inRow, restedMinutes: 12 * HOUR },
  })),
}));
