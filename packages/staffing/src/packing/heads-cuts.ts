import type { Component } from './component.ts';

/** Jobs that must have so many heads together, because nobody else does some of the work. */
export interface HeadsCut {
  /** Indices of the component's jobs, ascending. */
  readonly jobs: readonly number[];
  readonly heads: number;
}

/** Groups grow by a kind of work at a time, so often at most. */
const MOST_JOINED = 6;
/** A group of jobs is the bits of two numbers; parts of a problem with more jobs get no cuts. */
const BITS = 31;
const ROUNDING = 1e-6;
/** In heads; less is hardly worth a row. */
const LEAST_BROKEN = 0.01;

/** Work that the same jobs carry, kind by kind: their jobs as bits, and the heads it takes at its fastest. */
interface Kinds {
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly heads: Float64Array;
}

/**
 * Finds rules that every plan of whole seats keeps and fractions of seats break: the work that only a group of jobs does,
 * rounded up, is the least heads of the group (a Chvátal–Gomory cut of the rows that say all work is done). The answered
 * function takes seats per job and gives the rules these break, looked for from every kind of work by joining, one at a
 * time, the kind that breaks most.
 */
export function headsCuts(component: Component): (seats: Float64Array) => HeadsCut[] {
  const jobs = component.jobs.length;
  if (jobs > 2 * BITS) return () => [];
  const { low, high, heads } = kindsOf(component);
  const count = low.length;
  // What is outside the group as it grows, written anew at each step: kinds that are no part of it, and their further jobs.
  const moreLow = new Int32Array(count);
  const moreHigh = new Int32Array(count);
  const moreHeads = new Float64Array(count);
  const moreHeld = new Float64Array(count);
  return (seats) => {
    // Only jobs with seats count: a dozen of dozens.
    const held = [...seats.keys()].filter((job) => (seats[job] as number) > 0);
    const heldBy = (isLow: number, isHigh: number): number => {
      let sum = 0;
      for (const job of held) if (((job < BITS ? isLow >> job : isHigh >> (job - BITS)) & 1) === 1) sum += seats[job] as number;
      return sum;
    };
    const found = new Map<string, HeadsCut>();
    const seen = new Set<string>();
    for (let start = 0; start < count; start++) {
      let isLow = low[start] as number;
      let isHigh = high[start] as number;
      for (let joined = 0; ; joined++) {
        // From a group that was there before the way goes on as it did then.
        const key = `${isLow} ${isHigh}`;
        if (seen.has(key)) break;
        seen.add(key);
        let load = 0;
        let outside = 0;
        for (let kind = 0; kind < count; kind++) {
          const furtherLow = (low[kind] as number) & ~isLow;
          const furtherHigh = (high[kind] as number) & ~isHigh;
          if (furtherLow === 0 && furtherHigh === 0) {
            load += heads[kind] as number;
            continue;
          }
          moreLow[outside] = furtherLow;
          moreHigh[outside] = furtherHigh;
          moreHeads[outside] = heads[kind] as number;
          moreHeld[outside] = heldBy(furtherLow, furtherHigh);
          outside += 1;
        }
        const least = Math.ceil(load - ROUNDING);
        if (least - heldBy(isLow, isHigh) > LEAST_BROKEN) found.set(key, { jobs: jobsOf(isLow, isHigh, jobs), heads: least });
        if (joined === MOST_JOINED || outside === 0) break;
        let next = 0;
        let most = -Infinity;
        for (let kind = 0; kind < outside; kind++) {
          // The jobs of one more kind bring its work, and that of every kind they make whole.
          const outLow = ~(moreLow[kind] as number);
          const outHigh = ~(moreHigh[kind] as number);
          let gain = -(moreHeld[kind] as number);
          for (let other = 0; other < outside; other++) {
            if (((moreLow[other] as number) & outLow) === 0 && ((moreHigh[other] as number) & outHigh) === 0) gain += moreHeads[other] as number;
          }
          if (gain <= most) continue;
          most = gain;
          next = kind;
        }
        isLow |= moreLow[next] as number;
        isHigh |= moreHigh[next] as number;
      }
    }
    return [...found.values()];
  };
}

function kindsOf(component: Component): Kinds {
  const low = new Int32Array(component.activities.length);
  const high = new Int32Array(component.activities.length);
  const fastest = new Float64Array(component.activities.length).fill(Infinity);
  for (const [job, { carries }] of component.jobs.entries()) {
    for (const { activity, slow } of carries) {
      if (job < BITS) low[activity] = (low[activity] as number) | (1 << job);
      else high[activity] = (high[activity] as number) | (1 << (job - BITS));
      fastest[activity] = Math.min(fastest[activity] as number, slow);
    }
  }
  const kinds = new Map<string, { low: number; high: number; heads: number }>();
  for (const [activity, { load }] of component.activities.entries()) {
    if (load === 0 || fastest[activity] === Infinity) continue;
    const key = `${low[activity]} ${high[activity]}`;
    const kind = kinds.get(key) ?? { low: low[activity] as number, high: high[activity] as number, heads: 0 };
    kind.heads += (load * (fastest[activity] as number)) / 1000 / component.capacity;
    kinds.set(key, kind);
  }
  const list = [...kinds.values()];
  return { low: Int32Array.from(list, (kind) => kind.low), high: Int32Array.from(list, (kind) => kind.high), heads: Float64Array.from(list, (kind) => kind.heads) };
}

function jobsOf(low: number, high: number, count: number): number[] {
  return Array.from({ length: count }, (_, job) => job).filter((job) => ((job < BITS ? low >> job : high >> (job - BITS)) & 1) === 1);
}
