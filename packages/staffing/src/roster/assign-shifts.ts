import { canWork } from './calendar.ts';
import { grantWishes } from './grant-wishes.ts';
import { leastAssignment } from './least-assignment.ts';
import type { Assignment, RosterProblem, Shift, ShiftPattern } from './problem.ts';
import type { ShiftCounts } from './shift-counts.ts';
import { fitsBetween } from './verify-roster.ts';

/** Weighs more than anything that may be weighed against it. */
const NEVER = 1e7;
/** The days are gone over so often; later rounds know the days before and after. */
const ROUNDS = 6;
/** Against one wish: to change between shifts from one day to the next, and to have worked a shift once more than one's share. */
const CHANGE = 0.15;
const UNEVEN = 0.25;

/**
 * The third step: who of those who work on a day works which shift, day by day, each the best there is for the days
 * around it: rest is kept, wishes are, one stays on a shift over the days, and shifts are shared out evenly.
 */
export function assignShifts(problem: RosterProblem, counts: ShiftCounts, works: readonly Uint8Array[]): Assignment {
  const { people, patterns, required } = problem;
  const plan: (Shift | null)[][] = people.map(() => required.map(() => null));
  const often = people.map(() => new Float64Array(patterns.length));
  const meanShare = shares(problem, counts);
  const patternOn = (p: number, day: number): ShiftPattern | null => patterns[plan[p]?.[day]?.pattern ?? -1] ?? null;
  const put = (p: number, day: number, shift: Shift | null): void => {
    const [row, own] = [plan[p], often[p]];
    if (row === undefined || own === undefined) return;
    const before = row[day] ?? null;
    if (before !== null) own[before.pattern] = (own[before.pattern] ?? 0) - 1;
    if (shift !== null) own[shift.pattern] = (own[shift.pattern] ?? 0) + 1;
    row[day] = shift;
  };
  const worked = works.map((days) => days.reduce((sum, one) => sum + one, 0));

  const costOfShift = (p: number, day: number, { pattern: at }: Shift): number => {
    const [person, pattern] = [people[p], patterns[at]];
    if (person === undefined || pattern === undefined || !canWork(person, pattern)) return NEVER;
    const [before, after] = [day > 0 ? patternOn(p, day - 1) : null, patternOn(p, day + 1)];
    let cost = 0;
    if (!fitsBetween(before, pattern, after, problem.rules.rest) || (day === 0 && pattern.start + person.before.restedMinutes < problem.rules.rest)) cost += NEVER;
    if (pattern.night && nightsAround(p, day) >= problem.rules.mostNightsInRow) cost += NEVER;
    const wish = person.wishes.find((one) => one.day === day && one.pattern !== null);
    if (wish !== undefined && wish.pattern !== pattern.id) cost += 1;
    if (before !== null && before !== pattern) cost += CHANGE;
    if (after !== null && after !== pattern) cost += CHANGE;
    return cost + UNEVEN * Math.max(0, (often[p]?.[at] ?? 0) + 1 - (meanShare[at] ?? 0) * (worked[p] ?? 0));
  };
  const nightsAround = (p: number, day: number): number => {
    let nights = 0;
    for (let at = day - 1; patternOn(p, at)?.night === true; at -= 1) nights += 1;
    for (let at = day + 1; patternOn(p, at)?.night === true; at += 1) nights += 1;
    return nights;
  };

  for (let round = 0; round < ROUNDS; round += 1) for (const day of counts.days.keys()) fillDay(day);
  // Where nothing fits between the days around, those are thought over again.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [day] of counts.days.entries()) {
      const without = people.flatMap((_, p) => (works[p]?.[day] === 1 && plan[p]?.[day] === null ? [p] : []));
      if (without.length === 0) continue;
      for (const p of without) for (const beside of [day - 1, day + 1]) if (works[p]?.[beside] === 1) put(p, beside, null);
      for (const again of [day, day - 1, day + 1]) if (again >= 0 && again < counts.days.length) fillDay(again);
    }
  }
  grantWishes(problem, plan);
  return plan;

  function fillDay(day: number): void {
    const kinds = counts.days[day] ?? [];
    const here = people.flatMap((_, p) => (works[p]?.[day] === 1 ? [p] : []));
    for (const p of here) put(p, day, null);
    const wanted = kinds.flatMap(({ shift, count }) => Array.from({ length: count }, () => shift));
    // Columns nobody must take stand for those who are there beyond what was counted.
    const width = Math.max(here.length, wanted.length);
    const taken = leastAssignment(here.length, width, (row, column) => {
      const [p, shift] = [here[row], wanted[column]];
      return shift === undefined || p === undefined ? NEVER * 2 : costOfShift(p, day, shift);
    });
    for (const [row, p] of here.entries()) {
      const shift = wanted[taken[row] ?? -1];
      if (shift !== undefined && costOfShift(p, day, shift) < NEVER) put(p, day, shift);
    }
    // Who could not have any of these takes the one they can have that is wanted most.
    for (const p of here) if (plan[p]?.[day] === null) put(p, day, nextBest(p, day, kinds));
  }

  function nextBest(p: number, day: number, kinds: ShiftCounts['days'][number]): Shift | null {
    const possible = [...kinds].toSorted((a, b) => b.count - a.count).map(({ shift }) => shift)
      .concat(patterns.map((pattern, at) => ({ pattern: at, pause: pattern.pause?.earliest ?? null })));
    return possible.find((shift) => costOfShift(p, day, shift) < NEVER) ?? null;
  }
}

/** Which share of all shifts is of each pattern. */
function shares({ patterns }: RosterProblem, counts: ShiftCounts): Float64Array {
  const share = new Float64Array(patterns.length);
  let all = 0;
  for (const { shift, count } of counts.days.flat()) {
    share[shift.pattern] = (share[shift.pattern] ?? 0) + count;
    all += count;
  }
  return share.map((one) => (all === 0 ? 0 : one / all));
}

