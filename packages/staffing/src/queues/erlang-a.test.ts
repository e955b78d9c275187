import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../value-of.test-support.ts';
import { erlangA, serviceLevelOfAllArrivalsErlangA, serviceLevelOfAnsweredErlangA } from './erlang-a.ts';
import type { ErlangAInput } from './erlang-a.ts';
import { erlangB } from './erlang-b.ts';
import { erlangC } from './erlang-c.ts';

const queue = (input: ErlangAInput) => valueOf(erlangA(input));

/** The slow, obvious way: the birth–death chain, state by state. */
function chain({ load, agents, handleSeconds, patienceSeconds }: ErlangAInput): { waiting: number; queueLength: number } {
  const theta = handleSeconds / patienceSeconds;
  let weight = 1;
  let total = 1;
  let waiting = 0;
  let queueLength = 0;
  for (let k = 1; k < 100_000; k++) {
    weight *= load / (k <= agents ? k : agents + (k - agents) * theta);
    // Overload makes the unscaled weights outgrow a double; only their proportions matter.
    if (weight > 1e200) {
      total /= 1e200;
      waiting /= 1e200;
      queueLength /= 1e200;
      weight /= 1e200;
    }
    total += weight;
    if (k >= agents) waiting += weight;
    if (k > agents) queueLength += (k - agents) * weight;
    if (k > agents && weight < total * 1e-18 && load < agents + (k - agents) * theta) break;
  }
  return { waiting: waiting / total, queueLength: queueLength / total };
}

const ordinary = fc.record({
  load: fc.double({ min: 0.05, max: 60, noNaN: true }),
  agents: fc.integer({ min: 1, max: 60 }),
  handleSeconds: fc.double({ min: 10, max: 1200, noNaN: true }),
  patienceSeconds: fc.double({ min: 10, max: 1200, noNaN: true }),
  withinSeconds: fc.double({ min: 0, max: 300, noNaN: true }),
});

describe('Erlang A gives the reference values to their printed digits', () => {
  it.each([
    ['A2', 10 / 3, 180, 180, 11, 20, '0.416960', '0.083414', '15.015', '0.833260', '0.705371'],
    ['A3', 10 / 3, 180, 120, 12, 20, '0.279807', '0.061597', '7.392', '0.782002', '0.825583'],
    ['A4', 10 / 3, 180, 60, 14, 20, '0.111527', '0.030322', '1.819', '0.692627', '0.943776'],
    ['A5', 10 / 3, 180, 180, 10, 20, '0.542070', '0.125110', '22.520', '0.874890', '0.586980'],
    ['A9', 1, 60, 60, 1, 6, '0.632121', '0.367879', '22.073', '0.632121', '0.402832'],
    ['A10', 100, 60, 60, 100, 6, '0.513299', '0.039861', '2.392', '0.960139', '0.813655'],
  ])('case %s', (_, perMinute, handleSeconds, patienceSeconds, agents, withinSeconds, waiting, abandoning, wait, occupancy, level) => {
    const result = queue({ load: (perMinute * handleSeconds) / 60, agents, handleSeconds, patienceSeconds, withinSeconds });
    expect(result.probabilityOfWaiting.toFixed(6)).toBe(waiting);
    expect(result.probabilityOfAbandoning.toFixed(6)).toBe(abandoning);
    expect(result.meanWaitSeconds.toFixed(3)).toBe(wait);
    expect(result.occupancy.toFixed(6)).toBe(occupancy);
    expect(result.serviceLevelOfAllArrivals.toFixed(6)).toBe(level);
    expect(result.serviceLevelOfAnswered).toBeCloseTo(Number(level) / (1 - Number(abandoning)), 5);
  });
});

