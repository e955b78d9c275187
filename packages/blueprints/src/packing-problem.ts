import type { ActivityLoad } from './workload.ts';
import type { Catalogue } from './catalogue-type.ts';
import type { ProfileInputs } from './profile-inputs.ts';
import type { Activity, Job, Tier } from './schema.ts';

export interface PackedJob {
  readonly id: string;
  /** Monthly pay of one seat in cents of yuan. */
  readonly pay: number;
  readonly carries: readonly { readonly activity: string; readonly slowdown: number }[];
  readonly maxKinds: number;
  readonly maxHeads?: number;
}

export interface PackingInput {
  /** Loads and capacity in ten-thousandths of a full-time person: a small team has dozens of kinds of work of a few hundredths each. */
  readonly capacity: number;
  /** Time to keep free, likewise. */
  readonly slack: number;
  readonly activities: readonly { readonly id: string; readonly load: number }[];
  readonly jobs: readonly PackedJob[];
  readonly apart: readonly (readonly [string, string])[];
}

/** How a team of this size divides its work: by its own work in full-time people. */
export function tierFor(ownFte: number, catalogue: Catalogue): Tier {
  const tier = catalogue.tiers.find((entry) => entry.belowFte === null || ownFte < entry.belowFte);
  if (tier === undefined) throw new Error('the last tier must have no upper bound');
  return tier;
}

/** Hundredths of FTE, rounded. */
export function hundredths(fte: number): number {
  return Math.round(fte * 100);
}

const CAPACITY = 10_000;

/** Parts of a full-time person, rounded up: one too many is less wrong than work nobody has time for. */
function parts(fte: number): number {
  return Math.ceil(fte * CAPACITY - 1e-9);
}

/** The packing problem of a team: its own work, and the jobs a team of its size has that have work of their own there. */
export function packingInput(loads: readonly ActivityLoad[], tier: Tier, catalogue: Catalogue, inputs: ProfileInputs): PackingInput {
  const own = loads.filter((load) => !load.outsourced).map((load) => ({ id: load.activity.id, load: parts(load.fte.typical) })).filter((entry) => entry.load > 0);
  const ids = new Set(own.map((entry) => entry.id));
  const jobs: PackedJob[] = [];
  const allowed = tier.jobs === undefined ? null : new Set(tier.jobs);
  for (const job of catalogue.jobs.values()) {
    if ((allowed !== null && !allowed.has(job.id)) || tier.without.includes(job.id)) continue;
    const carries: { activity: string; slowdown: number }[] = [];
    for (const id of ids) {
      const activity = catalogue.activities.get(id);
      const slowdown = activity === undefined ? null : slowdownOf(job, activity, tier);
      if (slowdown !== null) carries.push({ activity: id, slowdown });
    }
    const most = tier.generalists.find((entry) => entry.job === job.id)?.most ?? job.most;
    if (carries.length > 0) {
      jobs.push({ id: job.id, pay: payCents(job, inputs, catalogue).typical, carries, maxKinds: tier.kinds, ...(most === undefined ? {} : { maxHeads: most }) });
    }
  }
  const apart = new Map<string, readonly [string, string]>();
  if (tier.apart) {
    for (const activity of catalogue.activities.values()) {
      for (const other of activity.apartFrom) {
        if (!ids.has(activity.id) || !ids.has(other)) continue;
        const pair = activity.id < other ? ([activity.id, other] as const) : ([other, activity.id] as const);
        apart.set(pair.join(' '), pair);
      }
    }
  }
  return { capacity: CAPACITY, slack: Math.round(tier.slack * CAPACITY), activities: own, jobs: worthHiring(jobs, tier, catalogue), apart: [...apart.values()] };
}

/**
 * Nobody is hired for work that is only ever their side work: jobs that have work of their own here, those that do
 * anything at this size, and those without whom some work would have nobody.
 */
function worthHiring(jobs: readonly PackedJob[], tier: Tier, catalogue: Catalogue): PackedJob[] {
  const own = (job: PackedJob) =>
    tier.generalists.some((entry) => entry.job === job.id) ||
    job.carries.some(({ activity }) => catalogue.activities.get(activity)?.carriedBy.primary.includes(job.id) === true);
  const covered = new Set(jobs.filter(own).flatMap((job) => job.carries.map(({ activity }) => activity)));
  return jobs.filter((job) => own(job) || job.carries.some(({ activity }) => !covered.has(activity)));
}

/** Time a job needs for an activity over the time of those whose own work it is; null when it does not do it. */
function slowdownOf(job: Job, activity: Activity, tier: Tier): number | null {
  const { carriedBy } = activity;
  if (carriedBy.primary.includes(job.id)) return tier.slowdown.primary;
  const together = tier.families === undefined || tier.families.some((family) => family.includes(job.function) && family.includes(activity.function));
  for (const level of ['secondary', 'stretch'] as const) {
    if (together && tier.carries.includes(level) && carriedBy[level].includes(job.id)) return tier.slowdown[level];
  }
  const generalist = tier.generalists.find((entry) => entry.job === job.id);
  const leads = activity.kind === 'ratio' && generalist !== undefined && generalist.except.length > 0;
  return generalist !== undefined && !leads && !generalist.except.includes(activity.function) ? tier.slowdown.generalist : null;
}

/** Monthly gross pay of a job in cents of yuan, in the profile's city. */
export function payCents(job: Job, inputs: ProfileInputs, catalogue: Catalogue): { low: number; typical: number; high: number } {
  const factor = catalogue.pay.cityFactors[String(inputs.profile.city_tier ?? 2) as '1' | '2' | '3'];
  return {
    low: Math.round(job.pay.low * factor.low * 100),
    typical: Math.round(job.pay.typical * factor.typical * 100),
    high: Math.round(job.pay.high * factor.high * 100),
  };
}
