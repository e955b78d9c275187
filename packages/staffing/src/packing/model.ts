import type { Component } from './component.ts';
import type { HeadsCut } from './heads-cuts.ts';
import type { Line } from './lines.ts';

type Entry = readonly [column: number, value: number];

interface Row {
  readonly low: number;
  readonly high: number;
  readonly entries: readonly Entry[];
}

/** An integer program without its objective: n, times and choices of every line, and the rules between them. */
export interface PackingModel {
  readonly component: Component;
  readonly lines: readonly Line[];
  readonly columns: readonly { readonly low: number; readonly high: number; readonly whole: boolean }[];
  readonly rows: readonly Row[];
  /** Column of n, per line. */
  readonly seats: readonly number[];
  /** Column of the time, per line and per entry of its carries. */
  readonly times: readonly (readonly number[])[];
  /** Column of the choice to do an activity at all, per line and entry; null where there is no such choice. */
  readonly kinds: readonly (readonly (number | null)[])[];
  /** Column of the room kept for rounding, see `ModelChoices.ease`; null without it. */
  readonly ease: number | null;
  /** Units of time in one unit of a time column. */
  readonly timeUnit: number;
  /** Greatest common divisor of all pay: every cost is a multiple of it. */
  readonly payStep: number;
}

export interface ModelChoices {
  /** Times as whole numbers: needed only where rounding them did not work out. */
  readonly wholeTimes: boolean;
  /** Seats per line, when they are decided already. */
  readonly fixedSeats?: readonly number[];
  /** Keeps up to one unit free per activity in every line, as far as that goes, so that times can be rounded up afterwards. */
  readonly ease?: boolean;
  /** Every seat keeps room for rounding each of its times up to a whole unit, so that whole times surely exist. */
  readonly margin?: boolean;
}

