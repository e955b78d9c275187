import type { Component } from './component.ts';
import { runModel } from './engine.ts';
import type { PackingEngine, Ran } from './engine.ts';
import { exactLines, relaxedLines, seatBySeat } from './lines.ts';
import type { Lines } from './lines.ts';
import { buildModel, objectiveOf } from './model.ts';
import type { PackingOptions, PackingStatus, SeatGroup } from './problem.ts';
import { bestSeatCounts } from './seat-counts.ts';
import type { SeatCounts } from './seat-counts.ts';
import { cutIntoSeats, planSeats, seatsOf, timesOf } from './seat-plan.ts';
import type { SeatPlan } from './seat-plan.ts';
import { roundTimes } from './whole-times.ts';
import type { LineTimes } from './whole-times.ts';

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
/** With more work than this the whole model is quicker: its relaxation is nearly tight, and numbers alone say too little. */
const MOST_PEOPLE_FOR_COUNTS = 30;
const MANY_PER_ACTIVITY = 3;
/** Share of the time that the first objective may take when it is not proven by then. */
const FIRST_SHARE = 0.6;

/**
 * First the relaxed model, which nearly always can be cut into real seats and then is the optimum, because no real plan
 * is better than it. If it cannot, the exact model from the bound found so far.
 */
export function solveComponent(engine: PackingEngine, component: Component, limits: Limits): ComponentPlan {
  const relaxed = relaxedLines(component);
  const { loose, plan } = solveRelaxed(engine, component, relaxed, limits);
  if (loose.values === null) return withoutPlan(loose);
  if (plan.ok) return { status: loose.proven ? 'optimal' : 'feasible', groups: plan.groups, bound: loose.bound, timeIsOver: loose.timeIsOver, seconds: loose.seconds };
  const { seats } = loose;

  const left = limits.timeLimitSeconds - loose.seconds;
  if (left > 0) {
    const lines = exactLines(component, seats.reduce((sum, n) => sum + n, 0) + 1);
    const strict = solveLexicographic(engine, component, lines, { wholeTimes: true, known: { seats: null, firstBound: loose.firstBound, secondBound: 0 } }, limits, left);
    const seconds = loose.seconds + strict.seconds;
    if (strict.values !== null) {
      const heads = strict.seats;
      const nice = planSeats(engine, component, lines.lines, heads, limits.timeLimitSeconds);
      const times = roundTimes(component, lines.lines, heads, strict.times);
      const cut = nice.ok || times === null ? nice : cutIntoSeats(component, lines.lines, heads, times);
      const bound = lines.exact ? strict.bound : loose.bound;
      if (cut.ok) return { status: strict.proven && lines.exact ? 'optimal' : 'feasible', groups: cut.groups, bound, timeIsOver: strict.timeIsOver, seconds };
    } else if (strict.infeasible && lines.exact) {
      return { ...withoutPlan(strict), seconds };
    }
  }
  return patched(engine, component, relaxed, seats, loose, limits);
}

/** The numbers of seats by the quick way where it ends, else by the whole relaxed model; and the plan they make. */
function solveRelaxed(engine: PackingEngine, component: Component, relaxed: Lines, limits: Limits): { loose: Solved; plan: SeatPlan } {
  const people = component.activities.reduce((sum, { load }) => sum + load, 0) / component.capacity;
  const quick: SeatCounts = people > MOST_PEOPLE_FOR_COUNTS
    ? { seats: null, proven: false, firstBound: 0, secondBound: 0, seconds: 0 }
    : bestSeatCounts(engine, component, relaxed.lines, limits.timeLimitSeconds / 2);
  if (quick.seats !== null && quick.proven) {
    const plan = planInTwoWays(engine, component, relaxed, quick.seats, limits);
    // Only where choices of kinds were taken as fractions can the whole model find other numbers.
    if (plan.ok || plan.line !== null || relaxed.lines.every((line) => !line.limitKinds)) {
      const pay = (at: number): number => component.jobs[relaxed.lines[at]?.job ?? 0]?.pay ?? 0;
      const bound = { heads: quick.seats.reduce((sum, n) => sum + n, 0), cost: quick.seats.reduce((sum, n, at) => sum + n * pay(at), 0) };
      return { plan, loose: { ...quick, values: new Float64Array(), seats: quick.seats, bound, infeasible: false, timeIsOver: false } };
    }
  }
  if (people > MANY_PER_ACTIVITY * component.activities.length) {
    // Where seats are many a solution mixes little by itself, so the choice of kinds is left out and looked at afterwards.
    const free = { ...relaxed, lines: relaxed.lines.map((line) => ({ ...line, limitKinds: false })) };
    const loose = solveLexicographic(engine, component, free, { wholeTimes: false, known: quick }, limits, limits.timeLimitSeconds);
    const plan = loose.values === null ? { ok: false as const, line: null } : planInTwoWays(engine, component, relaxed, loose.seats, limits);
    if (plan.ok || loose.values === null) return { plan, loose };
  }
  const loose = solveLexicographic(engine, component, relaxed, { wholeTimes: false, known: quick }, limits, limits.timeLimitSeconds - quick.seconds);
  const plan = loose.values === null ? { ok: false as const, line: null } : planInTwoWays(engine, component, relaxed, loose.seats, limits);
  return { plan, loose: { ...loose, seconds: loose.seconds + quick.seconds } };
}

