import type { PackingEngine } from '../packing/engine.ts';
import { answer, refused } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { assignShifts } from './assign-shifts.ts';
import { isWeekend } from './calendar.ts';
import { brokenRoster } from './check-problem.ts';
import { costOf } from './cost.ts';
import type { Assignment, RosterOptions, RosterPerson, RosterPlan, RosterProblem } from './problem.ts';
import { countShifts } from './shift-counts.ts';
import { chooseDays } from './working-days.ts';

export interface RosterSolver {
  /** A roster for a problem. Fails with what makes no sense in it; a roster that falls short is answered all the same. */
  solve(problem: RosterProblem, options?: RosterOptions): Outcome<RosterPlan>;
  /** What one more of a kind would bring: how much less the least roster costs, and how many hours fewer are short, at best. */
  withOneMore(problem: RosterProblem, person: RosterPerson, seconds?: number): Outcome<{ readonly boundBefore: number; readonly boundAfter: number }>;
}

const SECONDS = 60;
const GAP = 0.005;

/**
 * Rosters in three steps: how many work which shift on which day (an integer program whose proven bound holds for every
 * roster), who works on which day (a second one), who works which shift (exact, day by day). What the last two lose
 * against the bound is told as the gap.
 */
export function createRosterSolver(engine: PackingEngine): RosterSolver {
  return {
    solve(problem, { timeLimitSeconds = SECONDS, gap = GAP, onProgress, isStopped } = {}) {
      const broken = brokenRoster(problem);
      if (broken !== null) return refused(broken);
      const nobody: Assignment = problem.people.map(() => problem.required.map(() => null));
      const made = (assignment: Assignment, bound: number, status: RosterPlan['status'] | null): Outcome<RosterPlan> => {
        const cost = costOf(problem, assignment);
        const known = Math.min(bound, cost.total);
        const gapOf = cost.total === 0 ? 0 : (cost.total - known) / cost.total;
        return answer({ status: status ?? (gapOf <= gap ? 'optimal' : 'feasible'), assignment, cost, bound: known, gap: gapOf, spread: spreadOf(problem, assignment) });
      };
      onProgress?.(0);
      if (problem.people.length === 0) return made(nobody, Infinity, null);
      const counts = countShifts(engine, problem, { seconds: timeLimitSeconds * 0.5, gap });
      if (counts === null || isStopped?.() === true) return made(nobody, counts?.bound ?? 0, 'stopped');
      onProgress?.(0.5);
      const works = chooseDays(engine, problem, counts, timeLimitSeconds * 0.4);
      if (works === null || isStopped?.() === true) return made(nobody, counts.bound, 'stopped');
      onProgress?.(0.9);
      const plan = made(assignShifts(problem, counts, works), counts.bound, null);
      onProgress?.(1);
      return plan;
    },
    withOneMore(problem, person, seconds = SECONDS / 4) {
      const broken = brokenRoster(problem) ?? brokenRoster({ ...problem, people: [person] });
      if (broken !== null) return refused(broken);
      const boundOf = (people: readonly RosterPerson[]): number => countShifts(engine, { ...problem, people }, { seconds, gap: GAP })?.bound ?? 0;
      return answer({ boundBefore: boundOf(problem.people), boundAfter: boundOf([...problem.people, person]) });
    },
  };
}

/** How far apart those with the most and the fewest are, of those who could be there on all days. */
function spreadOf(problem: RosterProblem, assignment: Assignment): RosterPlan['spread'] {
  const of = (count: (days: Assignment[number], day: number) => boolean): number => {
    const counts = problem.people.flatMap((person, p) => (person.away.length > 0 ? [] : [(assignment[p] ?? []).filter((_, day) => count(assignment[p] ?? [], day)).length]));
    return counts.length === 0 ? 0 : Math.max(...counts) - Math.min(...counts);
  };
  return {
    weekendDays: of((days, day) => days[day] !== null && isWeekend(problem, day)),
    nights: of((days, day) => problem.patterns[days[day]?.pattern ?? -1]?.night === true),
    patterns: Math.max(0, ...problem.patterns.map((_, at) => of((days, day) => days[day]?.pattern === at))),
  };
}