export function buildModel(component: Component, lines: readonly Line[], choices: ModelChoices): PackingModel {
  const columns: { low: number; high: number; whole: boolean }[] = [];
  const rows: Row[] = [];
  const add = (low: number, high: number, whole: boolean): number => columns.push({ low, high, whole }) - 1;
  const rule = (low: number, high: number, entries: readonly Entry[]): void => {
    if (entries.length > 0) rows.push({ low, high, entries });
  };
  // A seat is 1 in the model whatever the unit of the problem, so the solver's tolerances always mean the same; whole
  // times need the problem's own unit.
  const timeUnit = choices.wholeTimes ? 1 : component.capacity;
  const capacity = component.capacity / timeUnit;
  const cover: Entry[][] = component.activities.map(() => []);
  const fastest = component.activities.map(() => Infinity);

  const ease = choices.ease === true ? add(0, 1, false) : null;
  const seats: number[] = [];
  const kindColumns: (number | null)[][] = [];
  const times = lines.map((line, at) => {
    const job = component.jobs[line.job];
    const fixed = choices.fixedSeats?.[at];
    // Nobody needs more seats than every activity alone in seats of its own would take.
    const most = line.carries.reduce((sum, carry) => sum + Math.ceil((loadOf(component, carry.activity) * carry.slow) / 1000 / component.capacity), job?.minHeads ?? 0);
    const n = add(fixed ?? 0, fixed ?? Math.min(most, line.most ?? Infinity), fixed === undefined);
    seats.push(n);
    const maxKinds = job?.maxKinds ?? 1;
    const kinds = new Map<number, number>();
    const columnsOfLine = line.carries.map((carry) => {
      const load = loadOf(component, carry.activity);
      const need = Math.ceil((load * carry.slow) / 1000) / timeUnit;
      const time = add(0, need, choices.wholeTimes && !onlyWholeAnyway(component));
      cover[carry.activity]?.push([time, 1000 / carry.slow]);
      fastest[carry.activity] = Math.min(fastest[carry.activity] ?? Infinity, carry.slow);
      if (line.limitKinds) {
        const kind = add(0, 1, true);
        kinds.set(carry.activity, kind);
        rule(-Infinity, 0, [[time, 1], [kind, -need]]);
        rule(-Infinity, 0, [[kind, 1], [n, -1]]);
      } else if (need < capacity) {
        // One seat does all of a small activity, so its time tells how much of a seat is there: a far tighter relaxation.
        rule(-Infinity, 0, [[time, 1], [n, -need]]);
      }
      return time;
    });
    kindColumns.push(line.carries.map((carry) => kinds.get(carry.activity) ?? null));
    const room = choices.margin === true ? line.carries.length / timeUnit : 0;
    rule(-Infinity, 0, [...columnsOfLine.map((time): Entry => [time, 1]), [n, room - capacity], ...(ease !== null && fixed !== 0 ? [[ease, line.carries.length / timeUnit] as const] : [])]);
    if (line.limitKinds) rule(-Infinity, 0, [...[...kinds.values()].map((kind): Entry => [kind, 1]), [n, -maxKinds]]);
    for (const [a, b] of line.apart) {
      const one = kinds.get(a);
      const other = kinds.get(b);
      if (one !== undefined && other !== undefined) rule(-Infinity, 0, [[one, 1], [other, 1], [n, -1]]);
    }
    if (line.least > 0 && fixed === undefined) {
      const open = add(0, 1, true);
      rule(0, Infinity, [[n, 1], [open, -line.least]]);
      rule(-Infinity, 0, [[n, 1], [open, -Math.max(most, line.least)]]);
    }
    return columnsOfLine;
  });

  for (const [index, activity] of component.activities.entries()) {
    rule(activity.load / timeUnit, Infinity, cover[index] ?? []);
  }
  const leastTime = component.activities.reduce((sum, activity, index) => sum + (activity.load * (fastest[index] ?? 1000)) / 1000, 0);
  rule(Math.ceil(leastTime / component.capacity - 1e-9), Infinity, seats.map((n): Entry => [n, 1]));

  for (const [index, job] of component.jobs.entries()) {
    const own = lines.flatMap((line, at): Entry[] => (line.job === index ? [[seats[at] ?? 0, 1]] : []));
    if (job.minHeads > 0 || job.maxHeads !== null) rule(job.minHeads, job.maxHeads ?? Infinity, own);
  }
  // Single seats that are alike are used in order.
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (line.most === 1 && before?.most === 1 && before.job === line.job && before.carries === line.carries) rule(0, Infinity, [[seats[at - 1] ?? 0, 1], [seats[at] ?? 0, -1]]);
  }
  return { component, lines, columns, rows, seats, times, kinds: kindColumns, ease, timeUnit, payStep: Math.max(1, component.jobs.reduce((step, job) => divisor(step, job.pay), 0)) };
}

/** The same program with further rules that every plan keeps. */
export function withHeadsCuts(model: PackingModel, cuts: readonly HeadsCut[]): PackingModel {
  return { ...model, rows: [...model.rows, ...cuts.map((cut): Row => ({ low: cut.heads, high: Infinity, entries: seatColumns(model, cut.jobs).map((column): Entry => [column, 1]) }))] };
}

/** Columns of the seats of some jobs, ascending. */
export function seatColumns(model: PackingModel, jobs: readonly number[]): number[] {
  return model.seats.filter((_, line) => jobs.includes(model.lines[line]?.job ?? -1));
}

/** Heads per column, or pay in steps of `payStep`. */
export function objectiveOf(model: PackingModel, by: 'heads' | 'cost' | 'time'): Float64Array {
  const costs = new Float64Array(model.columns.length);
  // Room for rounding comes before the nicest times: without it there may be no whole times at all.
  if (by === 'time' && model.ease !== null) costs[model.ease] = (-100 * model.columns.length) / model.timeUnit;
  for (const [at, line] of model.lines.entries()) {
    const pay = (model.component.jobs[line.job]?.pay ?? 0) / model.payStep;
    if (by !== 'time') costs[model.seats[at] ?? 0] = by === 'heads' ? 1 : pay;
    else for (const time of model.times[at] ?? []) costs[time] = 1;
  }
  return costs;
}

function loadOf(component: Component, activity: number): number {
  return component.activities[activity]?.load ?? 0;
}

/** With whole loads and capacity and no slowdown the times of a best corner are whole by themselves (a flow problem). */
function onlyWholeAnyway(component: Component): boolean {
  return component.jobs.every((job) => job.carries.every((carry) => carry.slow === 1000));
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
