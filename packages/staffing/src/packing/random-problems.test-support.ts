import * as fc from 'fast-check';
import type { PackingProblem } from './problem.ts';

/** Problems so small that trying everything is possible, with every kind of rule in them. */
export const tinyProblem: fc.Arbitrary<PackingProblem> = fc.record({ activities: fc.integer({ min: 1, max: 4 }), jobs: fc.integer({ min: 1, max: 3 }), capacity: fc.integer({ min: 3, max: 6 }) }).chain(({ activities, jobs, capacity }) => {
  const ids = Array.from({ length: activities }, (_, index) => `a${index}`);
  return fc.record<PackingProblem>({
    activities: fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), load: fc.integer({ min: 0, max: capacity + 2 }) }))),
    jobs: fc.tuple(...Array.from({ length: jobs }, (_, index) =>
      fc.record({
        id: fc.constant(`j${index}`),
        pay: fc.integer({ min: 1, max: 9 }),
        carries: fc.tuple(...ids.map((activity) => fc.option(fc.record({ activity: fc.constant(activity), slowdown: fc.constantFrom(1, 1, 1.25, 1.5) }))))
          .map((carries) => carries.filter((carry) => carry !== null)),
        maxKinds: fc.integer({ min: 1, max: 3 }),
      }, { requiredKeys: ['id', 'pay', 'carries', 'maxKinds'] }).chain((job) =>
        fc.oneof({ weight: 3, arbitrary: fc.constant(job) }, { weight: 1, arbitrary: fc.constant({ ...job, maxHeads: 1 }) }, { weight: 1, arbitrary: fc.constant({ ...job, minHeads: 1 }) })))),
    apart: activities < 2 ? fc.constant([]) : fc.array(fc.subarray(ids, { minLength: 2, maxLength: 2 }).map(([a = '', b = '']) => [a, b] as const), { maxLength: 2 }),
    capacity: fc.constant(capacity),
    objective: fc.constantFrom('heads-then-cost' as const, 'cost' as const),
  });
});

/** Middling problems in real units, without limits on heads, so that a plan always exists. */
export const middlingProblem: fc.Arbitrary<PackingProblem> = fc.record({ seed: fc.integer({ min: 1, max: 2 ** 30 }), activities: fc.integer({ min: 3, max: 9 }), jobs: fc.integer({ min: 2, max: 6 }), kinds: fc.integer({ min: 2, max: 5 }) })
  .map(({ seed, activities, jobs, kinds }) => randomProblem({ seed, activities, jobs, fte: 0.4 * activities, carries: [2, 7], maxKinds: kinds, apart: 2 }));

export interface Regime {
  readonly seed: number;
  readonly activities: number;
  readonly jobs: number;
  /** Sum of all loads, in people; loads differ by a factor of up to 1,000. */
  readonly fte: number;
  readonly carries: readonly [number, number];
  readonly maxKinds: number;
  readonly apart: number;
  /** A job that carries nearly everything at a slowdown of 1.3. */
  readonly generalist?: boolean;
}

const id = (index: number): string => `activity-${String(index).padStart(3, '0')}`;

/** A problem like those a catalogue makes: neighbours in a field share jobs; each job has one or two works of its own. */
export function randomProblem(regime: Regime): PackingProblem {
  const random = mulberry(regime.seed);
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const weights = Array.from({ length: regime.activities }, () => Math.exp(random() * 4));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const activities = weights.map((weight, index) => ({ id: id(index), load: Math.max(1, Math.round((weight / sum) * regime.fte * 100)) }));
  const jobs = Array.from({ length: regime.jobs }, (_, index) => {
    const own = index % regime.activities;
    const carries = new Map([[own, 1]]);
    const wanted = Math.min(regime.activities, between(...regime.carries));
    for (let tries = 0; carries.size < wanted && tries < 100; tries++) {
      const near = (own + between(1, 12)) % regime.activities;
      if (!carries.has(near)) carries.set(near, [1, 1.15, 1.15, 1.3][between(0, 3)] ?? 1);
    }
    return { id: `job-${String(index).padStart(3, '0')}`, pay: 4000 + between(0, 120) * 100, carries: [...carries].map(([at, slowdown]) => ({ activity: id(at), slowdown })), maxKinds: regime.maxKinds };
  });
  for (const [index] of activities.entries()) {
    if (!jobs.some((job) => job.carries.some((carry) => carry.activity === id(index)))) jobs[index % jobs.length]?.carries.push({ activity: id(index), slowdown: 1 });
  }
  if (regime.generalist === true) {
    jobs.push({ id: 'generalist', pay: 9000, carries: activities.filter(() => random() < 0.9).map((activity) => ({ activity: activity.id, slowdown: 1.3 })), maxKinds: 40 });
  }
  const apart = Array.from({ length: regime.apart }, () => {
    const a = between(0, regime.activities - 1);
    return [id(a), id((a + between(1, 3)) % regime.activities)] as const;
  }).filter(([a, b]) => a !== b);
  return { activities, jobs, apart, objective: 'heads-then-cost' };
}

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
