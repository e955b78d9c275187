import type { Component } from './component.ts';
import type { Line } from './lines.ts';

/** Whole time per line and per entry of its carries. */
export type LineTimes = readonly (readonly number[])[];

/** A share of an activity done: whole time at a slowdown in thousandths. */
export interface Done {
  readonly time: number;
  readonly slow: number;
}

/**
 * Whether Σ time ÷ slowdown reaches the load, exactly: all terms are brought to one denominator in whole numbers of any
 * size, because 13 ÷ 1.3 is 10 and not a little less.
 */
export function covers(load: number, done: readonly Done[]): boolean {
  const slows = [...new Set(done.map(({ slow }) => slow))].map(BigInt);
  const product = slows.reduce((all, slow) => all * slow, 1n);
  const sum = done.reduce((all, { time, slow }) => all + (BigInt(time) * 1000n * product) / BigInt(slow), 0n);
  return sum >= BigInt(load) * product;
}

/**
 * Rounds the times of a solution to whole units so that every load is covered and no line is over its seats: down first,
 * then a unit at a time to the carrier with most room. Only carriers already used, or free to be, are topped up. Null
 * when the room is not enough.
 */
export function roundTimes(component: Component, lines: readonly Line[], heads: readonly number[], exact: LineTimes): LineTimes | null {
  const times = exact.map((line) => line.map((time) => Math.max(0, Math.floor(time + 1e-6))));
  const room = lines.map((_, at) => (heads[at] ?? 0) * component.capacity - (times[at] ?? []).reduce((sum, time) => sum + time, 0));
  const places = component.activities.map((): { line: number; entry: number; slow: number; usable: boolean }[] => []);
  for (const [at, line] of lines.entries()) {
    for (const [entry, carry] of line.carries.entries()) {
      const used = (exact[at]?.[entry] ?? 0) > 1e-6;
      places[carry.activity]?.push({ line: at, entry, slow: carry.slow, usable: used || !line.limitKinds });
    }
  }
  for (const [index, { load }] of component.activities.entries()) {
    const own = places[index] ?? [];
    const isCovered = (): boolean => covers(load, own.map(({ line, entry, slow }) => ({ time: times[line]?.[entry] ?? 0, slow })));
    while (!isCovered()) {
      const best = own
        .filter(({ line, usable }) => usable && (room[line] ?? 0) > 0)
        .toSorted((a, b) => Number((exact[b.line]?.[b.entry] ?? 0) > 1e-6) - Number((exact[a.line]?.[a.entry] ?? 0) > 1e-6) || a.slow - b.slow || (room[b.line] ?? 0) - (room[a.line] ?? 0))[0];
      const row = best === undefined ? undefined : times[best.line];
      if (best === undefined || row === undefined) return null;
      row[best.entry] = (row[best.entry] ?? 0) + 1;
      room[best.line] = (room[best.line] ?? 0) - 1;
    }
  }
  // A line over its seats by the solver's tolerance is caught here, not shipped.
  return room.every((left) => left >= 0) ? times : null;
}
