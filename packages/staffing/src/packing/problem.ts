/** Work to be carried. */
export interface PackingActivity {
  readonly id: string;
  /** Whole hundredths of an FTE (or whatever unit `capacity` is in) at the speed of whoever does it as primary work. */
  readonly load: number;
}

export interface PackingCarry {
  readonly activity: string;
  /** Time it takes this job ÷ the primary time; 1 for its own work. Counts to three decimals, 1–100. */
  readonly slowdown: number;
}

export interface PackingJob {
  readonly id: string;
  /** Pay of one head, a whole number of any unit; 0 or more. */
  readonly pay: number;
  readonly carries: readonly PackingCarry[];
  /** How many kinds of work one position may mix, 1 or more. */
  readonly maxKinds: number;
  readonly maxHeads?: number;
  /** Heads that are there whatever the work. Default 0. */
  readonly minHeads?: number;
}

export interface PackingProblem {
  readonly activities: readonly PackingActivity[];
  readonly jobs: readonly PackingJob[];
  /** Pairs of activities that no position may hold together. */
  readonly apart: readonly (readonly [string, string])[];
  /** Time of one head in the unit of the loads. Default 100. */
  readonly capacity?: number;
  /**
   * Time to keep free beyond the least the work can take, in each part of the problem that stands by itself, in the unit
   * of the loads. Default 0. A team that is full to the last minute has no plan that is easy to live with, or to find.
   */
  readonly slack?: number;
  /** `heads-then-cost`: fewest heads, among those the cheapest. `cost`: cheapest, among those the fewest heads. */
  readonly objective: 'heads-then-cost' | 'cost';
}

/** Like seats: `heads` positions of one job that share one mix. */
export interface SeatGroup {
  readonly job: string;
  readonly heads: number;
  /** Time of the whole group (not of one head) per activity, whole units; the sum is at most heads × capacity. */
  readonly mix: readonly { readonly activity: string; readonly time: number }[];
}

/**
 * `optimal`: proven. `feasible`: a sound plan, the optimum is not proven (see `gap`). `time-limit`: time was over before
 * any plan was found. `infeasible`: some work cannot be carried; the groups carry the rest.
 */
export type PackingStatus = 'optimal' | 'feasible' | 'infeasible' | 'time-limit';

export interface PackingPlan {
  readonly status: PackingStatus;
  readonly groups: readonly SeatGroup[];
  readonly heads: number;
  readonly cost: number;
  /**
   * Proven lower bounds for the work that can be carried. For `heads-then-cost` the cost bound holds for plans with
   * `heads` heads; for `cost` the heads bound holds for plans that cost `cost`.
   */
  readonly bound: { readonly heads: number; readonly cost: number };
  /** The greater of (heads − bound) ÷ heads and (cost − bound) ÷ cost; 0 when optimal. */
  readonly gap: number;
  /** Activities with load that no job carries. */
  readonly uncarried: readonly string[];
  /** Activities of a part of the problem that the `maxHeads` (or the pairs apart) leave no room for, or no time to find it. */
  readonly overloaded: readonly string[];
}

export interface PackingOptions {
  /** Seconds for the whole problem. Default 10. A plan that met this limit may differ from run to run. */
  readonly timeLimitSeconds?: number;
  /** Relative gap of the second objective at which to stop, 0–1. Default 0. The first objective is always solved to the end. */
  readonly mipGap?: number;
  /** Branch-and-bound nodes for the second objective in each part; stops at the same place on every machine. Default 400. */
  readonly nodeLimit?: number;
}
