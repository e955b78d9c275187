import type { Component } from './component.ts';
import { runModel } from './engine.ts';
import type { PackingEngine } from './engine.ts';
import { fillSeats } from './fill-seats.ts';
import type { Line } from './lines.ts';
import { buildModel, objectiveOf } from './model.ts';
import type { PackingModel } from './model.ts';
import type { SeatGroup } from './problem.ts';
import { roundTimes } from './whole-times.ts';
import type { LineTimes } from './whole-times.ts';

export type SeatPlan =
  | { readonly ok: true; readonly groups: readonly SeatGroup[] }
  /** The line that could not be cut into seats, or null when the times could not be made whole. */
  | { readonly ok: false; readonly line: number | null };

/** Nodes for sharing out time once the seats are decided; this only makes a plan nicer, never smaller. */
const NICE_NODES = 50;
const WHOLE_NODES = 500;

/**
 * The seats per line are decided; says who does what: least time in all (so primary work before slower work), in whole
 * units, cut into groups of like seats that mix little.
 */
export function planSeats(engine: PackingEngine, component: Component, lines: readonly Line[], heads: readonly number[], seconds: number): SeatPlan {
  for (const wholeTimes of [false, true]) {
    const model = buildModel(component, lines, { wholeTimes, fixedSeats: heads, ease: !wholeTimes });
    const ran = runModel(engine, model, {
      objective: objectiveOf(model, 'time'), absoluteGap: 0.5 / model.timeUnit, relativeGap: wholeTimes ? 0.02 : 0.0001, seconds, nodeLimit: wholeTimes ? WHOLE_NODES : NICE_NODES,
    });
    if (ran.values === null) continue;
    const times = roundTimes(component, lines, heads, timesOf(model, ran.values));
    if (times !== null) return cutIntoSeats(component, lines, heads, times);
  }
  return { ok: false, line: null };
}

export function seatsOf(model: PackingModel, values: Float64Array): readonly number[] {
  return model.seats.map((column) => Math.round(values[column] ?? 0));
}

/** Times in the unit of the problem. What was not chosen gets exactly none: the solver's tolerance may leave it a trace. */
export function timesOf(model: PackingModel, values: Float64Array): LineTimes {
  return model.times.map((line, at) => line.map((column, entry) => {
    const kind = model.kinds[at]?.[entry] ?? null;
    return kind !== null && (values[kind] ?? 0) < 0.5 ? 0 : (values[column] ?? 0) * model.timeUnit;
  }));
}

/** Cuts whole times into groups of like seats, line by line. */
export function cutIntoSeats(component: Component, lines: readonly Line[], heads: readonly number[], times: LineTimes): SeatPlan {
  const groups: SeatGroup[] = [];
  for (const [at, line] of lines.entries()) {
    const job = component.jobs[line.job];
    const filled = fillSeats({
      heads: heads[at] ?? 0,
      times: new Map(line.carries.map((carry, entry): [number, number] => [carry.activity, times[at]?.[entry] ?? 0]).filter(([, time]) => time > 0)),
      capacity: component.capacity,
      maxKinds: job?.maxKinds ?? 1,
      apart: line.apart,
    });
    if (filled === null) return { ok: false, line: at };
    for (const group of filled) {
      groups.push({ job: job?.id ?? '', heads: group.heads, mix: [...group.times].map(([activity, time]) => ({ activity: component.activities[activity]?.id ?? '', time })) });
    }
  }
  return { ok: true, groups };
}
