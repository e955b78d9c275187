import type { PackingEngine } from '../packing/engine.ts';
import { canWork, contractDays, mostDays, onLine, paidHours, pausesOf, rested, weeksOf } from './calendar.ts';
import type { RosterProblem, Shift } from './problem.ts';
import { DAY } from './problem.ts';
import { Program } from './program.ts';

/** How many work which shift on which day, and what no roster can fall below. */
export interface ShiftCounts {
  /** Per day: each shift with how many work it; shifts nobody works are left out. */
  readonly days: readonly (readonly { readonly shift: Shift; readonly count: number }[])[];
  /** No roster costs less than this. */
  readonly bound: number;
}

/** What a missing reserve counts as, against a missing person: only between rosters that cost the same. */
const NEARLY = 1e-4;

/**
 * The first half of the work: people are only counted, not told apart. Every roster of people keeps these rules, so the
 * proven bound of this program is one for all rosters. Null when the time was over before anything was found.
 */
export function countShifts(engine: PackingEngine, problem: RosterProblem, limits: { readonly seconds: number; readonly gap: number }): ShiftCounts | null {
  const { people, patterns, rules, required, slotMinutes } = problem;
  const weeks = weeksOf(problem);
  const kinds = patterns.flatMap((pattern, at) => pausesOf(pattern, slotMinutes).map((pause) => ({ pattern, shift: { pattern: at, pause }, slots: onLine(pattern, pause, slotMinutes) })));
  const cheapest = people.reduce((least, { costPerHour }) => Math.min(least, costPerHour), Infinity);
  const shortest = patterns.reduce((least, pattern) => Math.min(least, paidHours(pattern)), Infinity);
  const slotHours = slotMinutes / 60;
  const perDay = DAY / slotMinutes;
  const program = new Program();

  const counts = required.map((_, day) => kinds.map(({ pattern }) => {
    const able = people.filter((person) => canWork(person, pattern) && !person.away.includes(day)).length;
    return program.column(0, able, true, paidHours(pattern) * cheapest);
  }));
  const on = required.map((slots) => slots.map((): (readonly [number, number])[] => []));
  for (const [day, columns] of counts.entries()) {
    for (const [k, column] of columns.entries()) {
      for (const [slot, share] of kinds[k]?.slots ?? []) on[day + Math.floor(slot / perDay)]?.[slot % perDay]?.push([column, share]);
    }
  }
  const reserves: number[] = [];
  for (const [day, slots] of required.entries()) {
    for (const [slot, needed] of slots.entries()) {
      if (needed <= 0) continue;
      const entries = on[day]?.[slot] ?? [];
      const short = program.column(0, needed, false, rules.shortHourCost * slotHours);
      program.row(needed, Infinity, [...entries, [short, 1]]);
      // Those who are there without being needed stand by where most are: one in ten, at least one.
      const reserve = program.column(0, Infinity, false);
      reserves.push(reserve);
      program.row(needed + Math.max(1, needed * RESERVE), Infinity, [...entries, [reserve, 1]]);
    }
  }
  const overtime = weeks.map((week) => {
    const entries = counts.slice(week.from, week.to).flat().map((column): [number, number] => [column, 1]);
    const contract = people.reduce((sum, person) => sum + contractDays(person, week), 0);
    program.row(contract, people.reduce((sum, person) => sum + mostDays(person, week), 0), entries);
    const extra = program.column(0, Infinity, false, shortest * cheapest * (rules.overtimeMultiple - 1));
    program.row(-Infinity, contract, [...entries, [extra, -1]]);
    return extra;
  });
  program.row(-Infinity, people.length * rules.mostOvertimeHours, overtime.map((extra) => [extra, shortest]));
  for (const [day, columns] of counts.entries()) {
    const all = columns.map((column): [number, number] => [column, 1]);
    program.row(-Infinity, people.filter((person) => !person.away.includes(day)).length, all);
    for (const set of skillSets(problem)) {
      program.row(-Infinity, people.filter((person) => !person.away.includes(day) && set.some((at) => { const pattern = patterns[at]; return pattern !== undefined && canWork(person, pattern); })).length,
        columns.flatMap((column, k): [number, number][] => (set.includes(kinds[k]?.shift.pattern ?? -1) ? [[column, 1]] : [])));
    }
    const next = counts[day + 1];
    if (next !== undefined) for (const [first, second] of tooCloseSets(problem)) {
      program.row(-Infinity, people.length, [
        ...columns.flatMap((column, k): [number, number][] => (first.includes(kinds[k]?.shift.pattern ?? -1) ? [[column, 1]] : [])),
        ...next.flatMap((column, k): [number, number][] => (second.includes(kinds[k]?.shift.pattern ?? -1) ? [[column, 1]] : [])),
      ]);
    }
    const inRow = counts.slice(day, day + rules.mostDaysInRow + 1);
    if (inRow.length === rules.mostDaysInRow + 1) program.row(-Infinity, people.length * rules.mostDaysInRow, inRow.flat().map((column) => [column, 1]));
  }
  // What those who earn more than the cheapest get more, at least.
  const more = people.reduce((sum, person) => sum + weeks.reduce((days, week) => days + contractDays(person, week), 0) * shortest * (person.costPerHour - cheapest), 0);

  const first = program.run(engine, { absoluteGap: 1e-6, relativeGap: limits.gap, seconds: limits.seconds * 0.7, thorough: true });
  if (first.values === null) return null;
  const nicer = new Float64Array(program.columns.length);
  for (const reserve of reserves) nicer[reserve] = 1;
  const second = program.run(engine, {
    objective: nicer, within: { coefficients: program.costs, low: -Infinity, high: first.objective * (1 + NEARLY) }, start: first.values,
    absoluteGap: 1, relativeGap: 0.02, seconds: limits.seconds * 0.3,
  });
  const values = second.values ?? first.values;
  return {
    days: counts.map((columns) => columns.flatMap((column, k) => {
      const [count, kind] = [Math.round(values[column] ?? 0), kinds[k]];
      return count > 0 && kind !== undefined ? [{ shift: kind.shift, count }] : [];
    })),
    bound: Math.max(0, first.bound) + more,
  };
}

/** Share of the people needed that stands by as a reserve where there are people enough. */
const RESERVE = 0.1;

/** Patterns that not everybody can work, alone and all together: no more work them than can. */
export function skillSets({ people, patterns }: RosterProblem): number[][] {
  const special = patterns.flatMap((pattern, at) => (people.every((person) => canWork(person, pattern)) ? [] : [at]));
  return special.length > 1 ? [...special.map((at) => [at]), special] : special.map((at) => [at]);
}

/** Sets of patterns of which one after the other leaves too little rest: whoever works one cannot work the other. */
function tooCloseSets({ patterns, rules }: RosterProblem): (readonly [readonly number[], readonly number[]])[] {
  const ends = [...new Set(patterns.map(({ start, length }) => start + length))];
  return ends.flatMap((end) => {
    const first = patterns.flatMap(({ start, length }, at) => (start + length >= end ? [at] : []));
    const latest = patterns.find(({ start, length }) => start + length === end);
    const second = latest === undefined ? [] : patterns.flatMap((pattern, at) => (rested(latest, pattern, rules.rest) ? [] : [at]));
    return second.length === 0 ? [] : [[first, second] as const];
  });
}
