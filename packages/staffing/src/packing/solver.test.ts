import * as fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../value-of.test-support.ts';
import type { PackingEngine } from './engine.ts';
import type { PackingPlan, PackingProblem } from './problem.ts';
import { middlingProblem } from './random-problems.test-support.ts';
import { createPackingSolver } from './solver.ts';
import { verifyPlan } from './verify-plan.ts';

const highs = await loadHighs();
const solver = createPackingSolver(highs);
const pack = (problem: PackingProblem): PackingPlan => {
  const plan = valueOf(solver.pack(problem));
  expect(verifyPlan(problem, plan)).toEqual([]);
  return plan;
};

/** A small shop: service and packing have jobs of their own, an assistant does either more slowly. */
const shop: PackingProblem = {
  activities: [{ id: 'chat', load: 130 }, { id: 'order', load: 20 }, { id: 'pack', load: 150 }, { id: 'pay', load: 20 }],
  jobs: [
    { id: 'agent', pay: 6000, carries: [{ activity: 'chat', slowdown: 1 }], maxKinds: 3 },
    { id: 'assistant', pay: 5500, carries: [{ activity: 'chat', slowdown: 1.3 }, { activity: 'pack', slowdown: 1.2 }, { activity: 'order', slowdown: 1 }, { activity: 'pay', slowdown: 1 }], maxKinds: 4 },
    { id: 'packer', pay: 5000, carries: [{ activity: 'pack', slowdown: 1 }], maxKinds: 3 },
  ],
  apart: [],
  objective: 'heads-then-cost',
};

const broken = (change: Partial<PackingProblem>): string => refusalOf(solver.pack({ ...shop, ...change }));

