import type { Component } from './component.ts';
import { runModel } from './engine.ts';
import type { PackingEngine, Ran } from './engine.ts';
import { exactLines, relaxedLines } from './lines.ts';
import type { Lines } from './lines.ts';
import { buildModel, objectiveOf } from './model.ts';
import type { PackingModel } from './model.ts';
import type { PackingOptions, PackingStatus, SeatGroup } from './problem.ts';
import { cutIntoSeats, planSeats, seatsOf, timesOf } from './seat-plan.ts';
import { roundTimes } from './whole-times.ts';

export interface ComponentPlan {
  readonly status: PackingStatus;
  readonly groups: readonly SeatGroup[];
  readonly bound: { readonly heads: number; readonly cost: number };
  /** The clock, not the work, ended it: another run may find better. */
  readonly timeIsOver: boolean;
  readonly seconds: number;
}

type Limits = Required<PackingOptions>;

/** Solutions of the relaxed model that cannot be cut into seats are widened by a head this often before giving up. */
const MOST_PATCHES = 200;

/**
 * First the relaxed model, which nearly always can be cut into real seats and then is the optimum, because no real plan
 * is better than it. If it cannot, the exact model from the bound found so far.
 */
export function solveComponent(engine: PackingEngine, component: Component, limits: Limits): ComponentPlan {
  const relaxed = relaxedLines(component);
  const loose = solveLexicographic(engine, component, relaxed, false, null, limits, limits.timeLimitSeconds);
  if (loose.values === null) return withoutPlan(loose);
  const seats = seatsOf(loose.model, loose.values);
  const plan = planSeats(engine, component, relaxed.lines, seats, limits.timeLimitSeconds);
  if (plan.ok) return { status: loose.proven ? 'optimal' : 'feasible', groups: plan.groups, bound: loose.bound, timeIsOver: loose.timeIsOver, seconds: loose.seconds };

  const left = limits.timeLimitSeconds - loose.seconds;
  if (left > 0) {
    const lines = exactLines(component, seats.reduce((sum, n) => sum + n, 0) + 1);
    const strict = solveLexicographic(engine, component, lines, true, loose.firstBound, limits, left);
    const seconds = loose.seconds + strict.seconds;
    if (strict.values !== null) {
      const heads = seatsOf(strict.model, strict.values);
      const nice = planSeats(engine, component, lines.lines, heads, limits.timeLimitSeconds);
      const times = roundTimes(component, lines.lines, heads, timesOf(strict.model, strict.values));
      const cut = nice.ok || times === null ? nice : cutIntoSeats(component, lines.lines, heads, times);
      const bound = lines.exact ? strict.bound : loose.bound;
      if (cut.ok) return { status: strict.proven && lines.exact ? 'optimal' : 'feasible', groups: cut.groups, bound, timeIsOver: strict.timeIsOver, seconds };
    } else if (strict.infeasible && lines.exact) {
      return { ...withoutPlan(strict), seconds };
    }
  }
  return patched(engine, component, relaxed, seats, loose, limits);
}

interface Solved {
  readonly model: PackingModel;
  readonly values: Float64Array | null;
  readonly infeasible: boolean;
  readonly proven: boolean;
  readonly bound: { readonly heads: number; readonly cost: number };
  /** Bound of the first objective in its own steps. */
  readonly firstBound: number;
  readonly timeIsOver: boolean;
  readonly seconds: number;
}

/** Solves for the first objective, then for the second among the solutions best in the first. */
function solveLexicographic(engine: PackingEngine, component: Component, { lines }: Lines, wholeTimes: boolean, atLeast: number | null, limits: Limits, seconds: number): Solved {
  const model = buildModel(component, lines, { wholeTimes });
  const headsFirst = component.objective === 'heads-then-cost';
  const first = objectiveOf(model, headsFirst ? 'heads' : 'cost');
  const second = objectiveOf(model, headsFirst ? 'cost' : 'heads');
  const whole = { absoluteGap: 0.999 };
  const one = runModel(engine, model, {
    ...whole, objective: first, relativeGap: 0, seconds, ...(atLeast === null ? {} : { within: { coefficients: first, low: atLeast, high: Infinity } }),
  });
  const firstBound = lowest(one);
  const costOf = (steps: number): number => steps * model.payStep;
  if (one.values === null) {
    const bound = headsFirst ? { heads: firstBound, cost: 0 } : { heads: 0, cost: costOf(firstBound) };
    return { model, values: null, infeasible: one.status === 'infeasible', proven: false, bound, firstBound, timeIsOver: one.timeIsOver, seconds: one.seconds };
  }
  const best = Math.round(one.objective);
  const two = runModel(engine, model, {
    ...whole,
    objective: second,
    within: { coefficients: first, low: -Infinity, high: best },
    start: one.values,
    relativeGap: limits.mipGap,
    nodeLimit: limits.nodeLimit,
    seconds: seconds - one.seconds,
  });
  const values = two.values ?? one.values;
  const secondBound = two.status === 'infeasible' ? 0 : lowest(two);
  return {
    model,
    values,
    infeasible: false,
    proven: one.status === 'best' && two.status === 'best' && (limits.mipGap === 0 || Math.round(two.objective) <= secondBound),
    bound: headsFirst ? { heads: firstBound, cost: costOf(secondBound) } : { heads: secondBound, cost: costOf(firstBound) },
    firstBound,
    timeIsOver: one.timeIsOver || two.timeIsOver,
    seconds: one.seconds + two.seconds,
  };
}

/** Both objectives are whole numbers, so a bound of 4.02 is a bound of 5. */
function lowest(ran: Ran): number {
  if (ran.status === 'best' && ran.values !== null && ran.objective - ran.bound < 0.999) return Math.round(ran.objective);
  return Number.isFinite(ran.bound) ? Math.max(0, Math.ceil(ran.bound - 1e-6)) : 0;
}

function withoutPlan(solved: Solved): ComponentPlan {
  return { status: solved.infeasible ? 'infeasible' : 'time-limit', groups: [], bound: solved.bound, timeIsOver: solved.timeIsOver, seconds: solved.seconds };
}

/** The last resort when limits end the search: more seats where they are short, until the plan works out. */
function patched(engine: PackingEngine, component: Component, { lines }: Lines, seats: readonly number[], solved: Solved, limits: Limits): ComponentPlan {
  const heads = [...seats];
  for (let turn = 0; turn < MOST_PATCHES; turn++) {
    const plan = planSeats(engine, component, lines, heads, limits.timeLimitSeconds);
    if (plan.ok) return { status: 'feasible', groups: plan.groups, bound: solved.bound, timeIsOver: solved.timeIsOver, seconds: solved.seconds };
    const candidates = [...lines.keys()].filter((at) => {
      const job = component.jobs[lines[at]?.job ?? 0];
      const held = lines.reduce((sum, line, index) => sum + (line.job === lines[at]?.job ? (heads[index] ?? 0) : 0), 0);
      return job !== undefined && (job.maxHeads === null || held < job.maxHeads);
    });
    const next = candidates.find((at) => at === plan.line) ?? candidates[turn % Math.max(1, candidates.length)];
    if (next === undefined) break;
    heads[next] = (heads[next] ?? 0) + 1;
  }
  return { ...withoutPlan(solved), status: 'time-limit' };
}
