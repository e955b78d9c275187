import type { Catalogue } from './catalogue-type.ts';
import type { BlueprintUnit, Job } from './schema.ts';
import { splitMix } from './split-mix.ts';
import type { PlannedUnit, Seat } from './structure.ts';
import { headsBelow } from './structure.ts';

const ranks: readonly Job['rank'][] = ['staff', 'senior', 'lead', 'manager', 'director', 'executive'];
export const rankOf = (job: Job): number => ranks.indexOf(job.rank);

/**
 * The head of the whole: the first job of the top unit's list that is there, else the most senior seat, raised. One
 * seat, moved to the top unit before anything else is placed, so that no department is left empty by it later.
 */
export function chooseHead(top: BlueprintUnit, seats: Seat[], managerFrom: number, catalogue: Catalogue): Seat {
  const found = pick(seats, top.lead);
  const head = found === null ? raise(seats, top, total(seats), managerFrom, seats, catalogue) : single(found, seats);
  head.unit = top.id;
  return head;
}

/**
 * Names one seat of every unit its lead. A seat of a job on the unit's list leads; one of several like seats is split
 * off; a small unit whose list names the head's job is led by the head; else the most senior seat is raised to a job of
 * the list that fits the size (the first from `managerFrom` people on, below the last). A unit without people of its
 * own is led by the best lead below it. No heads are added or lost.
 */
export function nameLeads(units: readonly PlannedUnit[], seats: Seat[], head: Seat, managerFrom: number, catalogue: Catalogue): Map<string, string> {
  const leads = new Map<string, string>();
  for (const unit of units) {
    if (unit.parent === null) {
      leads.set(unit.id, head.id);
      continue;
    }
    const own = seats.filter((seat) => seat.unit === unit.id);
    const heads = headsBelow(unit.id, units, seats);
    const found = pick(own, unit.plan.lead);
    if (found !== null && rankOf(found.job) >= ranks.indexOf('lead')) {
      const lead = single(found, seats);
      const first = unit.plan.lead.flatMap((id) => catalogue.jobs.get(id) ?? [])[0];
      // A team leader of a large unit becomes its manager.
      if (heads >= managerFrom && first !== undefined && rankOf(first) > rankOf(lead.job)) promote(lead, first, seats);
      leads.set(unit.id, lead.id);
    }
    else if (heads < managerFrom / 2 && unit.plan.lead.includes(head.job.id)) leads.set(unit.id, head.id);
    else if (own.length > 0) leads.set(unit.id, raise(own, unit.plan, heads, managerFrom, seats, catalogue).id);
  }
  // A unit that only holds other units is led by somebody of the top unit whom its list names, else by the best of its leads.
  for (const unit of units.toReversed()) {
    if (leads.has(unit.id)) continue;
    const spare = pick(seats.filter((seat) => seat.unit === head.unit && seat.id !== head.id), unit.plan.lead);
    if (spare !== null) {
      const lead = single(spare, seats);
      lead.unit = unit.id;
      leads.set(unit.id, lead.id);
      continue;
    }
    const below = units.filter((other) => other.parent === unit.id).flatMap((other) => seats.filter((seat) => seat.id === leads.get(other.id)));
    const best = pick(below, unit.plan.lead) ?? [...below].toSorted(bySeniority)[0];
    if (best !== undefined) leads.set(unit.id, best.id);
  }
  return leads;
}

function total(seats: readonly Seat[]): number {
  return seats.reduce((sum, seat) => sum + seat.heads, 0);
}

function pick(seats: readonly Seat[], jobs: readonly string[]): Seat | null {
  for (const job of jobs) {
    const found = seats.filter((seat) => seat.job.id === job).toSorted((a, b) => a.heads - b.heads || (a.id < b.id ? -1 : 1))[0];
    if (found !== undefined) return found;
  }
  return null;
}

const bySeniority = (a: Seat, b: Seat): number =>
  rankOf(b.job) - rankOf(a.job) || b.job.pay.typical - a.job.pay.typical || a.heads - b.heads || (a.id < b.id ? -1 : 1);

