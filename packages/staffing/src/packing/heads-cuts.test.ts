import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import loadHighs from 'highs';
import { valueOf } from '../value-of.test-support.ts';
import { splitIntoComponents } from './component.ts';
import { headsCuts } from './heads-cuts.ts';
import type { PackingProblem } from './problem.ts';
import { tinyProblem } from './random-problems.test-support.ts';
import { createPackingSolver } from './solver.ts';

const solver = createPackingSolver(await loadHighs());

const one = (problem: Omit<PackingProblem, 'apart' | 'objective'>) => {
  const [component] = splitIntoComponents({ ...problem, apart: [], objective: 'cost' }).components;
  if (component === undefined) throw new Error('no component');
  return component;
};

describe('rule 14: cuts on the heads of groups of jobs', () => {
  it('rounds up the work that only a group of jobs does', () => {
    // Design is done by designers or the slower editor, films by the editor: together 1.5 heads, so two.
    const component = one({
      activities: [{ id: 'design', load: 90 }, { id: 'film', load: 60 }],
      jobs: [
        { id: 'designer', pay: 5, carries: [{ activity: 'design', slowdown: 1 }], maxKinds: 9 },
        { id: 'editor', pay: 6, carries: [{ activity: 'design', slowdown: 1.5 }, { activity: 'film', slowdown: 1 }], maxKinds: 9 },
      ],
    });
    expect(headsCuts(component)(Float64Array.of(0.9, 0.6))).toEqual(expect.arrayContaining([{ jobs: [0, 1], heads: 2 }, { jobs: [1], heads: 1 }]));
    expect(headsCuts(component)(Float64Array.of(1, 1))).toEqual([]);
  });

  it('joins kinds of work whose jobs differ', () => {
    const jobs = ['a', 'b', 'c'].map((id) => ({ id, pay: 1, carries: [{ activity: id, slowdown: 1 }, { activity: 'all', slowdown: 1 }], maxKinds: 9 }));
    const component = one({ activities: [...['a', 'b', 'c'].map((id) => ({ id, load: 40 })), { id: 'all', load: 190 }], jobs });
    expect(headsCuts(component)(Float64Array.of(1, 1.1, 1)).map((cut) => cut.heads)).toContain(4);
  });

  it('says nothing of parts with more jobs than it has bits for', () => {
    const jobs = Array.from({ length: 70 }, (_, at) => ({ id: `j${at}`, pay: at, carries: [{ activity: 'a', slowdown: 1 }, { activity: `own${at}`, slowdown: 1 }], maxKinds: 9 }));
    const component = one({ activities: [{ id: 'a', load: 50 }, ...jobs.map((_, at) => ({ id: `own${at}`, load: 10 }))], jobs });
    expect(headsCuts(component)(new Float64Array(70))).toEqual([]);
  });

  it('never forbids the best plan', () => {
    let compared = 0;
    fc.assert(fc.property(tinyProblem, (problem) => {
      const plan = valueOf(solver.pack(problem));
      if (plan.status !== 'optimal') return;
      for (const component of splitIntoComponents(problem).components) {
        const seats = Float64Array.from(component.jobs, (job) => plan.groups.reduce((sum, group) => sum + (group.job === job.id ? group.heads : 0), 0));
        expect(headsCuts(component)(seats)).toEqual([]);
        compared++;
      }
    }), { seed: 14, numRuns: 60, endOnFailure: true });
    expect(compared).toBeGreaterThan(20);
  }, 60_000);
});
