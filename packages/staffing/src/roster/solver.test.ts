import fc from 'fast-check';
import loadHighs from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { valueOf } from '../value-of.test-support.ts';
import { costOf } from './cost.ts';
import { coverageOf } from './coverage.ts';
import type { RosterPlan, RosterProblem } from './problem.ts';
import { anyRoster, everyDay, person, rules, shopPatterns } from './random-rosters.test-support.ts';
import type { RosterSolver } from './solver.ts';
import { createRosterSolver } from './solver.ts';
import { verifyRoster } from './verify-roster.ts';

let solver: RosterSolver;
beforeAll(async () => { solver = createRosterSolver(await loadHighs()); });

const solve = (problem: RosterProblem): RosterPlan => valueOf(solver.solve(problem, { timeLimitSeconds: 20 }));
const week = (more: Partial<RosterProblem>): RosterProblem => ({ firstWeekday: 0, slotMinutes: 60, required: everyDay(7, () => 0), patterns: shopPatterns, people: [], rules, ...more });
/** So many people alike. */
const people = (count: number) => Array.from({ length: count }, (_, at) => person(`p${at}`));
const worksOn = (plan: RosterPlan, p: number): string[] => (plan.assignment[p] ?? []).map((shift) => (shift === null ? '-' : (shopPatterns[shift.pattern]?.id ?? '?')));

const refusalOf = (more: Partial<RosterProblem>): string => {
  const outcome = solver.solve(week(more));
  return outcome.ok ? 'none' : `${outcome.refusal.code} ${outcome.refusal.what}`;
};