describe('Erlang A', () => {
  it('agrees with the birth–death chain summed state by state', () => {
    fc.assert(fc.property(ordinary, (input) => {
      const slow = chain(input);
      const result = queue(input);
      expect(result.probabilityOfWaiting).toBeCloseTo(slow.waiting, 9);
      expect(result.queueLength).toBeCloseTo(slow.queueLength, 7);
    }), { seed: 11, numRuns: 300 });
  });

  it('loses the share θ·E[W], and occupies what is left: A(1 − P(Ab)) ÷ n', () => {
    fc.assert(fc.property(ordinary, (input) => {
      const result = queue(input);
      expect(result.probabilityOfAbandoning).toBeCloseTo(result.meanWaitSeconds / input.patienceSeconds, 10);
      expect(result.occupancy).toBeCloseTo((input.load * (1 - result.probabilityOfAbandoning)) / input.agents, 9);
      expect(result.serviceLevelOfAnswered).toBeGreaterThanOrEqual(result.serviceLevelOfAllArrivals - 1e-12);
    }), { seed: 12, numRuns: 300 });
  });

  it('has Poisson many in the system when patience equals handling time', () => {
    for (const [load, agents] of [[10, 10], [1, 1], [100, 100], [37.5, 30], [12_421, 12_421]] as const) {
      let below = 0;
      let logTerm = -load;
      for (let k = 0; k < agents; k++) {
        below += Math.exp(logTerm);
        logTerm += Math.log(load / (k + 1));
      }
      const result = queue({ load, agents, handleSeconds: 90, patienceSeconds: 90, withinSeconds: 20 });
      expect(result.probabilityOfWaiting).toBeCloseTo(1 - below, 8);
    }
  });

  it('becomes Erlang C when nobody loses patience and Erlang B when nobody has any', () => {
    for (const [load, agents] of [[10, 14], [3, 4], [48, 50], [0.5, 1]] as const) {
      const sound = { load, agents, handleSeconds: 180, withinSeconds: 20 };
      const endless = queue({ ...sound, patienceSeconds: 1e10 });
      const c = valueOf(erlangC(sound));
      expect(endless.probabilityOfWaiting).toBeCloseTo(c.probabilityOfWaiting, 5);
      expect(endless.meanWaitSeconds).toBeCloseTo(c.averageSpeedOfAnswerSeconds, 2);
      expect(endless.serviceLevelOfAllArrivals).toBeCloseTo(c.serviceLevelOfAllArrivals, 5);
      const none = queue({ ...sound, patienceSeconds: 1e-7 });
      expect(none.probabilityOfAbandoning).toBeCloseTo(valueOf(erlangB({ load, agents })), 5);
    }
  });

  it('is stable in overload, also with 12,421 agents: those who cannot be served leave', () => {
    for (const [load, agents] of [[30, 10], [1000, 900], [25_000, 12_421], [12_500, 12_421], [500, 1]] as const) {
      const result = queue({ load, agents, handleSeconds: 180, patienceSeconds: 180, withinSeconds: 20 });
      expect(result.occupancy).toBeLessThanOrEqual(1);
      // The fluid limit is a lower bound that overload comes close to.
      expect(result.probabilityOfAbandoning).toBeGreaterThanOrEqual(1 - agents / load - 1e-9);
      expect(result.probabilityOfAbandoning).toBeLessThan(1 - agents / load + 0.05);
      expect(result.serviceLevelOfAllArrivals).toBeGreaterThanOrEqual(0);
    }
    expect(queue({ load: 5000, agents: 12_421, handleSeconds: 180, patienceSeconds: 60, withinSeconds: 20 }).serviceLevelOfAllArrivals).toBe(1);
  });

  it('is not the approximation E_C·θ·AHT ÷ (c − A + θ·AHT)', () => {
    const c = valueOf(erlangC({ load: 10, agents: 11, handleSeconds: 180, withinSeconds: 20 })).probabilityOfWaiting;
    const approximation = (c * 1) / (11 - 10 + 1);
    const result = queue({ load: 10, agents: 11, handleSeconds: 180, patienceSeconds: 180, withinSeconds: 20 });
    expect(Math.abs(result.probabilityOfAbandoning - approximation)).toBeGreaterThan(0.2);
  });

  it('serves better with each agent more and longer limits', () => {
    fc.assert(fc.property(ordinary, (input) => {
      const now = queue(input);
      const more = queue({ ...input, agents: input.agents + 1 });
      expect(more.probabilityOfAbandoning).toBeLessThanOrEqual(now.probabilityOfAbandoning + 1e-12);
      expect(more.serviceLevelOfAllArrivals).toBeGreaterThanOrEqual(now.serviceLevelOfAllArrivals - 1e-10);
      const later = queue({ ...input, withinSeconds: input.withinSeconds * 2 + 1 });
      expect(later.serviceLevelOfAllArrivals).toBeGreaterThanOrEqual(now.serviceLevelOfAllArrivals - 1e-10);
    }), { seed: 13, numRuns: 200 });
  });

  it('refuses nonsense with what is wrong', () => {
    const sound = { load: 10, agents: 10, handleSeconds: 180, patienceSeconds: 180, withinSeconds: 20 };
    expect(refusalOf(erlangA({ ...sound, patienceSeconds: 0 }))).toBe('not-positive patienceSeconds');
    expect(refusalOf(erlangA({ ...sound, agents: Number.NaN }))).toBe('not-a-number agents');
    expect(refusalOf(serviceLevelOfAllArrivalsErlangA({ ...sound, withinSeconds: -1 }))).toBe('negative withinSeconds');
    expect(refusalOf(serviceLevelOfAnsweredErlangA({ ...sound, handleSeconds: -3 }))).toBe('not-positive handleSeconds');
  });
});