/** One seat of its own: split off when there are several like it. */
function single(seat: Seat, seats: Seat[]): Seat {
  if (seat.heads === 1) return seat;
  const { part, rest } = splitMix(seat.mix, seat.heads, 1);
  seat.heads -= 1;
  seat.mix = rest;
  const split: Seat = { ...seat, id: freeId(`${seat.id}-lead`, seats), heads: 1, mix: part };
  seats.splice(seats.indexOf(seat), 0, split);
  return split;
}

function raise(own: readonly Seat[], unit: BlueprintUnit, heads: number, managerFrom: number, seats: Seat[], catalogue: Catalogue): Seat {
  const best = pick(own, unit.lead) ?? [...own].toSorted(bySeniority)[0];
  if (best === undefined) throw new Error(`unit ${unit.id} has no seat to raise`);
  const seat = single(best, seats);
  const list = unit.lead.flatMap((id) => catalogue.jobs.get(id) ?? []);
  const job = heads >= managerFrom ? list[0] : list.at(-1);
  // Somebody alone in a unit keeps the job they have: a department of one has no team to lead.
  if (heads > 1 && job !== undefined && rankOf(job) > rankOf(seat.job)) promote(seat, job, seats);
  return seat;
}

function promote(seat: Seat, job: Job, seats: readonly Seat[]): void {
  seat.job = job;
  seat.id = freeId(job.id, seats);
}

/**
 * Where more people report to a team leader than one can answer for, some of them are raised to team leaders: the work
 * stays with them, as a team leader's job includes the team's own. No heads are added.
 */
export function addTeamLeads(seats: Seat[], leads: ReadonlyMap<string, string>, catalogue: Catalogue): void {
  const named = new Set(leads.values());
  for (const lead of seats.filter((seat) => seat.job.rank === 'lead' && !named.has(seat.id))) {
    const reports = seats.filter((seat) => seat.unit === lead.unit && rankOf(seat.job) < rankOf(lead.job) && seat.job.reportsTo.includes(lead.job.id));
    const people = reports.reduce((sum, seat) => sum + seat.heads, 0);
    const largest = reports.toSorted((a, b) => b.heads - a.heads || (a.id < b.id ? -1 : 1))[0];
    if (largest === undefined) continue;
    const most = catalogue.standards.span[largest.job.work].high;
    // Each one raised is one report less and one lead more.
    const missing = Math.ceil((people - lead.heads * most) / (most + 1));
    const raised = Math.min(missing, largest.heads - 1);
    if (raised <= 0) continue;
    const { part, rest } = splitMix(largest.mix, largest.heads, raised);
    largest.heads -= raised;
    largest.mix = rest;
    lead.heads += raised;
    for (const [activity, time] of part) lead.mix.set(activity, (lead.mix.get(activity) ?? 0) + time);
  }
}

export function freeId(wanted: string, seats: readonly Seat[]): string {
  const taken = new Set(seats.map((seat) => seat.id));
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
}

/**
 * Whom each seat reports to: a more senior seat of its own unit that its job usually reports to, else the unit's lead;
 * a lead reports to the lead of the nearest unit above that is led by somebody else.
 */
export function reportingLines(units: readonly PlannedUnit[], seats: readonly Seat[], leads: ReadonlyMap<string, string>): Map<string, string | null> {
  const byUnit = new Map(units.map((unit) => [unit.id, unit]));
  const lines = new Map<string, string | null>();
  for (const seat of seats) {
    const lead = leads.get(seat.unit);
    if (lead === seat.id || lead === undefined) {
      lines.set(seat.id, leadAbove(seat, byUnit, leads));
      continue;
    }
    const near = seats.filter((other) => other.unit === seat.unit && other.id !== seat.id && rankOf(other.job) > rankOf(seat.job) && rankOf(other.job) >= ranks.indexOf('lead'));
    const usual = seat.job.reportsTo.map((job) => near.find((other) => other.job.id === job)).find((other) => other !== undefined);
    lines.set(seat.id, usual?.id ?? lead);
  }
  return lines;
}

function leadAbove(seat: Seat, units: ReadonlyMap<string, PlannedUnit>, leads: ReadonlyMap<string, string>): string | null {
  for (let at = units.get(seat.unit)?.parent ?? null; at !== null; at = units.get(at)?.parent ?? null) {
    const lead = leads.get(at);
    if (lead !== undefined && lead !== seat.id) return lead;
  }
  return null;
}
