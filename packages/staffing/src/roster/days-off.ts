import { canWork, isWeekend, weeksOf } from './calendar.ts';
import type { RosterPerson, RosterProblem } from './problem.ts';

/** The exchanges are gone over at most so often; mostly a second time finds nothing more. */
const ROUNDS = 4;

/**
 * Lets two people exchange a day of work for a day off in the same week wherever fewer days off then stand alone between
 * days of work. How many are there on each day, days a week, weekends, wishes and rows of days stay as they are or within
 * their rules. Changes `works` in place.
 */
export function bringDaysOffTogether(problem: RosterProblem, works: readonly Uint8Array[]): void {
  const alike = groups(problem);
  const weeks = weeksOf(problem);
  for (let round = 0, found = true; found && round < ROUNDS; round += 1) {
    found = false;
    for (const group of alike) {
      for (const [at, p] of group.entries()) {
        for (const q of group.slice(at + 1)) {
          for (const { from, to } of weeks) {
            for (let d = from; d < to; d += 1) for (let e = from; e < to; e += 1) if (isWeekend(problem, d) === isWeekend(problem, e) && exchange(problem, works, p, q, d, e)) found = true;
          }
        }
      }
    }
  }
}

/** p works on d and not on e, q the other way round: they exchange both if that is better for them together. */
function exchange({ people, rules }: RosterProblem, works: readonly Uint8Array[], p: number, q: number, d: number, e: number): boolean {
  const [one, other, first, second] = [works[p], works[q], people[p], people[q]];
  if (one === undefined || other === undefined || first === undefined || second === undefined) return false;
  if (one[d] !== 1 || one[e] !== 0 || other[d] !== 0 || other[e] !== 1) return false;
  if (!mayWork(first, e) || !mayWork(second, d) || wishesToWork(first, d) || wishesToWork(second, e)) return false;
  const before = aloneIn(one) + aloneIn(other);
  const turn = (back: boolean): void => {
    [one[d], one[e], other[d], other[e]] = back ? [1, 0, 0, 1] : [0, 1, 1, 0];
  };
  turn(false);
  const better = aloneIn(one) + aloneIn(other) < before && longestRow(one, first) <= rules.mostDaysInRow && longestRow(other, second) <= rules.mostDaysInRow;
  if (!better) turn(true);
  return better;
}

function mayWork({ away, wishes }: RosterPerson, day: number): boolean {
  return !away.includes(day) && !wishes.some((wish) => wish.day === day && wish.pattern === null);
}

function wishesToWork({ wishes }: RosterPerson, day: number): boolean {
  return wishes.some((wish) => wish.day === day && wish.pattern !== null);
}

/** Days off with a day of work on either side. */
function aloneIn(days: Uint8Array): number {
  let alone = 0;
  for (let day = 1; day + 1 < days.length; day += 1) if (days[day] === 0 && days[day - 1] === 1 && days[day + 1] === 1) alone += 1;
  return alone;
}

function longestRow(days: Uint8Array, { before }: RosterPerson): number {
  let longest = 0;
  let row = before.daysInRow;
  for (const day of days) {
    row = day === 1 ? row + 1 : 0;
    if (row > longest) longest = row;
  }
  return longest;
}

/** People who can work the very same patterns. */
function groups({ people, patterns }: RosterProblem): number[][] {
  const found = new Map<string, number[]>();
  for (const [p, person] of people.entries()) {
    const key = patterns.map((pattern) => (canWork(person, pattern) ? '1' : '0')).join('');
    const group = found.get(key) ?? [];
    group.push(p);
    found.set(key, group);
  }
  return [...found.values()];
}
