import type { Component, ComponentCarry, ComponentJob } from './component.ts';

/**
 * A kind of seat in the integer program: `n` seats of one job over a list of activities. With `limitKinds` the program
 * chooses which of them are done at all, at most n × maxKinds of them.
 */
export interface Line {
  readonly job: number;
  readonly carries: readonly ComponentCarry[];
  readonly limitKinds: boolean;
  /** Pairs of activities of which n seats can hold both only if n ≥ 2. */
  readonly apart: readonly (readonly [number, number])[];
  /** At most this many seats; null: no limit of its own. */
  readonly most: number | null;
  /** None, or at least this many seats. */
  readonly least: number;
}

export interface Lines {
  readonly lines: readonly Line[];
  /** True when every solution over these lines can be cut into real seats. */
  readonly exact: boolean;
}

/** So many ways to leave out one of each pair are written out at once; beyond it the pairs are first only counted. */
const FEW_CHOICES = 8;
const MOST_CHOICES = 64;
const MOST_SEATS = 12;

/** One line per job where that is enough; its solutions are never worse than the best real plan. */
export function relaxedLines(component: Component): Lines {
  let exact = true;
  const lines = component.jobs.flatMap((job, index) => {
    const pairs = pairsWithin(component, job.carries);
    const choices = independentChoices(job.carries, pairs, FEW_CHOICES);
    if (choices === null) {
      exact = false;
      return [{ job: index, carries: job.carries, limitKinds: true, apart: pairs, most: null, least: 0 }];
    }
    return choices.flatMap((carries) => {
      if (job.maxKinds === 1) return linesOfOneChoice(job, index, carries);
      if (seatsForAnyMix(job, carries.length) > 2) exact = false;
      return [{ job: index, carries, limitKinds: carries.length > job.maxKinds, apart: [], most: null, least: 0 }];
    });
  });
  return { lines, exact };
}

/**
 * Lines whose solutions can always be cut into seats: pairs apart are in different lines, and where a limit on kinds
 * could stand in the way the first seats are lines of one seat each. `heads` is a number of heads that suffices.
 */
export function exactLines(component: Component, heads: number): Lines {
  let exact = true;
  const lines = component.jobs.flatMap((job, index): readonly Line[] => {
    const pairs = pairsWithin(component, job.carries);
    const choices = independentChoices(job.carries, pairs, MOST_CHOICES);
    if (choices === null) {
      const wanted = Math.min(job.maxHeads ?? heads, heads);
      if (wanted > MOST_SEATS) exact = false;
      return Array.from({ length: Math.min(wanted, MOST_SEATS) }, () => ({ job: index, carries: job.carries, limitKinds: true, apart: pairs, most: 1, least: 0 }));
    }
    return choices.flatMap((carries) => linesOfOneChoice(job, index, carries));
  });
  return { lines, exact };
}

/**
 * Lines with few seats whose kinds are chosen, seat by seat: the same numbers of seats, but what each of them mixes is
 * then decided by the program too.
 */
export function seatBySeat(lines: readonly Line[], seats: readonly number[]): { readonly lines: readonly Line[]; readonly seats: readonly number[] } {
  const single = lines.flatMap((line, at): readonly { line: Line; n: number }[] => {
    const n = seats[at] ?? 0;
    if (!line.limitKinds || n < 2 || n > MOST_SEATS) return [{ line, n }];
    return Array.from({ length: n }, () => ({ line: { ...line, most: 1 }, n: 1 }));
  });
  return { lines: single.map(({ line }) => line), seats: single.map(({ n }) => n) };
}

function linesOfOneChoice(job: ComponentJob, index: number, carries: readonly ComponentCarry[]): readonly Line[] {
  const plain = { job: index, carries, limitKinds: false, apart: [], most: null, least: 0 };
  if (carries.length <= job.maxKinds) return [plain];
  if (job.maxKinds === 1) return carries.map((carry) => ({ ...plain, carries: [carry] }));
  const enough = seatsForAnyMix(job, carries.length);
  if (enough <= 2) return [{ ...plain, limitKinds: true }];
  const single = { ...plain, limitKinds: true, most: 1 };
  return [...Array.from({ length: enough - 1 }, () => single), { ...plain, least: enough }];
}

/**
 * The number of seats from which any times that fit in all also fit seat by seat with at most maxKinds kinds each: m
 * kinds fit on n seats when m ≤ n(maxKinds − 1) + 1 (SPEC rule 9). Below that count it depends on the times.
 */
export function seatsForAnyMix(job: ComponentJob, kinds: number): number {
  if (kinds <= job.maxKinds) return 1;
  return job.maxKinds === 1 ? Infinity : Math.ceil((kinds - 1) / (job.maxKinds - 1));
}

function pairsWithin(component: Component, carries: readonly ComponentCarry[]): readonly (readonly [number, number])[] {
  const held = new Set(carries.map((carry) => carry.activity));
  return component.apart.filter(([a, b]) => held.has(a) && held.has(b));
}

/** All largest sub-lists without a pair that must be apart; null when there are more than `most`. */
function independentChoices(carries: readonly ComponentCarry[], pairs: readonly (readonly [number, number])[], most: number): readonly (readonly ComponentCarry[])[] | null {
  const enemies = new Map<number, number[]>();
  for (const [a, b] of pairs) {
    enemies.set(a, [...(enemies.get(a) ?? []), b]);
    enemies.set(b, [...(enemies.get(b) ?? []), a]);
  }
  // Each activity with enemies is either kept (its enemies go) or left out.
  let sets: ReadonlySet<number>[] = [new Set()];
  for (const [activity, against] of [...enemies].toSorted((a, b) => a[0] - b[0])) {
    const next: ReadonlySet<number>[] = [];
    for (const kept of sets) {
      const fits = !against.some((enemy) => kept.has(enemy));
      if (fits) next.push(new Set([...kept, activity]));
      // Leaving it out only makes sense when an enemy is, or may still be, kept.
      if (!fits || against.some((enemy) => enemy > activity)) next.push(kept);
    }
    sets = next;
    if (sets.length > 8 * most) return null;
  }
  const largest = sets.filter((set) => [...enemies].every(([activity, against]) => set.has(activity) || against.some((enemy) => set.has(enemy))));
  if (largest.length > most) return null;
  return largest.map((set) => carries.filter((carry) => !enemies.has(carry.activity) || set.has(carry.activity)));
}