describe('packing', () => {
  it('rule 7: takes fewest heads first, then least pay', () => {
    const plan = pack(shop);
    expect(plan).toMatchObject({ status: 'optimal', heads: 4, cost: 21_500, gap: 0 });
    expect(plan.groups.map((group) => [group.job, group.heads])).toEqual([['agent', 1], ['assistant', 1], ['packer', 2]]);
    const cheapest = pack({ ...shop, objective: 'cost' });
    expect(cheapest.cost).toBeLessThanOrEqual(plan.cost);
  });

  it('rule 2: makes one group of like seats of any number', () => {
    const plan = pack({ activities: [{ id: 'chat', load: 1_040_010 }], jobs: [{ id: 'agent', pay: 6000, carries: [{ activity: 'chat', slowdown: 1 }], maxKinds: 1 }], apart: [], objective: 'cost' });
    expect(plan.groups).toEqual([{ job: 'agent', heads: 10_401, mix: [{ activity: 'chat', time: 1_040_010 }] }]);
  });

  it('rule 3: needs more positions when each may mix fewer kinds', () => {
    const one = { activities: ['a', 'b', 'c', 'd'].map((id) => ({ id, load: 10 })), apart: [], objective: 'heads-then-cost' as const };
    const jobs = (maxKinds: number) => [{ id: 'all', pay: 1, carries: one.activities.map(({ id }) => ({ activity: id, slowdown: 1 })), maxKinds }];
    expect([1, 2, 3, 4].map((kinds) => pack({ ...one, jobs: jobs(kinds) }).heads)).toEqual([4, 2, 2, 1]);
  });

  it('rule 4: gives ordering and paying to two people', () => {
    const apart: PackingProblem = { ...shop, activities: [{ id: 'chat', load: 0 }, { id: 'order', load: 20 }, { id: 'pack', load: 0 }, { id: 'pay', load: 20 }] };
    expect(pack(apart).heads).toBe(1);
    expect(pack({ ...apart, apart: [['pay', 'order']] }).heads).toBe(2);
  });

  it('rule 5: keeps the heads that must be there and passes no limit', () => {
    const jobs = shop.jobs.map((job) => (job.id === 'packer' ? { ...job, minHeads: 3 } : job.id === 'assistant' ? { ...job, maxHeads: 1 } : job));
    const plan = pack({ ...shop, jobs });
    expect(plan.groups.filter((group) => group.job === 'packer').reduce((sum, group) => sum + group.heads, 0)).toBe(3);
    expect(pack({ ...shop, activities: [{ id: 'chat', load: 0 }, { id: 'order', load: 0 }, { id: 'pack', load: 0 }, { id: 'pay', load: 0 }], jobs }).groups).toEqual([{ job: 'packer', heads: 3, mix: [] }]);
  });

  it('rule 6: names work that nobody carries and work the limits leave no room for, and packs the rest', () => {
    const lonely = pack({ ...shop, activities: [...shop.activities, { id: 'dance', load: 5 }, { id: 'rest', load: 0 }] });
    expect(lonely).toMatchObject({ status: 'infeasible', uncarried: ['dance'], overloaded: [], heads: 4 });
    const full = pack({ ...shop, jobs: shop.jobs.map((job) => ({ ...job, maxHeads: 1 })) });
    expect(full.status).toBe('infeasible');
    expect(full.overloaded).toEqual(['chat', 'order', 'pack', 'pay']);
  });

  it('rule 10: more load never needs fewer heads, and twice the load at most twice the heads', () => {
    let proven = 0;
    fc.assert(fc.property(middlingProblem, fc.nat(13), fc.integer({ min: 1, max: 150 }), (problem, which, more) => {
      const now = pack(problem);
      const raised = pack({ ...problem, activities: problem.activities.map((activity, at) => (at === which % problem.activities.length ? { ...activity, load: activity.load + more } : activity)) });
      const twice = pack({ ...problem, activities: problem.activities.map((activity) => ({ ...activity, load: activity.load * 2 })) });
      if ([now, raised, twice].some((plan) => plan.status !== 'optimal')) return;
      proven++;
      expect(raised.heads).toBeGreaterThanOrEqual(now.heads);
      expect(twice.heads).toBeGreaterThanOrEqual(now.heads);
      expect(twice.heads).toBeLessThanOrEqual(2 * now.heads);
    }), { seed: 41, numRuns: 12 });
    expect(proven).toBeGreaterThan(8);
  }, 240_000);

  it('rule 11: gives one plan whatever the order of the lists', () => {
    fc.assert(fc.property(middlingProblem, (problem) => {
      const reversed = { ...problem, activities: problem.activities.toReversed(), jobs: problem.jobs.toReversed().map((job) => ({ ...job, carries: job.carries.toReversed() })), apart: problem.apart.toReversed().map(([a, b]) => [b, a] as const) };
      expect(pack(reversed)).toEqual(pack(problem));
    }), { seed: 42, numRuns: 8 });
  }, 240_000);

  it('rule 12: solves again only the part that changed', () => {
    let models = 0;
    const counting: PackingEngine = { createModel: (source) => { models++; return highs.createModel(source); } };
    const cached = createPackingSolver(counting, { cache: new Map() });
    const two: PackingProblem = {
      activities: [{ id: 'a', load: 150 }, { id: 'b', load: 250 }],
      jobs: [{ id: 'ja', pay: 1, carries: [{ activity: 'a', slowdown: 1 }], maxKinds: 1 }, { id: 'jb', pay: 1, carries: [{ activity: 'b', slowdown: 1 }], maxKinds: 1 }],
      apart: [], objective: 'cost',
    };
    const first = valueOf(cached.pack(two));
    const both = models;
    expect(valueOf(cached.pack(two))).toEqual(first);
    expect(models).toBe(both);
    expect(valueOf(cached.pack({ ...two, activities: [{ id: 'a', load: 150 }, { id: 'b', load: 350 }] })).heads).toBe(first.heads + 1);
    expect(models).toBeGreaterThan(both);
    expect(models - both).toBeLessThan(both);
  });

  it('rule 13: refuses nonsense and says where', () => {
    expect(broken({ activities: [{ id: 'chat', load: -1 }] })).toBe('negative activities[0].load');
    expect(broken({ activities: [{ id: 'chat', load: 1.5 }] })).toBe('not-whole activities[0].load');
    expect(broken({ activities: [{ id: 'chat', load: 1 }, { id: 'chat', load: 1 }] })).toBe('duplicate activities[1].id');
    expect(broken({ activities: [{ id: 'chat', load: 1 }] })).toBe('unknown-id jobs[1].carries[1].activity');
    expect(broken({ jobs: [{ id: 'x', pay: 1, carries: [{ activity: 'chat', slowdown: 0.5 }], maxKinds: 1 }] })).toBe('out-of-range jobs[0].carries[0].slowdown');
    expect(broken({ jobs: [{ id: 'x', pay: 1, carries: [], maxKinds: 0 }] })).toBe('not-positive jobs[0].maxKinds');
    expect(broken({ jobs: [{ id: 'x', pay: Number.NaN, carries: [], maxKinds: 1 }] })).toBe('not-a-number jobs[0].pay');
    expect(broken({ jobs: [{ id: 'x', pay: 1, carries: [], maxKinds: 1, minHeads: 3, maxHeads: 2 }] })).toBe('out-of-range jobs[0].maxHeads');
    expect(broken({ apart: [['chat', 'sing']] })).toBe('unknown-id apart[0]');
    expect(broken({ capacity: 0 })).toBe('not-positive capacity');
  });
});

describe('the check of a plan', () => {
  it('finds every kind of fault', () => {
    const plan = pack(shop);
    const group = plan.groups[0] ?? { job: '', heads: 0, mix: [] };
    const withFirst = (first: typeof group): readonly string[] => verifyPlan(shop, { ...plan, groups: [first, ...plan.groups.slice(1)] });
    expect(withFirst({ ...group, heads: group.heads + 1 }).join()).toMatch(/heads: 4, but the groups have 5.*cost/u);
    expect(withFirst({ ...group, mix: group.mix.slice(1) }).join()).toMatch(/not all of/u);
    expect(withFirst({ ...group, mix: group.mix.map((part) => ({ ...part, time: part.time + 100 })) }).join()).toMatch(/of \d+00/u);
    expect(withFirst({ ...group, job: 'packer', mix: [{ activity: 'pay', time: 1 }] }).join()).toMatch(/cannot carry pay/u);
    expect(withFirst({ ...group, job: 'ghost' }).join()).toMatch(/no such job/u);
    expect(verifyPlan({ ...shop, jobs: shop.jobs.map((job) => ({ ...job, maxHeads: 0 })) }, plan).length).toBeGreaterThan(1);
    expect(verifyPlan({ ...shop, jobs: shop.jobs.map((job) => ({ ...job, maxKinds: 0 })) }, plan).join()).toMatch(/at most 0/u);
  });
});
