import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillSeats } from './fill-seats.ts';
import { covers } from './whole-times.ts';

describe('cutting times into seats', () => {
  it('rule 9: always works when kinds ≤ seats × (maxKinds − 1) + 1 and the times fit', () => {
    const line = fc.record({ heads: fc.integer({ min: 1, max: 6 }), maxKinds: fc.integer({ min: 2, max: 5 }), capacity: fc.integer({ min: 2, max: 100 }), seeds: fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 25 }) });
    fc.assert(fc.property(line, ({ heads, maxKinds, capacity, seeds }) => {
      const shares = seeds.slice(0, heads * (maxKinds - 1) + 1);
      const sum = shares.reduce((all, share) => all + share, 0);
      const times = new Map(shares.map((share, at): [number, number] => [at, Math.floor((share / sum) * heads * capacity)]).filter(([, time]) => time > 0));
      const groups = fillSeats({ heads, times, capacity, maxKinds, apart: [] }) ?? [];
      expect(groups.reduce((all, group) => all + group.heads, 0)).toBe(heads);
      for (const [activity, time] of times) expect(groups.reduce((all, group) => all + (group.times.get(activity) ?? 0), 0)).toBe(time);
      for (const group of groups) {
        expect(group.times.size).toBeLessThanOrEqual(maxKinds);
        expect([...group.times.values()].reduce((all, time) => all + time, 0)).toBeLessThanOrEqual(group.heads * capacity);
      }
    }), { seed: 51, numRuns: 2000 });
  });

  it('rule 7: prefers seats of one kind', () => {
    expect(fillSeats({ heads: 4, times: new Map([[0, 230], [1, 120]]), capacity: 100, maxKinds: 2, apart: [] })).toEqual([
      { heads: 2, times: new Map([[0, 200]]) },
      { heads: 1, times: new Map([[1, 100]]) },
      { heads: 1, times: new Map([[0, 30], [1, 20]]) },
    ]);
  });

  it('rule 4: keeps pairs apart, or says that it cannot', () => {
    const line = { times: new Map([[0, 30], [1, 30]]), capacity: 100, maxKinds: 2, apart: [[0, 1]] as const };
    expect(fillSeats({ ...line, heads: 1 })).toBeNull();
    expect(fillSeats({ ...line, heads: 2 })?.map((group) => group.times.size)).toEqual([1, 1]);
  });
});

describe('covering a load', () => {
  it('rule 1: is exact: 13 at a slowdown of 1.3 covers 10 and not 11', () => {
    expect(covers(10, [{ time: 13, slow: 1300 }])).toBe(true);
    expect(covers(11, [{ time: 14, slow: 1300 }])).toBe(false);
    expect(covers(3, [{ time: 1, slow: 3000 }, { time: 1, slow: 3000 }, { time: 1, slow: 3000 }, { time: 2, slow: 1000 }])).toBe(true);
  });
});
