import type { Bilingual, Position, ReadonlyOrganisation } from '@bandi/organisation';
import { labelBoth } from '@bandi/organisation';
import type { HolderProposal } from './propose-holder.ts';
import { proposeHolder } from './propose-holder.ts';
import type { Activity, Job } from './schema.ts';

/** What of the catalogue tells which duties there are and whose they are. Any order, any collection. */
export interface KnownWork {
  readonly jobs: Iterable<Job>;
  readonly activities: Iterable<Activity>;
  /** Catalogue duties that one person must not hold together. */
  readonly apart: readonly { readonly one: readonly string[]; readonly other: readonly string[] }[];
}

/** A duty that the catalogue knows and an organisation does not have. */
export interface MissingDuty {
  readonly duty: Job['duties'][number];
  readonly job: Job;
  /** Whether the work it belongs to is done here, by another company, or not at all; unknown for duties that no counted work belongs to. */
  readonly work: 'here' | 'outsourced' | 'none' | 'unknown';
  /** Who should hold it here, and why; null where there is no position. */
  readonly holder: { readonly position: Position; readonly because: HolderProposal['why'] | 'does-the-work' | 'free'; readonly why: Bilingual } | null;
}

interface Candidate {
  readonly position: Position;
  readonly because: NonNullable<MissingDuty['holder']>['because'];
  readonly activity?: Activity;
}

/**
 * All duties the catalogue knows that an organisation does not have, in the catalogue's order, each with who should hold
 * it: a position of its job, else whoever does most of the work that is first of all this job's, else the largest of
 * its function, else the head of all. A single seat that holds what must be apart from it is passed over while anybody
 * else is free to take it.
 */
export function missingDuties(organisation: ReadonlyOrganisation, { jobs, activities, apart }: KnownWork): MissingDuty[] {
  const here = new Set([...organisation.all('duty')].map((duty) => duty.catalogue));
  const work = [...activities];
  const loads = new Map([...organisation.all('load')].map((load) => [load.activity, load]));
  const missing: MissingDuty[] = [];
  for (const job of jobs) {
    const own = work.filter(({ carriedBy }) => carriedBy.primary.includes(job.id)).toSorted((a, b) => a.carriedBy.primary.indexOf(job.id) - b.carriedBy.primary.indexOf(job.id));
    const candidates = candidatesFor(organisation, job, own);
    for (const duty of job.duties) {
      if (here.has(duty.id)) continue;
      const chosen = candidates.find(({ position }) => !clashes(organisation, position, duty.id, apart)) ?? candidates[0];
      const done = own.flatMap(({ id }) => loads.get(id) ?? []);
      missing.push({
        duty, job,
        work: own.length === 0 ? 'unknown' : done.length === 0 ? 'none' : done.every(({ outsourced }) => outsourced) ? 'outsourced' : 'here',
        holder: chosen === undefined ? null : { position: chosen.position, because: chosen.because, why: whyOf(chosen, job) },
      });
    }
  }
  return missing;
}

/** Who may hold a job's duties here, best first. */
function candidatesFor(organisation: ReadonlyOrganisation, job: Job, own: readonly Activity[]): Candidate[] {
  const mine = [...organisation.all('position')].filter((position) => position.job === job.id && isOwn(position)).toSorted((a, b) => b.heads - a.heads || (a.id < b.id ? -1 : 1));
  const carriers = own.flatMap((activity) => {
    const load = [...organisation.all('load')].find((entry) => entry.activity === activity.id);
    return [...(load?.carriers ?? [])].toSorted((a, b) => b.fte - a.fte || (a.position < b.position ? -1 : 1)).flatMap((carrier): Candidate[] => {
      const position = organisation.get('position', carrier.position);
      return position !== undefined && isOwn(position) ? [{ position, because: 'does-the-work', activity }] : [];
    });
  });
  const free = [...organisation.all('position')].filter((position) => isOwn(position)).toSorted((a, b) => b.heads - a.heads || (a.id < b.id ? -1 : 1));
  const near = proposeHolder(organisation, { job: job.id, function: job.function });
  const head = [...organisation.all('position')].find((position) => position.reportsTo === null && isOwn(position));
  return [
    ...mine.map((position): Candidate => ({ position, because: 'same-job' })),
    ...carriers,
    ...(near === null || near.why === 'same-job' ? [] : [{ position: near.position, because: near.why }]),
    ...(head === undefined ? [] : [{ position: head, because: 'lead' as const }]),
    ...free.map((position): Candidate => ({ position, because: 'free' })),
  ];
}

function isOwn({ outsourced, status }: Position): boolean {
  return !outsourced && status === 'approved';
}

/** Whether one person would come to hold what must be apart. */
function clashes(organisation: ReadonlyOrganisation, { id, heads }: Position, duty: string, apart: KnownWork['apart']): boolean {
  if (heads !== 1) return false;
  const held = new Set<string | null>();
  for (const cell of organisation.ids('responsibility.position', id)) {
    const part = organisation.get('responsibility', cell);
    if (part !== undefined && part.letter !== 'C' && part.letter !== 'I') held.add(organisation.get('duty', part.duty)?.catalogue ?? null);
  }
  return apart.some(({ one, other }) => (one.includes(duty) && other.some((entry) => held.has(entry))) || (other.includes(duty) && one.some((entry) => held.has(entry))));
}

function whyOf({ position, because, activity }: Candidate, job: Job): Bilingual {
  const title = labelBoth(position.title);
  if (because === 'same-job') return { zh: `“${title.zh}”就是${job.name.zh}岗位`, en: `“${title.en}” is a position of the job ${job.name.en}` };
  if (because === 'does-the-work' && activity !== undefined) return { zh: `“${activity.name.zh}”目前主要由“${title.zh}”在做`, en: `“${title.en}” does most of “${activity.name.en}” here` };
  if (because === 'same-function') return { zh: `没有${job.name.zh}，同职能里“${title.zh}”人最多`, en: `There is no ${job.name.en}; “${title.en}” has most people of the function` };
  if (because === 'free') return { zh: `更接近的岗位都有必须与它分开的职责，“${title.zh}”没有`, en: `Whoever is nearer holds duties that must be apart from it; “${title.en}” does not` };
  return { zh: `没有人做这一职能，先由“${title.zh}”负责`, en: `Nobody has this function; “${title.en}” answers for it until somebody does` };
}
