import type { Component } from './component.ts';
import { runModel } from './engine.ts';
import type { PackingEngine, Ran } from './engine.ts';
import { exactLines, relaxedLines, seatBySeat } from './lines.ts';
import type { Lines } from './lines.ts';
import { buildModel, objectiveOf, withHeadsCuts } from './model.ts';
import type { PackingModel } from './model.ts';
import type { PackingOptions, PackingStatus, SeatGroup } from './problem.ts';
import { searchSeats } from './search.ts';
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
/** With more times than this a program over whole times rarely ends. */
const MOST_WHOLE_TIMES = 150;
/** Nodes for the search for the best first objective: it is the harder one to do without, so it gets more. */
const FIRST_NODES = 4000;
/** So many values of the first objective are tried one after the other before it is searched for. */
const MOST_TRIES = 4;
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
  if (left > 0 && sizeOf(component) <= MOST_WHOLE_TIMES) {
    const lines = exactLines(component, seats.reduce((sum, n) => sum + n, 0) + 1);
    const strict = solveLexicographic(engine, component, lines, { wholeTimes: true, known: { firstBound: loose.firstBound } }, limits, left);
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
  return roomier(engine, component, relaxed, loose, limits) ?? patched(engine, component, relaxed, seats, loose, limits);
}

/** The seats are so full that whole times do not fit: with a head more there is room for rounding. */
function roomier(engine: PackingEngine, component: Component, relaxed: Lines, loose: Solved, limits: Limits): ComponentPlan | null {
  const free = { ...relaxed, lines: relaxed.lines.map((line) => ({ ...line, limitKinds: false })) };
  const found = solveLexicographic(engine, component, free, { wholeTimes: false, known: { firstBound: loose.firstBound + 1 } }, limits, limits.timeLimitSeconds);
  const plan = found.values === null ? NO_PLAN : planInTwoWays(engine, component, relaxed, found.seats, limits);
  return plan.ok ? { status: 'feasible', groups: plan.groups, bound: loose.bound, timeIsOver: found.timeIsOver, seconds: loose.seconds + found.seconds } : null;
}

/**
 * First without any limit on kinds: a solution mixes little by itself, and one that can be cut into seats is the optimum,
 * because every real plan is one of that looser program. Only where the cut fails are the kinds chosen in the program.
 */
function solveRelaxed(engine: PackingEngine, component: Component, relaxed: Lines, limits: Limits): { loose: Solved; plan: SeatPlan } {
  const free = { ...relaxed, lines: relaxed.lines.map((line) => ({ ...line, limitKinds: false })) };
  const nothing = { firstBound: 0 };
  // A large program can't be solved again with whole times, so it keeps room for rounding from the start.
  const margin = sizeOf(component) > MOST_WHOLE_TIMES;
  const first = solveLexicographic(engine, component, free, { wholeTimes: false, margin, known: nothing }, limits, limits.timeLimitSeconds);
  const firstPlan = first.values === null ? NO_PLAN : planInTwoWays(engine, component, relaxed, first.seats, limits);
  if (margin && first.values !== null) {
    // What is proven is proven without the room for rounding.
    const heads = leastHeadsOf(engine, component);
    const loose = { ...first, proven: first.proven && valueOfSeats(first.seats) <= heads, bound: { ...first.bound, heads: Math.min(first.bound.heads, heads) } };
    if (firstPlan.ok) return { plan: firstPlan, loose };
  }
  if (firstPlan.ok || first.values === null) return { plan: firstPlan, loose: first };
  if (relaxed.lines.every((line) => !line.limitKinds)) return { plan: firstPlan, loose: first };
  const known = { firstBound: first.firstBound };
  const loose = solveLexicographic(engine, component, relaxed, { wholeTimes: false, known }, limits, Math.max(0.01, limits.timeLimitSeconds - first.seconds));
  const plan = loose.values === null ? NO_PLAN : planInTwoWays(engine, component, relaxed, loose.seats, limits);
  return { plan, loose: { ...loose, seconds: loose.seconds + first.seconds } };
}

function valueOfSeats(seats: readonly number[]): number {
  return seats.reduce((sum, n) => sum + n, 0);
}

function sizeOf(component: Component): number {
  return component.jobs.reduce((sum, job) => sum + job.carries.length, 0);
}

const NO_PLAN: SeatPlan = { ok: false, line: null };

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
  readonly margin?: boolean;
  /** A proven bound of the first objective in steps. */
  readonly known: { readonly firstBound: number };
}

type Outcome = Solved & { readonly times: LineTimes };

/**
 * Solves for the first objective, then for the second among the solutions best in the first. The first objective is
 * nearly always its relaxation rounded up, so that value is tried outright, with the second objective: one program
 * instead of two. Where it is proven impossible the next value is tried.
 */
