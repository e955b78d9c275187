import type { BusinessProfile, TypedRecord } from '@bandi/organisation';
import { Organisation } from '@bandi/organisation';
import type { PackingPlan, SeatGroup } from '@bandi/staffing';
import type { Catalogue } from './catalogue-type.ts';
import { chooseBlueprint } from './choose-blueprint.ts';
import { groupsFor } from './groups.ts';
import { renameIdleLeads } from './idle-leads.ts';
import { addTeamLeads, chooseHead, freeId, nameLeads, reportingLines } from './leads.ts';
import type { Structure } from './organisation-records.ts';
import { organisationRecords } from './organisation-records.ts';
import { builtProcesses } from './processes-here.ts';
import type { Blueprint } from './schema.ts';
import type { Seat } from './structure.ts';
import { flattenBlueprint, placeSeats } from './structure.ts';
import { summarise } from './summarise.ts';
import type { BuildSummary } from './summary.ts';
import type { Packer, TeamPlan } from './team-plan.ts';
import { planTeam } from './team-plan.ts';
import { findTriggers } from './triggers.ts';

export interface BuildOptions {
  readonly packer: Packer;
  /** A blueprint's id; left out: the profile's own, else chosen by size and kind of business. */
  readonly structure?: string | undefined;
  /** Find the next-hire triggers, which takes some dozens of builds. Default true. */
  readonly triggers?: boolean;
  /** Add the processes of the catalogue that fit. Default true; a preview that shows none does without. */
  readonly processes?: boolean | undefined;
  /** Day for which the findings hold. Nothing else depends on a date. */
  readonly today: string;
}

export interface BuildResult {
  readonly organisation: Organisation;
  readonly summary: BuildSummary;
}

/** Profile → workload → people → positions → units, with reasons. Deterministic: no clock, no randomness. */
export function build(profile: BusinessProfile, catalogue: Catalogue, options: BuildOptions): BuildResult {
  const team = planTeam(profile, catalogue, options.packer);
  const blueprint = chooseBlueprint(team.inputs, team.plan.heads, catalogue, options.structure ?? profile.structure);
  const structure = buildStructure(team, blueprint, catalogue);
  const records: TypedRecord[] = organisationRecords(profile, team.inputs, team.loads, structure, catalogue);
  const organisation = Organisation.from(records);
  if (options.processes !== false) organisation.applyDiffMutable({ added: builtProcesses(organisation, catalogue), updated: [], removed: [] });
  const triggers = options.triggers === false ? [] : findTriggers(profile, team, structure.seats, catalogue, options.packer);
  return { organisation, summary: summarise(organisation, team, blueprint, chooseBlueprint(team.inputs, team.plan.heads, catalogue, undefined), triggers, catalogue, options.today) };
}

/** Step 4: seats into units, a lead for each, reporting lines. */
export function buildStructure({ inputs, plan }: TeamPlan, blueprint: Blueprint, catalogue: Catalogue): Structure {
  const seats = seatsOf(plan, catalogue);
  const flat = flattenBlueprint(blueprint, catalogue);
  const top = flat.find((unit) => unit.parent === null);
  if (top === undefined || seats.length === 0) throw new Error(`blueprint ${blueprint.id} has no top unit`);
  const managerFrom = inputs.figure('manager-from-heads').value;
  const head = chooseHead(top, seats, managerFrom, catalogue);
  const placed = placeSeats(head, seats, flat, (kind, heads) => groupsFor(kind, heads, inputs, catalogue));
  const placedHead = placed.seats.find((seat) => seat.id === head.id) ?? placed.seats[0] ?? head;
  const leads = nameLeads(placed.units, placed.seats, placedHead, managerFrom, catalogue);
  addTeamLeads(placed.seats, leads, catalogue);
  const renamed = renameIdleLeads(placed.seats, leads, reportingLines(placed.units, placed.seats, leads), catalogue);
  return { units: placed.units, seats: renamed, leads, lines: reportingLines(placed.units, renamed, leads) };
}

function seatsOf(plan: PackingPlan, catalogue: Catalogue): Seat[] {
  const seats: Seat[] = [];
  const groups = [...plan.groups].toSorted((a, b) => (a.job < b.job ? -1 : a.job > b.job ? 1 : b.heads - a.heads));
  for (const group of groups) {
    const job = catalogue.jobs.get(group.job);
    if (job === undefined) throw new Error(`packing answered an unknown job ${group.job}`);
    seats.push({ id: freeId(job.id, seats), job, heads: group.heads, mix: inHundredths(group.mix), unit: '' });
  }
  return seats;
}

/** Times of the packing (ten-thousandths) in hundredths; the largest takes what rounding leaves, so that the sum stays. */
function inHundredths(mix: SeatGroup['mix']): Map<string, number> {
  const times = new Map(mix.map(({ activity, time }) => [activity, Math.round(time / 100)]));
  const total = Math.round(mix.reduce((sum, { time }) => sum + time, 0) / 100);
  const rest = total - [...times.values()].reduce((sum, time) => sum + time, 0);
  const largest = [...mix].toSorted((a, b) => b.time - a.time)[0];
  if (largest !== undefined) times.set(largest.activity, (times.get(largest.activity) ?? 0) + rest);
  return new Map([...times].filter(([, time]) => time > 0));
}
