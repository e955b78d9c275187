import type { Component } from './component.ts';
import { runModel } from './engine.ts';
import type { PackingEngine, Ran } from './engine.ts';
import type { Line } from './lines.ts';
import { buildModel, objectiveOf } from './model.ts';
import type { PackingModel } from './model.ts';

/** Beyond so many turns the whole model is the better way. */
const MOST_TURNS = 30;
/** Nodes for one program over the numbers; each is solved again with more rules, so none is worth a long search. */
const NODES = 200;
const MOST_REPAIRS = 300;
/** Load left undone below this (hundredths of a head) is noise of the solver. */
const NOTHING = 1e-5;

export interface SeatCounts {
  /** Seats per line that suffice; null when none were found. */
  readonly seats: readonly number[] | null;
  /** They are best in both objectives. */
  readonly proven: boolean;
  /** Proven least values, in steps: of the first objective, and of the second among the best in the first. */
  readonly firstBound: number;
  readonly secondBound: number;
  readonly seconds: number;
}

type Row = PackingModel['rows'][number];

/**
 * Decides the numbers of seats alone, by Benders' method: a small program over the numbers only; then the load those
 * seats would leave undone, times being free. The shadow prices of the loads say what each load is worth; no seat can be
 * worth more than its best use, and together the seats must be worth all loads: a rule that every sufficient set of
 * seats obeys, whatever the prices. It joins the small program. The first numbers that leave nothing undone are the best
 * of the relaxation.
 */
export function bestSeatCounts(engine: PackingEngine, component: Component, lines: readonly Line[], seconds: number): SeatCounts {
  const full = buildModel(component, lines, { wholeTimes: false });
  const place = new Map(full.seats.map((column, at) => [column, at]));
  const columns = full.seats.map((column) => full.columns[column] ?? { low: 0, high: 0, whole: true });
  const rows: Row[] = full.rows
    .filter((row) => row.entries.every(([column]) => place.has(column)))
    .map((row) => ({ ...row, entries: row.entries.map(([column, value]) => [place.get(column) ?? 0, value] as const) }));
  const onSeats = (by: 'heads' | 'cost'): Float64Array => {
    const all = objectiveOf(full, by);
    return Float64Array.from(full.seats, (column) => all[column] ?? 0);
  };
  const headsFirst = component.objective === 'heads-then-cost';
  const first = onSeats(headsFirst ? 'heads' : 'cost');
  const second = onSeats(headsFirst ? 'cost' : 'heads');
  let spent = 0;
  const solve = (objective: Float64Array, atMost: number | null, nodeLimit: number): Ran => {
    const ran = runModel(engine, { columns, rows }, {
      objective, absoluteGap: 0.999, relativeGap: 0, nodeLimit, seconds: Math.max(0.01, seconds - spent),
      ...(atMost === null ? {} : { within: { coefficients: first, low: -Infinity, high: atMost } }),
    });
    spent += ran.seconds;
    return ran;
  };
  const learn = (seats: readonly number[]): 'enough' | 'learned' | 'failed' => {
    let learned: 'learned' | 'failed' = 'failed';
    // Two ways of counting what is undone give two rules; programs over the numbers cost far more than these.
    for (const counting of ['load', 'activity'] as const) {
      const missing = undoneBy(engine, component, lines, seats, counting);
      if (missing === null) return 'failed';
      spent += missing.seconds;
      if (counting === 'load' && missing.amount < NOTHING) return 'enough';
      const asked = missing.worth.reduce((sum, worth, index) => sum + worth * (component.activities[index]?.load ?? 0), 0);
      if (asked <= 0) continue;
      // One seat worth more than all that is asked is worth all that is asked: numbers are whole.
      const shares = lines.map((line) => Math.min(1, mostWorth(component, line, missing.worth) / asked));
      rows.push({ low: 1 - 1e-7, high: Infinity, entries: [...shares.entries()].filter(([, share]) => share > 0) });
      if (shares.reduce((sum, share, at) => sum + share * (seats[at] ?? 0), 0) < 1 - 1e-6) learned = 'learned';
    }
    return learned;
  };

  let firstBound = 0;
  let secondBound = 0;
  let best: number | null = null;
  let enough: readonly number[] | null = null;
  let last: readonly number[] | null = null;
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    if (spent > seconds) break;
    if (best === null) {
      const one = solve(first, null, 10 * NODES);
      if (one.status !== 'best' || one.values === null) break;
      best = Math.round(one.objective);
      firstBound = best;
      secondBound = 0;
      last = [...one.values].map(Math.round);
      const outcome = learn(last);
      if (outcome === 'enough') enough = last;
      if (outcome === 'failed') break;
    }
    const two = solve(second, best, NODES);
    if (two.status === 'infeasible') {
      best = null;
      if (enough !== null) break;
      continue;
    }
    secondBound = Math.max(secondBound, Math.ceil(two.bound - 1e-6));
    if (two.values === null) break;
    last = [...two.values].map(Math.round);
    const outcome = learn(last);
    if (outcome === 'enough') return { seats: last, proven: two.status === 'best', firstBound, secondBound: two.status === 'best' ? Math.round(two.objective) : secondBound, seconds: spent };
    if (outcome === 'failed') break;
  }
  return { seats: enough ?? (last === null ? null : repaired(engine, component, lines, last)), proven: false, firstBound, secondBound, seconds: spent };
}

