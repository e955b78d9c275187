import type { Catalogue } from './catalogue-type.ts';
import { freeId, rankOf } from './leads.ts';
import type { Job } from './schema.ts';
import type { Seat } from './structure.ts';
import { mergeLike } from './structure.ts';

/**
 * Seats of a leading job that lead neither a unit nor anybody: packing needs them for the work leads do beside leading.
 * Each takes the job, of those the team has, that does most of its work, and joins the seats of that job in its unit.
 * No heads are added or lost. Answers the seats that there are then.
 */
export function renameIdleLeads(seats: readonly Seat[], leads: ReadonlyMap<string, string>, lines: ReadonlyMap<string, string | null>, catalogue: Catalogue): Seat[] {
  const named = new Set(leads.values());
  const followed = new Set(lines.values());
  const renamed = seats.map((seat) => ({ ...seat }));
  const staff = [...new Set(seats.map((seat) => seat.job))].filter((job) => job.work !== 'managerial').toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const seat of renamed) {
    if (seat.job.work !== 'managerial' || named.has(seat.id) || followed.has(seat.id)) continue;
    const best = staff.filter((job) => rankOf(job) < rankOf(seat.job)).map((job) => ({ job, time: timeOf(job, seat, catalogue) })).toSorted((a, b) => b.time - a.time)[0];
    if (best === undefined || best.time === 0) continue;
    seat.job = best.job;
    seat.id = freeId(best.job.id, renamed);
  }
  return mergeLike(renamed, named);
}

/** Of a seat's time, what the job also does. */
function timeOf(job: Job, seat: Seat, catalogue: Catalogue): number {
  let sum = 0;
  for (const [id, time] of seat.mix) {
    const by = catalogue.activities.get(id)?.carriedBy;
    if (by !== undefined && [...by.primary, ...by.secondary, ...by.stretch].includes(job.id)) sum += time;
  }
  return sum;
}
