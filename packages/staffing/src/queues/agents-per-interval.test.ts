import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../value-of.test-support.ts';
import { onlineHoursPerDay } from './agents-per-interval.ts';
import { offeredLoad } from './offered-load.ts';

const target = { kind: 'service-level', share: 0.8, withinSeconds: 20 } as const;
const day = { arrivals: [0, 100, 200, 100], intervalSeconds: 1800, handleSeconds: 180, target, shrinkage: 0.3 };

describe('offered load', () => {
  it.each([
    [120, 900, 300, '40.0'],
    [800, 1800, 180, '80.0'],
    [1000, 1800, 240, '133.3'],
    [500, 1800, 300, '83.3'],
  ])('of %d in %d s at %d s each is %s erlangs', (arrivals, intervalSeconds, handleSeconds, load) => {
    expect(valueOf(offeredLoad({ arrivals, intervalSeconds, handleSeconds })).toFixed(1)).toBe(load);
  });

  it('is refused without a handling time', () => {
    expect(refusalOf(offeredLoad({ arrivals: 10, intervalSeconds: 1800, handleSeconds: 0 }))).toBe('not-positive handleSeconds');
  });
});

describe('agents per interval', () => {
  it('are sized interval by interval and rounded after shrinkage', () => {
    const hours = valueOf(onlineHoursPerDay({ ...day, maxOccupancy: 0.85 }));
    expect(hours.agents).toEqual([0, 14, 24, 14]);
    expect(hours.scheduled).toEqual([0, 20, 35, 20]);
    expect(hours).toMatchObject({ peakAgents: 24, peakScheduled: 35, onlineHours: 26, scheduledHours: 37.5, model: 'erlang-c' });
  });

  it('never fall below the minimum while open', () => {
    expect(valueOf(onlineHoursPerDay({ ...day, minimumAgents: 2 })).agents[0]).toBe(2);
  });

  it('are no more when customers leave (Erlang A)', () => {
    const patient = valueOf(onlineHoursPerDay(day));
    const leaving = valueOf(onlineHoursPerDay({ ...day, patienceSeconds: 90 }));
    expect(leaving.model).toBe('erlang-a');
    expect(leaving.onlineHours).toBeLessThan(patient.onlineHours);
  });

  it('are refused with the interval that is wrong', () => {
    expect(refusalOf(onlineHoursPerDay({ ...day, arrivals: [1, -2] }))).toBe('negative arrivals[1]');
    expect(refusalOf(onlineHoursPerDay({ ...day, shrinkage: 1 }))).toBe('not-a-share shrinkage');
  });
});