/** The plan of whole lines cut into seats; if that cut does not work out, the plan made seat by seat. */
function planInTwoWays(engine: PackingEngine, component: Component, { lines }: Lines, seats: readonly number[], limits: Limits): SeatPlan {
  const plan = planSeats(engine, component, lines, seats, limits.timeLimitSeconds);
  if (plan.ok) return plan;
  const single = seatBySeat(lines, seats);
  if (single.lines.length === lines.length) return plan;
  const again = planSeats(engine, component, single.lines, single.seats, limits.timeLimitSeconds);
  return again.ok ? again : plan;
}

interface Solved {
  readonly values: Float64Array | null;
  /** Seats per line; empty without values. */
  readonly seats: readonly number[];
  readonly infeasible: boolean;
  readonly proven: boolean;
  readonly bound: { readonly heads: number; readonly cost: number };
  /** Bound of the first objective in its own steps. */
  readonly firstBound: number;
  readonly timeIsOver: boolean;
  readonly seconds: number;
}

interface Start {
  readonly wholeTimes: boolean;
  /** What is known: seats that suffice, and bounds of the objectives in steps. */
  readonly known: Pick<SeatCounts, 'seats' | 'firstBound' | 'secondBound'>;
}

/** Solves for the first objective, then for the second among the solutions best in the first. */
function solveLexicographic(engine: PackingEngine, component: Component, { lines }: Lines, { wholeTimes, known }: Start, limits: Limits, seconds: number): Solved & { readonly times: LineTimes } {
  const model = buildModel(component, lines, { wholeTimes });
  const headsFirst = component.objective === 'heads-then-cost';
  const first = objectiveOf(model, headsFirst ? 'heads' : 'cost');
  const second = objectiveOf(model, headsFirst ? 'cost' : 'heads');
  const start = known.seats === null ? null : valuesFor(engine, component, lines, known.seats, first);
  const one: Ran = start !== null && start.objective <= known.firstBound
    ? { ...start, bound: start.objective }
    : runModel(engine, model, {
        absoluteGap: 0.999, objective: first, relativeGap: 0, seconds: seconds * FIRST_SHARE, thorough: true,
        within: { coefficients: first, low: known.firstBound, high: Infinity },
        ...(start?.values ? { start: start.values } : {}),
      });
  const firstBound = Math.max(known.firstBound, lowest(one));
  const costOf = (steps: number): number => steps * model.payStep;
  const from = one.values ?? start?.values ?? null;
  if (from === null) {
    const bound = headsFirst ? { heads: firstBound, cost: 0 } : { heads: 0, cost: costOf(firstBound) };
    return { values: null, seats: [], times: [], infeasible: one.status === 'infeasible', proven: false, bound, firstBound, timeIsOver: one.timeIsOver, seconds: one.seconds };
  }
  const best = Math.round(from.reduce((sum, value, column) => sum + value * (first[column] ?? 0), 0));
  const two = runModel(engine, model, {
    absoluteGap: 0.999,
    objective: second,
    within: { coefficients: first, low: -Infinity, high: best },
    start: from,
    relativeGap: limits.mipGap,
    nodeLimit: limits.nodeLimit,
    seconds: seconds - one.seconds,
    thorough: true,
  });
  const values = two.values ?? from;
  const firstProven = best <= firstBound;
  const secondBound = Math.max(two.status === 'infeasible' ? 0 : lowest(two), firstProven && best === known.firstBound ? known.secondBound : 0);
  const reached = Math.round(values.reduce((sum, value, column) => sum + value * (second[column] ?? 0), 0));
  return {
    values,
    seats: seatsOf(model, values),
    times: timesOf(model, values),
    infeasible: false,
    proven: firstProven && reached <= secondBound,
    bound: headsFirst ? { heads: firstBound, cost: costOf(secondBound) } : { heads: secondBound, cost: costOf(firstBound) },
    firstBound,
    timeIsOver: one.timeIsOver || two.timeIsOver,
    seconds: one.seconds + two.seconds,
  };
}

/** Seats that suffice as a full solution of the model over the same lines. */
function valuesFor(engine: PackingEngine, component: Component, lines: Lines['lines'], seats: readonly number[], objective: Float64Array): Ran | null {
  const model = buildModel(component, lines, { wholeTimes: false, fixedSeats: seats });
  const ran = runModel(engine, model, { objective: objectiveOf(model, 'time'), absoluteGap: 1, relativeGap: 0.01, nodeLimit: 20, seconds: 5 });
  if (ran.values === null) return null;
  return { ...ran, status: 'best', objective: Math.round(ran.values.reduce((sum, value, column) => sum + value * (objective[column] ?? 0), 0)) };
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