/** Adds the seat that is worth most for its pay in what is still undone, until nothing is. Null when no seat may be added. */
function repaired(engine: PackingEngine, component: Component, lines: readonly Line[], start: readonly number[]): readonly number[] | null {
  const seats = [...start];
  for (let turn = 0; turn < MOST_REPAIRS; turn++) {
    const missing = undoneBy(engine, component, lines, seats, 'load');
    if (missing === null) return null;
    if (missing.amount < NOTHING) return seats;
    const held = (job: number): number => lines.reduce((sum, line, at) => sum + (line.job === job ? (seats[at] ?? 0) : 0), 0);
    const gains = lines.map((line) => {
      const job = component.jobs[line.job];
      if (job === undefined || (job.maxHeads !== null && held(line.job) >= job.maxHeads)) return 0;
      const left = line.carries.reduce((sum, carry) => sum + Math.min(component.capacity, ((missing.undone[carry.activity] ?? 0) * carry.slow) / 1000) / carry.slow, 0);
      return Math.min(left, component.capacity / 1000) / (component.objective === 'cost' ? job.pay + 1 : 1 + job.pay / 1e9);
    });
    const most = gains.reduce((top, gain) => Math.max(top, gain), 0);
    if (most === 0) return null;
    const at = gains.indexOf(most);
    seats[at] = (seats[at] ?? 0) + 1;
  }
  return null;
}

/** The most one seat of a line can be worth in a head's time; pairs apart are let pass, which only makes it more. */
function mostWorth(component: Component, line: Line, worth: readonly number[]): number {
  const uses = line.carries.map((carry) => {
    const load = component.activities[carry.activity]?.load ?? 0;
    const perTime = ((worth[carry.activity] ?? 0) * 1000) / carry.slow;
    return { perTime, time: Math.min(component.capacity, (load * carry.slow) / 1000) };
  });
  let room = component.capacity;
  let mixed = 0;
  for (const use of uses.toSorted((a, b) => b.perTime - a.perTime)) {
    const time = Math.min(room, use.time);
    mixed += use.perTime * time;
    room -= time;
  }
  const kinds = component.jobs[line.job]?.maxKinds ?? 1;
  const best = uses.map((use) => use.perTime * use.time).toSorted((a, b) => b - a).slice(0, kinds);
  return Math.min(mixed, best.reduce((sum, one) => sum + one, 0));
}

/** The least that these seats leave undone, and what each unit of load is then worth. Choices are taken as fractions. */
function undoneBy(engine: PackingEngine, component: Component, lines: readonly Line[], seats: readonly number[], counting: 'load' | 'activity'): { amount: number; undone: readonly number[]; worth: readonly number[]; seconds: number } | null {
  const model = buildModel(component, lines, { wholeTimes: false, fixedSeats: seats, undone: true });
  const fixed = new Set(model.seats);
  const activityOf = new Map(model.undone.map((column, index) => [column, index]));
  const rows = model.rows.filter((row) => !row.entries.every(([column]) => fixed.has(column)));
  const objective = new Float64Array(model.columns.length);
  for (const column of model.undone) objective[column] = counting === 'load' ? 1 : 100 / (model.columns[column]?.high ?? 1);
  const ran = runModel(engine, {
    // Without upper ends (never needed: more than all of a load helps nobody) the prices speak of seats alone.
    columns: model.columns.map((column, index) => ({ ...column, high: fixed.has(index) ? column.high : Infinity, whole: false })),
    rows,
  }, { objective, absoluteGap: 0, relativeGap: 0, seconds: 10 });
  const { values } = ran;
  if (values === null) return null;
  const worth = component.activities.map(() => 0);
  for (const [at, row] of rows.entries()) {
    const activity = activityOf.get(row.entries.at(-1)?.[0] ?? -1);
    if (activity !== undefined) worth[activity] = Math.max(0, ran.prices[at] ?? 0);
  }
  return { amount: ran.objective, undone: model.undone.map((column) => (values[column] ?? 0) * model.timeUnit), worth, seconds: ran.seconds };
}
