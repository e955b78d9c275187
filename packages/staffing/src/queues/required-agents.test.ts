import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../value-of.test-support.ts';
import { scheduledPeople } from '../sizing/shrinkage.ts';
import { erlangA } from './erlang-a.ts';
import { erlangC } from './erlang-c.ts';
import { offeredLoad } from './offered-load.ts';
import { requiredAgentsErlangA, requiredAgentsErlangC } from './required-agents.ts';

const eightyIn20 = { kind: 'service-level', share: 0.8, withinSeconds: 20 } as const;

describe('required agents', () => {
  it('are 14 on line and 20 scheduled in the published case of 100 calls per half hour', () => {
    const load = valueOf(offeredLoad({ arrivals: 100, intervalSeconds: 1800, handleSeconds: 180 }));
    const required = valueOf(requiredAgentsErlangC({ load, handleSeconds: 180, target: eightyIn20, maxOccupancy: 0.85 }));
    expect(required.agents).toBe(14);
    expect(required.queue?.serviceLevelOfAllArrivals).toBeCloseTo(0.8883500191794669, 14);
    expect(valueOf(scheduledPeople({ online: required.agents, shrinkage: 0.3 })).people).toBe(20);
  });

  it('are 15 and 22 when occupancy may not pass 0.7, and say that occupancy decided', () => {
    const required = valueOf(requiredAgentsErlangC({ load: 10, handleSeconds: 180, target: { ...eightyIn20, withinSeconds: 19.8 }, maxOccupancy: 0.7 }));
    expect(required).toMatchObject({ agents: 15, decidedBy: 'max-occupancy' });
    expect(valueOf(scheduledPeople({ online: 15, shrinkage: 0.3 })).people).toBe(22);
  });

  it('for 80/20 are not those of the published 80/20 table but the exact ones', () => {
    const published = [[10, 13], [20, 25], [30, 36], [40, 48], [50, 59]] as const;
    const exact = [[14], [24, 25], [35, 36], [45, 46], [56, 57]];
    for (const [index, [load]] of published.entries()) {
      for (const handleSeconds of [180, 300]) {
        expect(exact[index]).toContain(valueOf(requiredAgentsErlangC({ load, handleSeconds, target: eightyIn20 })).agents);
      }
    }
    expect(valueOf(requiredAgentsErlangC({ load: 10, handleSeconds: 180, target: eightyIn20 })).agents).not.toBe(13);
    expect(valueOf(requiredAgentsErlangC({ load: 50, handleSeconds: 180, target: eightyIn20 })).agents).not.toBe(59);
    expect(valueOf(requiredAgentsErlangC({ load: 5, handleSeconds: 180, target: eightyIn20 })).agents).toBe(8);
  });

  it('are the smallest number that meets the target, and the reason is missed with one fewer', () => {
    const target = fc.oneof(
      fc.record({ kind: fc.constant('service-level' as const), share: fc.double({ min: 0, max: 0.99, noNaN: true }), withinSeconds: fc.double({ min: 0, max: 120, noNaN: true }) }),
      fc.record({ kind: fc.constant('mean-wait' as const), seconds: fc.double({ min: 1, max: 300, noNaN: true }) }),
      fc.record({ kind: fc.constant('occupancy-only' as const) }),
    );
    fc.assert(fc.property(fc.double({ min: 0.01, max: 300, noNaN: true }), target, fc.double({ min: 0.3, max: 1, noNaN: true }), (load, target, maxOccupancy) => {
      const meets = (agents: number): boolean => {
        if (agents <= load) return false;
        const q = valueOf(erlangC({ load, agents, handleSeconds: 180, withinSeconds: target.kind === 'service-level' ? target.withinSeconds : 0 }));
        const reached = target.kind === 'service-level' ? q.serviceLevelOfAllArrivals >= target.share : target.kind === 'mean-wait' ? q.averageSpeedOfAnswerSeconds <= target.seconds : true;
        return reached && q.occupancy <= maxOccupancy * (1 + 1e-12);
      };
      let slow = 1;
      while (!meets(slow)) slow++;
      expect(valueOf(requiredAgentsErlangC({ load, handleSeconds: 180, target, maxOccupancy })).agents).toBe(slow);
    }), { seed: 21, numRuns: 60 });
  });

  it('are no more with impatient customers than with ones who wait for ever, and the smallest too', () => {
    for (const load of [0.3, 4, 30, 250]) {
      const sound = { load, handleSeconds: 180, target: eightyIn20 };
      const c = valueOf(requiredAgentsErlangC(sound)).agents;
      for (const serviceLevelOf of ['all-arrivals', 'answered'] as const) {
        const a = valueOf(requiredAgentsErlangA({ ...sound, patienceSeconds: 120, serviceLevelOf })).agents;
        expect(a).toBeLessThanOrEqual(c);
        const level = (agents: number): number => {
          const q = valueOf(erlangA({ load, agents, handleSeconds: 180, patienceSeconds: 120, withinSeconds: 20 }));
          return serviceLevelOf === 'answered' ? q.serviceLevelOfAnswered : q.serviceLevelOfAllArrivals;
        };
        expect(level(a)).toBeGreaterThanOrEqual(0.8);
        if (a > 1) expect(level(a - 1)).toBeLessThan(0.8);
      }
    }
  });

  it('grow with the load and are found quickly at twelve thousand', () => {
    let before = 0;
    for (const load of [0, 0.1, 1, 10, 100, 1000, 12_000, 100_000]) {
      const { agents } = valueOf(requiredAgentsErlangC({ load, handleSeconds: 180, target: eightyIn20 }));
      expect(agents).toBeGreaterThanOrEqual(before);
      before = agents;
    }
    expect(valueOf(requiredAgentsErlangC({ load: 0, handleSeconds: 180, target: eightyIn20 }))).toEqual({ agents: 0, decidedBy: 'no-load', queue: null });
  });

  it('are refused for targets no number reaches and for nonsense', () => {
    const sound = { load: 10, handleSeconds: 180, target: eightyIn20 };
    expect(refusalOf(requiredAgentsErlangC({ ...sound, target: { ...eightyIn20, share: 1 } }))).toBe('not-a-share share');
    expect(refusalOf(requiredAgentsErlangC({ ...sound, target: { kind: 'mean-wait', seconds: 0 } }))).toBe('not-positive seconds');
    expect(refusalOf(requiredAgentsErlangC({ ...sound, maxOccupancy: 0 }))).toBe('not-a-share maxOccupancy');
    expect(refusalOf(requiredAgentsErlangC({ ...sound, handleSeconds: 0 }))).toBe('not-positive handleSeconds');
    expect(refusalOf(requiredAgentsErlangC({ ...sound, load: 1e9 }))).toBe('too-large load');
    expect(refusalOf(requiredAgentsErlangA({ ...sound, patienceSeconds: -1, serviceLevelOf: 'answered' }))).toBe('not-positive patienceSeconds');
  });
});