function solveLexicographic(engine: PackingEngine, component: Component, { lines }: Lines, { wholeTimes, margin = false, known }: Start, limits: Limits, seconds: number): Outcome {
  let model = buildModel(component, lines, { wholeTimes, margin });
  const headsFirst = component.objective === 'heads-then-cost';
  const first = objectiveOf(model, headsFirst ? 'heads' : 'cost');
  const second = objectiveOf(model, headsFirst ? 'cost' : 'heads');
  let spent = 0;
  let firstBound = Math.max(known.firstBound, relaxedBound(engine, model, first, headsFirst ? component.slack / component.capacity : 0));
  const run = (low: number, high: number, nodeLimit: number, start: Float64Array | null): Ran => {
    const ran = runModel(engine, model, {
      absoluteGap: 0.999, objective: second, relativeGap: limits.mipGap, nodeLimit, seconds: Math.max(0.01, seconds - spent), thorough: true,
      within: { coefficients: first, low, high }, ...(start === null ? {} : { start }),
    });
    spent += ran.seconds;
    return ran;
  };
  const isOfSeatsOnly = !wholeTimes && lines.every((line) => !line.limitKinds && line.least === 0);
  // Costs have too many values to try one after the other.
  const tries = headsFirst ? MOST_TRIES : 0;
  for (let turn = 0; turn < tries; turn++) {
    const within = { coefficients: first, low: firstBound, high: firstBound };
    const searched = isOfSeatsOnly ? searchSeats(engine, model, { objective: second, within, relativeGap: limits.mipGap, seconds: Math.max(0.01, seconds - spent) }) : null;
    if (searched !== null) {
      spent += searched.seconds;
      model = withHeadsCuts(model, searched.cuts);
    }
    const tried = searched !== null && searched.status !== 'open' ? searched : run(firstBound, firstBound, limits.nodeLimit, null);
    if (tried.values !== null) return solved(component, model, { first, second }, tried.values, firstBound, lowest(tried), tried.timeIsOver, spent);
    if (tried.status !== 'infeasible') break;
    firstBound += 1;
  }
  const one = runModel(engine, model, {
    absoluteGap: 0.999, objective: first, relativeGap: 0, nodeLimit: FIRST_NODES, seconds: Math.max(0.01, (seconds - spent) * FIRST_SHARE), thorough: true,
    within: { coefficients: first, low: firstBound, high: Infinity },
  });
  spent += one.seconds;
  firstBound = Math.max(firstBound, lowest(one));
  if (one.values === null) {
    const bound = headsFirst ? { heads: firstBound, cost: 0 } : { heads: 0, cost: firstBound * model.payStep };
    return { values: null, seats: [], times: [], infeasible: one.status === 'infeasible', proven: false, bound, firstBound, timeIsOver: one.timeIsOver, seconds: spent };
  }
  const best = valueOf(one.values, first);
  const two = run(-Infinity, best, limits.nodeLimit, one.values);
  const secondBound = two.status === 'infeasible' ? 0 : lowest(two);
  return solved(component, model, { first, second }, two.values ?? one.values, firstBound, secondBound, one.timeIsOver || two.timeIsOver, spent);
}

function solved(component: Component, model: PackingModel, by: { first: Float64Array; second: Float64Array }, values: Float64Array, firstBound: number, secondBound: number, timeIsOver: boolean, seconds: number): Outcome {
  const headsFirst = component.objective === 'heads-then-cost';
  const proven = valueOf(values, by.first) <= firstBound && valueOf(values, by.second) <= secondBound;
  return {
    values, seats: seatsOf(model, values), times: timesOf(model, values), infeasible: false, proven, firstBound, timeIsOver, seconds,
    bound: headsFirst ? { heads: firstBound, cost: secondBound * model.payStep } : { heads: secondBound, cost: firstBound * model.payStep },
  };
}

/** Heads that no plan of this part is below. */
export function leastHeadsOf(engine: PackingEngine, component: Component): number {
  const lines = relaxedLines(component).lines.map((line) => ({ ...line, limitKinds: false }));
  const model = buildModel(component, lines, { wholeTimes: false });
  return relaxedBound(engine, model, objectiveOf(model, 'heads'), component.slack / component.capacity);
}

/** What the objective cannot be below, by the program without whole numbers and with some room, in whole steps. */
function relaxedBound(engine: PackingEngine, model: PackingModel, objective: Float64Array, room: number): number {
  const columns = model.columns.map((column) => ({ ...column, whole: false }));
  const ran = runModel(engine, { columns, rows: model.rows }, { objective, absoluteGap: 0, relativeGap: 0, seconds: 60 });
  return ran.status === 'best' ? Math.max(0, Math.ceil(ran.objective + room - 1e-6)) : 0;
}

function valueOf(values: Float64Array, objective: Float64Array): number {
  return Math.round(values.reduce((sum, value, column) => sum + value * (objective[column] ?? 0), 0));
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
