import type { PackingProblem } from './problem.ts';

export interface ComponentCarry {
  /** Index into the component's activities. */
  readonly activity: number;
  /** Slowdown in thousandths, whole: 1000 for primary work. */
  readonly slow: number;
}

export interface ComponentJob {
  readonly id: string;
  readonly pay: number;
  readonly carries: readonly ComponentCarry[];
  readonly maxKinds: number;
  readonly minHeads: number;
  /** Null: as many as needed. */
  readonly maxHeads: number | null;
}

/** A part of the problem that shares no activity and no job with any other part. Everything is in order of id. */
export interface Component {
  readonly activities: readonly { readonly id: string; readonly load: number }[];
  readonly jobs: readonly ComponentJob[];
  /** Pairs of indices of activities. */
  readonly apart: readonly (readonly [number, number])[];
  readonly capacity: number;
  readonly slack: number;
  readonly objective: PackingProblem['objective'];
}

export interface Split {
  readonly components: readonly Component[];
  readonly uncarried: readonly string[];
  /** Jobs with heads that must be there but without any loaded activity. */
  readonly idle: readonly { readonly id: string; readonly pay: number; readonly heads: number }[];
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Splits a problem into independent parts; activities without load are left out. The order of the input does not matter. */
export function splitIntoComponents(problem: PackingProblem): Split {
  const loaded = new Map(problem.activities.filter((activity) => activity.load > 0).map((activity) => [activity.id, activity.load]));
  const jobs = problem.jobs
    .map((job) => ({ ...job, carries: job.carries.filter((carry) => loaded.has(carry.activity)) }))
    .toSorted(byId);

  // Union–find over activities; each job ties together all it carries.
  const parent = new Map<string, string>();
  for (const job of jobs) for (const carry of job.carries) parent.set(carry.activity, carry.activity);
  const root = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  for (const job of jobs) {
    const first = job.carries[0];
    if (first === undefined) continue;
    for (const carry of job.carries) parent.set(root(carry.activity), root(first.activity));
  }

  const parts = new Map<string, { activities: string[]; jobs: typeof jobs }>();
  for (const id of [...parent.keys()].toSorted()) {
    const part = parts.get(root(id)) ?? { activities: [], jobs: [] };
    part.activities.push(id);
    parts.set(root(id), part);
  }
  for (const job of jobs) {
    const first = job.carries[0];
    if (first !== undefined) parts.get(root(first.activity))?.jobs.push(job);
  }
  return {
    components: [...parts.values()].map((part) => component(problem, loaded, part.activities, part.jobs)),
    uncarried: [...loaded.keys()].filter((id) => !parent.has(id)).toSorted(),
    idle: jobs.filter((job) => job.carries.length === 0 && (job.minHeads ?? 0) > 0).map((job) => ({ id: job.id, pay: job.pay, heads: job.minHeads ?? 0 })),
  };
}

function component(problem: PackingProblem, loads: ReadonlyMap<string, number>, ids: readonly string[], jobs: PackingProblem['jobs']): Component {
  const index = new Map(ids.map((id, at) => [id, at]));
  const pairs = new Map<string, readonly [number, number]>();
  for (const [one, other] of problem.apart) {
    const a = index.get(one);
    const b = index.get(other);
    if (a === undefined || b === undefined) continue;
    const pair = a < b ? ([a, b] as const) : ([b, a] as const);
    pairs.set(pair.join(' '), pair);
  }
  return {
    activities: ids.map((id) => ({ id, load: loads.get(id) ?? 0 })),
    jobs: withoutDominated(jobs.map((job) => ({
      id: job.id,
      pay: job.pay,
      carries: job.carries.map((carry) => ({ activity: index.get(carry.activity) ?? 0, slow: Math.round(carry.slowdown * 1000) })).toSorted((a, b) => a.activity - b.activity),
      maxKinds: job.maxKinds,
      minHeads: job.minHeads ?? 0,
      maxHeads: job.maxHeads ?? null,
    }))),
    apart: [...pairs.values()].toSorted((a, b) => a[0] - b[0] || a[1] - b[1]),
    capacity: problem.capacity ?? 100,
    slack: problem.slack ?? 0,
    objective: problem.objective,
  };
}

/**
 * Leaves out jobs every seat of which another unlimited job could hold as fast, as mixed and for no more pay: no plan is
 * better with them. Among equals the first id stays.
 */
function withoutDominated(jobs: readonly ComponentJob[]): readonly ComponentJob[] {
  const slows = jobs.map((job) => new Map(job.carries.map((carry) => [carry.activity, carry.slow])));
  const covers = (one: number, other: number): boolean => {
    const a = jobs[one];
    const b = jobs[other];
    const fast = slows[one];
    if (a === undefined || b === undefined || fast === undefined) return false;
    return a.maxHeads === null && a.pay <= b.pay && a.maxKinds >= b.maxKinds && b.carries.every((carry) => (fast.get(carry.activity) ?? Infinity) <= carry.slow);
  };
  return jobs.filter((job, at) => job.minHeads > 0 || !jobs.some((_, by) => by !== at && covers(by, at) && (by < at || !covers(at, by))));
}
