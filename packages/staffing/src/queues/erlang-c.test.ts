import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../value-of.test-support.ts';
import { erlangB } from './erlang-b.ts';
import { erlangC, serviceLevelOfAllArrivalsErlangC } from './erlang-c.ts';

const queue = (load: number, agents: number, handleSeconds = 180, withinSeconds = 20) => valueOf(erlangC({ load, agents, handleSeconds, withinSeconds }));

describe('Erlang C gives the reference values to their printed digits', () => {
  it.each([
    // load, agents, occupancy, waiting, ASA, service level
    [0.5, 1, '0.5000', '0.500000', '180.000', '0.527020'],
    [1, 2, '0.5000', '0.333333', '60.000', '0.701720'],
    [2, 3, '0.6667', '0.444444', '80.000', '0.602294'],
    [3, 4, '0.7500', '0.509434', '91.698', '0.544138'],
    [5, 6, '0.8333', '0.587516', '105.753', '0.474267'],
    [5, 7, '0.7143', '0.324150', '29.173', '0.740441'],
    [10, 11, '0.9091', '0.682118', '122.781', '0.389614'],
    [10, 12, '0.8333', '0.449388', '40.445', '0.640158'],
    [10, 14, '0.7143', '0.174132', '7.836', '0.888350'],
    [10, 15, '0.6667', '0.102042', '3.674', '0.941453'],
    [20, 24, '0.8333', '0.298072', '13.413', '0.808882'],
    [20, 25, '0.8000', '0.209103', '7.528', '0.880027'],
    [48, 50, '0.9600', '0.694456', '62.501', '0.443923'],
    [50, 58, '0.8621', '0.194432', '4.375', '0.920067'],
  ])('load %d on %d agents', (load, agents, occupancy, waiting, asa, level) => {
    const result = queue(load, agents);
    expect(result.occupancy.toFixed(4)).toBe(occupancy);
    expect(result.probabilityOfWaiting.toFixed(6)).toBe(waiting);
    expect(result.averageSpeedOfAnswerSeconds.toFixed(3)).toBe(asa);
    expect(result.serviceLevelOfAllArrivals.toFixed(6)).toBe(level);
  });

  it('agrees with the published 14-agent case in every digit', () => {
    const result = queue(10, 14);
    expect(result.serviceLevelOfAllArrivals).toBeCloseTo(0.8883500191794669, 14);
    expect(result.probabilityOfWaiting).toBeCloseTo(0.1741319335950498, 14);
    expect(result.occupancy).toBeCloseTo(0.7142857142857143, 15);
    expect(result.averageSpeedOfAnswerSeconds).toBeCloseTo(7.83593701177724, 11);
    expect((1 - result.probabilityOfWaiting).toFixed(7)).toBe('0.8258681');
  });

  it('agrees with the published cases whose time limit is 0.33 minutes', () => {
    const fifteen = queue(10, 15, 180, 0.33 * 60);
    expect([fifteen.serviceLevelOfAllArrivals, fifteen.occupancy, fifteen.probabilityOfWaiting].map((x) => x.toFixed(3))).toEqual(['0.941', '0.667', '0.102']);
    const fourteen = queue(10, 14, 180, 0.33 * 60);
    expect([fourteen.serviceLevelOfAllArrivals, fourteen.occupancy, fourteen.probabilityOfWaiting].map((x) => x.toFixed(3))).toEqual(['0.888', '0.714', '0.174']);
  });

  it('has one agent wait with the probability of its load', () => {
    expect(queue(0.8, 1).probabilityOfWaiting).toBeCloseTo(0.8, 12);
  });
});

