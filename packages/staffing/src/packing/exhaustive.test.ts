import * as fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../value-of.test-support.ts';
import { packExhaustively } from './exhaustive.test-support.ts';
import { tinyProblem } from './random-problems.test-support.ts';
import { createPackingSolver } from './solver.ts';
import { verifyPlan } from './verify-plan.ts';

const solver = createPackingSolver(await loadHighs());
/** Every tiny problem that can be solved at all without limits needs fewer heads than this. */
const ENOUGH = 7;

describe('rule 8: the plan is the best there is', () => {
  it('agrees with trying everything, in heads and in cost, for both objectives', () => {
    const seen = { optimal: 0, infeasible: 0 };
    fc.assert(fc.property(tinyProblem, (problem) => {
      const plan = valueOf(solver.pack(problem));
      expect(verifyPlan(problem, plan)).toEqual([]);
      const best = packExhaustively(problem, ENOUGH);
      if (plan.status === 'infeasible') {
        expect(best).toBeNull();
        expect([...plan.uncarried, ...plan.overloaded].length).toBeGreaterThan(0);
        seen.infeasible++;
        return;
      }
      expect(plan.status).toBe('optimal');
      expect(plan.bound).toEqual({ heads: plan.heads, cost: plan.cost });
      if (plan.heads > ENOUGH) return;
      expect({ heads: plan.heads, cost: plan.cost }).toEqual(best);
      seen.optimal++;
    }), { seed: 31, numRuns: 250 });
    expect(seen.optimal).toBeGreaterThan(100);
    expect(seen.infeasible).toBeGreaterThan(15);
  }, 240_000);
});
