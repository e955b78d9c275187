import type { PackingEngine } from '../packing/engine.ts';
import { canWork, contractDays, isWeekend, mostDays, paidHours, weeksOf } from './calendar.ts';
import { bringDaysOffTogether } from './days-off.ts';
import type { RosterProblem } from './problem.ts';
import { Program } from './program.ts';
import type { ShiftCounts } from './shift-counts.ts';
import { skillSets } from './shift-counts.ts';

/**
 * The second step: who works on which day, so that as many are there as were counted. Weekends are shared out evenly, wishes
 * are kept, and days off are together where they can be. Answers a row of 0 and 1 per person, null when there is none.
 */
export function chooseDays(engine: PackingEngine, problem: RosterProblem, counts: ShiftCounts, seconds: number): Uint8Array[] | null {
  const { people, patterns, rules, required } = problem;
  const longest = patterns.reduce((most, pattern) => Math.max(most, paidHours(pattern)), 0);
  const dear = people.reduce((most, { costPerHour }) => Math.max(most, costPerHour), 0);
  // Somebody missing all day is worse than anything else here.
  const missing = longest * (rules.shortHourCost + dear * rules.overtimeMultiple) * 2;
  const program = new Program();
  const works = people.map((person) => required.map((_, day) => {
    const wish = person.wishes.find((one) => one.day === day);
    // Who wishes for a shift wishes to be there.
    const cost = wish === undefined ? 0 : wish.pattern === null ? rules.wishCost : -rules.wishCost;
    return program.column(0, person.away.includes(day) ? 0 : 1, true, cost);
  }));
  const of = (p: number, day: number): number => works[p]?.[day] ?? 0;
  for (const [day, kinds] of counts.days.entries()) {
    const needed = kinds.reduce((sum, { count }) => sum + count, 0);
    const short = program.column(0, needed, false, missing);
    program.row(needed, needed, [...people.map((_, p): [number, number] => [of(p, day), 1]), [short, 1]]);
    for (const set of skillSets(problem)) {
      const special = kinds.reduce((sum, { shift, count }) => sum + (set.includes(shift.pattern) ? count : 0), 0);
      if (special === 0) continue;
      const lacking = program.column(0, special, false, missing);
      program.row(special, Infinity, [...people.flatMap((person, p): [number, number][] => (set.some((at) => { const pattern = patterns[at]; return pattern !== undefined && canWork(person, pattern); }) ? [[of(p, day), 1]] : [])), [lacking, 1]]);
    }
  }
  const weekends = required.flatMap((_, day) => (isWeekend(problem, day) ? [day] : []));
  const [most, least] = [program.column(0, weekends.length, false, rules.wishCost * people.length), program.column(0, weekends.length, false, -rules.wishCost * people.length)];
  for (const [p, person] of people.entries()) {
    const overtime: [number, number][] = [];
    for (const week of weeksOf(problem)) {
      const days = Array.from({ length: week.to - week.from }, (_, k): [number, number] => [of(p, week.from + k), 1]);
      const contract = contractDays(person, week);
      const extra = program.column(0, mostDays(person, week) - contract, true, longest * person.costPerHour * rules.overtimeMultiple);
      program.row(contract, contract, [...days, [extra, -1]]);
      overtime.push([extra, longest]);
    }
    program.row(-Infinity, rules.mostOvertimeHours, overtime);
    for (let day = -person.before.daysInRow; day + rules.mostDaysInRow < required.length; day += 1) {
      const worked = Math.max(0, -day);
      const row = Array.from({ length: rules.mostDaysInRow + 1 - worked }, (_, k): [number, number] => [of(p, Math.max(0, day) + k), 1]);
      program.row(-Infinity, rules.mostDaysInRow - worked, row);
    }
    // Who is away cannot work many weekends; the even share is asked of those who are there.
    if (person.away.length === 0) {
      program.row(-Infinity, 0, [...weekends.map((day): [number, number] => [of(p, day), 1]), [most, -1]]);
      program.row(0, Infinity, [...weekends.map((day): [number, number] => [of(p, day), 1]), [least, -1]]);
    }
  }
  const { values } = program.run(engine, { absoluteGap: rules.wishCost * 0.5, relativeGap: 0.001, seconds });
  if (values === null) return null;
  const chosen = works.map((columns) => Uint8Array.from(columns, (column) => Math.round(values[column] ?? 0)));
  bringDaysOffTogether(problem, chosen);
  return chosen;
}
