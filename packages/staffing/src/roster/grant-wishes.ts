import { canWork } from './calendar.ts';
import { costOf } from './cost.ts';
import type { RosterProblem, Shift } from './problem.ts';
import { timeBreaks } from './time-breaks.ts';
import { verifyRoster } from './verify-roster.ts';

/**
 * Gives those who wished for a shift on a day they work, and got another, the one they wished for where that costs less
 * than it is worth: who is there without being needed may as well be there when they like. Changes `plan` in place.
 */
export function grantWishes(problem: RosterProblem, plan: (Shift | null)[][]): void {
  let total = costOf(problem, plan).total;
  for (const [p, person] of problem.people.entries()) {
    const days = plan[p] ?? [];
    for (const { day, pattern: wanted } of person.wishes) {
      const now = days[day] ?? null;
      const at = problem.patterns.findIndex(({ id }) => id === wanted);
      const pattern = problem.patterns[at];
      if (now === null || pattern === undefined || now.pattern === at || !canWork(person, pattern)) continue;
      const breachesOf = (): number => verifyRoster({ ...problem, people: [person] }, [days]).length;
      const before = breachesOf();
      const old = plan.map((row) => row[day] ?? null);
      days[day] = { pattern: at, pause: pattern.pause?.earliest ?? null };
      timeBreaks(problem, plan, day);
      const granted = costOf(problem, plan).total;
      if (granted < total && breachesOf() <= before) total = granted;
      else for (const [row, shift] of old.entries()) if (plan[row] !== undefined) plan[row][day] = shift;
    }
  }
}