describe('a roster', () => {
  it('keeps every rule whatever is asked, but for days of a contract that rules leave no room for', () => {
    fc.assert(fc.property(anyRoster, (problem) => {
      const plan = solve(problem);
      expect(verifyRoster(problem, plan.assignment).filter(({ rule }) => rule !== 'too-few-days')).toEqual([]);
      expect(plan.bound).toBeLessThanOrEqual(plan.cost.total + 1e-6);
    }), { seed: 3, numRuns: 12 });
  });

  it('has a bound that no other roster falls below', () => {
    fc.assert(fc.property(anyRoster, fc.array(fc.nat(3), { minLength: 70, maxLength: 70 }), (problem, dice) => {
      // Any roster at all that keeps the rules: shifts thrown by dice.
      const other = problem.people.map((_, p) => problem.required.map((__, day) => {
        const pattern = dice[(p * 10 + day) % dice.length] ?? 3;
        return pattern === 3 ? null : { pattern, pause: shopPatterns[pattern]?.pause?.earliest ?? null };
      }));
      fc.pre(verifyRoster(problem, other).length === 0);
      expect(costOf(problem, other).total).toBeGreaterThanOrEqual(solve(problem).bound - 1e-6);
    }), { seed: 5, numRuns: 12 });
  });

  it('covers the whole week where people are enough, and gives each the days of their contract', () => {
    const problem = week({ people: people(5), required: everyDay(7, (hour) => (hour >= 8 && hour < 11 ? 2 : hour >= 18 && hour < 23 ? 1 : 0)) });
    const plan = solve(problem);
    expect(plan.cost.shortHours).toBe(0);
    expect(plan.gap).toBeLessThan(0.005);
    expect(plan.cost.hours).toBe(25 * 8);
  });

  it('pays overtime where that is cheaper than to be short, and is short where it is not', () => {
    const required = everyDay(7, (hour) => (hour >= 8 && hour < 11 ? 1 : 0));
    const one = [person('a', { mostDays: 6 })];
    // 3 hours short at 100 each, or a sixth day of 8 hours at 20 × 1.5.
    expect(solve(week({ people: one, required })).cost).toMatchObject({ overtimeHours: 8, shortHours: 3 });
    expect(solve(week({ people: one, required, rules: { ...rules, shortHourCost: 50 } })).cost).toMatchObject({ overtimeHours: 0, shortHours: 6 });
    expect(solve(week({ people: one, required, rules: { ...rules, mostOvertimeHours: 7 } })).cost).toMatchObject({ overtimeHours: 0, shortHours: 6 });
  });

  it('keeps wishes and leave where others can step in', () => {
    const required = everyDay(7, (hour) => (hour >= 8 && hour < 16 ? 1 : 0));
    const plan = solve(week({ people: [person('a', { wishes: [{ day: 2, pattern: null }] }), person('b', { away: [0, 1] }), person('c', { wishes: [{ day: 3, pattern: 'late' }] }), person('d'), person('e')], required }));
    expect(plan.cost.wishesMissed).toBe(0);
    expect(worksOn(plan, 0)[2]).toBe('-');
    expect(worksOn(plan, 1).slice(0, 2)).toEqual(['-', '-']);
    expect(worksOn(plan, 2)[3]).toBe('late');
  });

  it('leaves the rest between a late shift and the early one after it, and what was worked before the first day', () => {
    const problem = week({ people: [person('a', { before: { daysInRow: 6, restedMinutes: 60 } })], required: everyDay(7, (hour) => (hour >= 8 && hour < 16 ? 1 : 0)) });
    expect(worksOn(solve(problem), 0)[0]).toBe('-');
  });

  it('gives nights only to those who work them and shares them out', () => {
    const plan = solve(week({ required: everyDay(14, (hour) => (hour < 8 || hour >= 23 ? 1 : 0)), people: Array.from({ length: 6 }, (_, at) => person(`p${at}`, { nights: at < 4 })) }));
    expect([4, 5].flatMap((p) => worksOn(plan, p)).filter((shift) => shift === 'night')).toEqual([]);
    const nights = [0, 1, 2, 3].map((p) => worksOn(plan, p).filter((shift) => shift === 'night').length);
    expect(Math.max(...nights) - Math.min(...nights)).toBeLessThanOrEqual(2);
  });

  it('gives breaks one after the other, so that somebody is always there', () => {
    const problem = week({ people: people(2), required: everyDay(1, (hour) => (hour >= 9 && hour < 17 ? 1 : 0)), rules: { ...rules, mostDaysInRow: 7 } });
    const both = { ...problem, people: people(2).map((one) => ({ ...one, days: 7, mostDays: 7 })) };
    const plan = solve(both);
    expect(plan.cost.shortHours).toBe(0);
    expect(Math.min(...(coverageOf(both, plan.assignment)[0] ?? []).slice(9, 17))).toBeGreaterThanOrEqual(1);
  });

  it('tells what one more person would save', () => {
    const problem = week({ people: people(3), required: everyDay(7, (hour) => (hour >= 8 && hour < 23 ? 2 : 0)) });
    const { boundBefore, boundAfter } = valueOf(solver.withOneMore(problem, person('more'), 10));
    expect(boundAfter).toBeLessThan(boundBefore);
  });

  it('gives up between its steps when asked, and says so', () => {
    const problem = week({ people: people(3), required: everyDay(7, () => 1) });
    expect(valueOf(solver.solve(problem, { isStopped: () => true })).status).toBe('stopped');
  });

  it('refuses what makes no sense, with what and how to mend it', () => {
    expect(refusalOf({ slotMinutes: 7 })).toBe('out-of-range slotMinutes');
    expect(refusalOf({ required: [] })).toBe('empty required');
    expect(refusalOf({ required: [[1]] })).toBe('out-of-range required');
    expect(refusalOf({ required: everyDay(63, () => 0) })).toBe('too-large required');
    expect(refusalOf({ patterns: [] })).toBe('empty patterns');
    expect(refusalOf({ people: [person('a'), person('a')] })).toBe('duplicate id');
    expect(refusalOf({ people: [person('a', { costPerHour: -1 })] })).toBe('negative a.costPerHour');
    expect(refusalOf({ people: [person('a', { wishes: [{ day: 1, pattern: 'none' }] })] })).toBe('unknown-id wishes');
    expect(refusalOf({ patterns: [{ id: 'x', start: 600, length: 60, pause: { length: 90, earliest: 600, latest: 600, paid: true }, skills: [], night: false }] })).toBe('out-of-range patterns');
  });
});