describe('Erlang C does not repeat published mistakes', () => {
  it.each([
    [3, 5, '0.23615', 0.35],
    [10, 13, '0.28527', 0.456],
    [20, 25, '0.20910', 0.261],
  ])('load %d on %d agents waits with %s, not %d', (load, agents, right, wrong) => {
    const { probabilityOfWaiting } = queue(load, agents);
    expect(probabilityOfWaiting.toFixed(5)).toBe(right);
    expect(Math.abs(probabilityOfWaiting - wrong)).toBeGreaterThan(0.04);
  });

  it.each([
    [3, 5, 180, '0.8109', 0.84],
    [10, 13, 180, '0.7956', 0.673],
    [100, 112, 300, '0.9247', 0.85],
    [133, 145, 240, '0.9192', 0.8],
    [50, 58, 160, '0.9285', 0.9],
  ])('load %d on %d agents, %d s each, has the service level %s, not %d', (load, agents, handle, right, wrong) => {
    const level = queue(load, agents, handle).serviceLevelOfAllArrivals;
    expect(level.toFixed(4)).toBe(right);
    expect(Math.abs(level - wrong)).toBeGreaterThan(0.01);
  });
});

describe('Erlang C', () => {
  it('calls a queue with no more agents than load unstable', () => {
    for (const [load, agents] of [[1, 1], [1000, 900]] as const) {
      expect(queue(load, agents)).toEqual({
        stable: false, probabilityOfWaiting: 1, serviceLevelOfAllArrivals: 0, averageSpeedOfAnswerSeconds: Infinity, queueLength: Infinity, occupancy: 1,
      });
    }
  });

  it('lets nobody wait when there is no load', () => {
    expect(queue(0, 3)).toMatchObject({ probabilityOfWaiting: 0, serviceLevelOfAllArrivals: 1, averageSpeedOfAnswerSeconds: 0, occupancy: 0 });
  });

  it('holds at 12,421 agents', () => {
    const result = queue(12_300, 12_421);
    expect(result.probabilityOfWaiting).toBeGreaterThan(0.1);
    expect(result.probabilityOfWaiting).toBeLessThan(0.3);
    expect(result.serviceLevelOfAllArrivals).toBeGreaterThan(0.99);
    expect(queue(12_421, 12_421).stable).toBe(false);
  });

  it('waits less often with each agent more and more often with more load', () => {
    fc.assert(fc.property(fc.double({ min: 0.01, max: 400, noNaN: true }), fc.integer({ min: 1, max: 500 }), (load, agents) => {
      const now = queue(load, agents);
      const more = queue(load, agents + 1);
      expect(more.probabilityOfWaiting).toBeLessThanOrEqual(now.probabilityOfWaiting);
      expect(more.serviceLevelOfAllArrivals).toBeGreaterThanOrEqual(now.serviceLevelOfAllArrivals - 1e-12);
      expect(queue(load * 1.1, agents).probabilityOfWaiting).toBeGreaterThanOrEqual(now.probabilityOfWaiting - 1e-12);
    }), { seed: 7 });
  });

  it('is Erlang B raised by those who wait: C = B ÷ (1 − ρ(1 − B))', () => {
    fc.assert(fc.property(fc.double({ min: 0.01, max: 200, noNaN: true }), fc.integer({ min: 1, max: 300 }), (load, agents) => {
      fc.pre(load < agents);
      const blocking = valueOf(erlangB({ load, agents }));
      expect(queue(load, agents).probabilityOfWaiting).toBeCloseTo(blocking / (1 - (load / agents) * (1 - blocking)), 10);
    }), { seed: 8 });
  });

  it('refuses nonsense with what is wrong', () => {
    const sound = { load: 10, agents: 14, handleSeconds: 180, withinSeconds: 20 };
    expect(refusalOf(erlangC({ ...sound, load: -1 }))).toBe('negative load');
    expect(refusalOf(erlangC({ ...sound, load: Number.NaN }))).toBe('not-a-number load');
    expect(refusalOf(erlangC({ ...sound, agents: 14.5 }))).toBe('not-whole agents');
    expect(refusalOf(erlangC({ ...sound, agents: 0 }))).toBe('not-positive agents');
    expect(refusalOf(erlangC({ ...sound, handleSeconds: 0 }))).toBe('not-positive handleSeconds');
    expect(refusalOf(serviceLevelOfAllArrivalsErlangC({ ...sound, withinSeconds: Infinity }))).toBe('not-a-number withinSeconds');
    expect(refusalOf(erlangB({ load: 1e13, agents: 1 }))).toBe('too-large load');
  });
});
