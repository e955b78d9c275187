import type { Position } from '@bandi/organisation';
import { describe, expect, it } from 'vitest';
import { isInDoubt, neededPeople } from './heads-in-doubt.ts';

const reason = (carried: number, low: number, typical: number, high: number) => ({
  activity: 'a', name: 'a', driver: 'a', inputs: [], method: 'a', steps: [], fte: { low, typical, high }, carried, sources: [], trust: 'measured' as const,
});
const position = (reasons: Position['reasons']) => ({ reasons }) as Position;

describe('heads typed by hand', () => {
  it('are measured by the part of each activity that the position carries', () => {
    expect(neededPeople(position([reason(50, 80, 100, 140), reason(200, 100, 200, 300), reason(0, 1, 1, 1)]))).toEqual({ low: 1.4, high: 3.7 });
    expect(neededPeople(position([]))).toBeNull();
  });

  it('are asked back far outside of what the work needs, not within', () => {
    const needed = { low: 2.8, high: 4.6 };
    expect([1, 2, 3, 12, 13, 999_999].filter((heads) => isInDoubt(heads, 4, needed))).toEqual([1, 13, 999_999]);
  });

  it('are asked back without counted work when they grow tenfold', () => {
    expect([20, 21].filter((heads) => isInDoubt(heads, 1, null))).toEqual([21]);
  });

  it('are not asked back for rising towards what is needed', () => {
    expect(isInDoubt(3, 1, { low: 10, high: 14 })).toBe(false);
  });
});
