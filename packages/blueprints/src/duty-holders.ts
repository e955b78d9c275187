import type { BusinessFunction } from '@bandi/organisation';
import type { Catalogue } from './catalogue-type.ts';
import type { Job } from './schema.ts';
import type { Seat } from './structure.ts';
import type { ActivityLoad } from './workload.ts';

export interface HeldDuty {
  readonly duty: Job['duties'][number];
  readonly function: BusinessFunction;
  readonly holders: readonly { readonly seat: Seat; readonly letter: 'AR' | 'R' | 'A' }[];
}

/**
 * Who answers for what. A job that is there holds all its duties: its largest position answers for them and does them,
 * the others do them. A job that is not there, though its work is, leaves its critical duties (else its first) to the
 * position that carries most of that work. Each duty has exactly one position that answers for it.
 */
export function dutyHolders(loads: readonly ActivityLoad[], seats: readonly Seat[], catalogue: Catalogue): HeldDuty[] {
  const held: HeldDuty[] = [];
  const duties = new Map<Seat, Set<string>>();
  const clash = (seat: Seat, duty: string) => seat.heads === 1 && clashes(duty, duties.get(seat) ?? new Set(), catalogue);
  const note = (seat: Seat, duty: string) => duties.set(seat, (duties.get(seat) ?? new Set<string>()).add(duty));
  const present = new Map<string, Seat[]>();
  for (const seat of seats) present.set(seat.job.id, [...(present.get(seat.job.id) ?? []), seat]);
  const absent: Job[] = [];
  for (const job of catalogue.jobs.values()) {
    const own = [...(present.get(job.id) ?? [])].toSorted((a, b) => b.heads - a.heads || (a.id < b.id ? -1 : 1));
    if (own.length === 0) {
      absent.push(job);
      continue;
    }
    for (const duty of job.duties) {
      held.push({ duty, function: job.function, holders: own.map((seat, index) => ({ seat, letter: index === 0 ? 'AR' : 'R' })) });
      for (const seat of own) note(seat, duty.id);
    }
  }
  for (const job of absent) {
    const candidates = standIns(job, loads, seats);
    const critical = job.duties.filter((duty) => duty.critical);
    for (const duty of candidates.length === 0 ? [] : critical.length > 0 ? critical : job.duties.slice(0, 1)) {
      // Whoever does most of the work, unless they hold what must be apart from it; then the next who does some, then anybody.
      const seat = [...candidates, ...seats].find((entry) => !clash(entry, duty.id)) ?? candidates[0];
      if (seat === undefined) continue;
      held.push({ duty, function: job.function, holders: [{ seat, letter: 'AR' }] });
      note(seat, duty.id);
    }
  }
  return held.toSorted((a, b) => (a.duty.id < b.duty.id ? -1 : 1));
}

function clashes(duty: string, held: ReadonlySet<string>, catalogue: Catalogue): boolean {
  return catalogue.standards.apart.some(({ one, other }) =>
    (one.includes(duty) && other.some((id) => held.has(id))) || (other.includes(duty) && one.some((id) => held.has(id))));
}

/** Who does the work that is first of all this job's, most first; empty when there is none. */
function standIns(job: Job, loads: readonly ActivityLoad[], seats: readonly Seat[]): Seat[] {
  const time = new Map<Seat, number>();
  for (const load of loads) {
    if (load.outsourced || load.activity.carriedBy.primary[0] !== job.id) continue;
    for (const seat of seats) {
      const carried = seat.mix.get(load.activity.id) ?? 0;
      if (carried > 0) time.set(seat, (time.get(seat) ?? 0) + carried);
    }
  }
  return [...time].toSorted(([a, x], [b, y]) => y - x || (a.id < b.id ? -1 : 1)).map(([seat]) => seat);
}
