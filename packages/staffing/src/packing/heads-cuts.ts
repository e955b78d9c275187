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
  /** The number of each kind. */
  readonly all: readonly number[];
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
  const kinds = kindsOf(component);
  const { low, high } = kinds;
  const count = low.length;
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
      let outside = kinds.all;
      let load = 0;
      let heads = heldBy(isLow, isHigh);
      for (let joined = 0; ; joined++) {
        load += loadWithin(kinds, outside, isLow, isHigh);
        // From a group that was there before the way goes on as it did then.
        const key = `${isLow} ${isHigh}`;
        if (seen.has(key)) break;
        seen.add(key);
        const least = Math.ceil(load - ROUNDING);
        if (least - heads > LEAST_BROKEN) found.set(key, { jobs: jobsOf(isLow, isHigh, jobs), heads: least });
        if (joined === MOST_JOINED) break;
        outside = outside.filter((kind) => ((low[kind] as number) & ~isLow) !== 0 || ((high[kind] as number) & ~isHigh) !== 0);
        let next = -1;
        let most = -Infinity;
        for (const kind of outside) {
          const moreLow = (low[kind] as number) & ~isLow;
          const moreHigh = (high[kind] as number) & ~isHigh;
          const gain = loadWithin(kinds, outside, isLow | moreLow, isHigh | moreHigh) - heldBy(moreLow, moreHigh);
          if (gain <= most) continue;
          most = gain;
          next = kind;
        }
        if (next < 0) break;
        heads += heldBy((low[next] as number) & ~isLow, (high[next] as number) & ~isHigh);
        isLow |= low[next] as number;
        isHigh |= high[next] as number;
      }
    }
    return [...found.values()];
  };
}

/** Heads of those of some kinds of work that only the group does. */
function loadWithin({ low, high, heads }: Kinds, kinds: readonly number[], isLow: number, isHigh: number): number {
  let load = 0;
  for (const kind of kinds) {
    if (((low[kind] as number) & ~isLow) === 0 && ((high[kind] as number) & ~isHigh) === 0) load += heads[kind] as number;
  }
  return load;
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
  return { low: Int32Array.from(list, (kind) => kind.low), high: Int32Array.from(list, (kind) => kind.high), heads: Float64Array.from(list, (kind) => kind.heads), all: [...list.keys()] };
}

function jobsOf(low: number, high: number, count: number): number[] {
  return Array.from({ length: count }, (_, job) => job).filter((job) => ((job < BITS ? low >> job : high >> (job - BITS)) & 1) === 1);
}
