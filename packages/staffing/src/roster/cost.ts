import { contractDays, paidHours, weeksOf } from './calendar.ts';
import { coverageOf, shortHours } from './coverage.ts';
import type { Assignment, RosterCost, RosterProblem } from './problem.ts';

/** What a roster costs. Overtime are the hours of the days of a week beyond those of the contract, the longest days last. */
export function costOf(problem: RosterProblem, assignment: Assignment): RosterCost {
  const { people, patterns, rules } = problem;
  const weeks = weeksOf(problem);
  const sums = { hours: 0, pay: 0, overtimeHours: 0, overtimePay: 0, wishesMissed: 0 };
  for (const [p, person] of people.entries()) {
    const days = assignment[p] ?? [];
    const hoursOf = (day: number): number => {
      const shift = days[day];
      const pattern = shift === null || shift === undefined ? undefined : patterns[shift.pattern];
      return pattern === undefined ? 0 : paidHours(pattern);
    };
    for (const week of weeks) {
      const worked = Array.from({ length: week.to - week.from }, (_, k) => hoursOf(week.from + k)).filter((hours) => hours > 0).toSorted((a, b) => b - a);
      const extra = worked.slice(contractDays(person, week)).reduce((sum, hours) => sum + hours, 0);
      const hours = worked.reduce((sum, one) => sum + one, 0);
      sums.hours += hours;
      sums.pay += hours * person.costPerHour;
      sums.overtimeHours += extra;
      sums.overtimePay += extra * person.costPerHour * (rules.overtimeMultiple - 1);
    }
    for (const wish of person.wishes) {
      const shift = days[wish.day] ?? null;
      const got = shift === null ? null : (patterns[shift.pattern]?.id ?? null);
      if (got !== wish.pattern) sums.wishesMissed += 1;
    }
  }
  const short = shortHours(problem, coverageOf(problem, assignment));
  const shortCost = short * rules.shortHourCost;
  return { ...sums, shortHours: short, shortCost, total: sums.pay + sums.overtimePay + shortCost + sums.wishesMissed * rules.wishCost };
}
