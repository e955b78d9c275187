import type { Bilingual } from '@bandi/organisation';
import { splitMix } from './split-mix.ts';
import type { Catalogue } from './catalogue-type.ts';
import type { Blueprint, BlueprintUnit, Job } from './schema.ts';

/** Seats of one kind while the structure is worked out: like seats, not yet a record. */
export interface Seat {
  id: string;
  job: Job;
  heads: number;
  /** Activity → hundredths of FTE of their time that these seats give it. */
  mix: Map<string, number>;
  unit: string;
}

/** A unit of the structure being built. */
export interface PlannedUnit {
  readonly id: string;
  readonly name: Bilingual;
  readonly mission: Bilingual;
  parent: string | null;
  readonly plan: BlueprintUnit;
}

/** One copy of a repeated unit: which part of the work falls to it. */
export interface Group {
  readonly key: string;
  readonly name: Bilingual;
  /** Share of an activity's work that is this group's, 0–1; all groups together 1. */
  readonly share: (activity: string) => number;
}

/** The units of a blueprint with those of the blueprints it contains: theirs without the top, hung below the unit that contains them. */
export function flattenBlueprint(blueprint: Blueprint, catalogue: Catalogue): BlueprintUnit[] {
  const units: BlueprintUnit[] = [...blueprint.units];
  for (const [unit, id] of Object.entries(blueprint.contains)) {
    const inner = catalogue.blueprints.get(id);
    if (inner === undefined) continue;
    const tops = new Set(inner.units.filter((entry) => entry.parent === null).map((entry) => entry.id));
    for (const entry of inner.units) {
      if (tops.has(entry.id)) continue;
      units.push({ ...entry, parent: entry.parent === null || tops.has(entry.parent) ? unit : entry.parent, into: entry.into !== undefined && tops.has(entry.into) ? unit : entry.into });
    }
  }
  return units;
}

/** The home of a seat: by its job, else by its largest activity, else by its function; always one, as every function has a home. */
export function homeOf(seat: Seat, units: readonly BlueprintUnit[]): string {
  const byJob = units.find((unit) => unit.jobs.includes(seat.job.id));
  if (byJob !== undefined) return byJob.id;
  const main = largestActivity(seat);
  const byActivity = main === null ? undefined : units.find((unit) => unit.activities.includes(main));
  if (byActivity !== undefined) return byActivity.id;
  return (units.find((unit) => unit.functions.includes(seat.job.function)) ?? units[0])?.id ?? '';
}

export function largestActivity(seat: Seat): string | null {
  let best: string | null = null;
  let most = -1;
  for (const [activity, time] of seat.mix) {
    if (time > most || (time === most && best !== null && activity < best)) {
      best = activity;
      most = time;
    }
  }
  return best;
}

/**
 * Puts seats into units: repeated units once per group with seats split by the groups' shares; units that are not worth
 * having give their people to `into`, else to their parent; empty units go. Answers the units that stay, parents first.
 */
export function placeSeats(head: Seat, seats: readonly Seat[], blueprint: readonly BlueprintUnit[], groupsOf: (kind: NonNullable<BlueprintUnit['repeat']>, heads: number) => readonly Group[]): { units: PlannedUnit[]; seats: Seat[] } {
  const root = blueprint.find((unit) => unit.parent === null)?.id ?? '';
  const placed: Seat[] = seats.map((seat) => ({ ...seat, unit: seat.id === head.id ? root : homeOf(seat, blueprint) }));
  const { units, seats: split } = repeatUnits(placed, blueprint, groupsOf);
  for (let settled = false; !settled; ) {
    settled = true;
    for (const unit of deepestFirst(units)) {
      if (unit.id === root || unit.parent === null) continue;
      const heads = headsBelow(unit.id, units, split);
      if (heads >= Math.max(1, unit.plan.worthFrom)) continue;
      dissolve(unit, units, split, root);
      settled = false;
      break;
    }
  }
  return { units: parentsFirst(units), seats: mergeLike(split, new Set([head.id])) };
}

/** Children of a unit go up with its people, so that nothing is lost whichever way a unit goes. */
function dissolve(unit: PlannedUnit, units: PlannedUnit[], seats: Seat[], root: string): void {
  const wanted = unit.plan.into;
  const target = units.find((other) => other.id === wanted && other.id !== unit.id) ?? units.find((other) => other.id === unit.parent) ?? units.find((other) => other.id === root);
  if (target === undefined) return;
  for (const seat of seats) if (seat.unit === unit.id) seat.unit = target.id;
  for (const child of units) if (child.parent === unit.id) child.parent = unit.parent;
  units.splice(units.indexOf(unit), 1);
}

function repeatUnits(seats: Seat[], blueprint: readonly BlueprintUnit[], groupsOf: Parameters<typeof placeSeats>[3]): { units: PlannedUnit[]; seats: Seat[] } {
  const units: PlannedUnit[] = [];
  const placed: Seat[] = [];
  const taken = new Set<string>();
  for (const top of blueprint) {
    if (taken.has(top.id)) continue;
    if (top.repeat === undefined) {
      units.push({ id: top.id, name: top.name, mission: top.mission, parent: top.parent, plan: top });
      placed.push(...seats.filter((seat) => seat.unit === top.id));
      continue;
    }
    const below = withDescendants(top.id, blueprint);
    for (const id of below) taken.add(id);
    const mine = seats.filter((seat) => below.has(seat.unit));
    const groups = groupsOf(top.repeat, mine.reduce((sum, seat) => sum + seat.heads, 0));
    for (const group of groups) {
      const alone = groups.length === 1;
      for (const plan of blueprint.filter((unit) => below.has(unit.id))) {
        const id = alone ? plan.id : `${plan.id}-${group.key}`;
        const parent = plan.id === top.id ? top.parent : alone ? plan.parent : `${plan.parent ?? ''}-${group.key}`;
        const name = alone || plan.id !== top.id ? plan.name : { zh: `${group.name.zh}${plan.name.zh}`, en: `${group.name.en} ${plan.name.en.toLowerCase()}` };
        units.push({ id, name, mission: plan.mission, parent, plan });
      }
    }
    for (const seat of mine) placed.push(...splitSeat(seat, groups));
  }
  return { units, seats: placed };
}

/** Heads by largest remainder of the groups' shares of the seat's work; the mix goes along in proportion. */
function splitSeat(seat: Seat, groups: readonly Group[]): Seat[] {
  if (groups.length <= 1) return [seat];
  const weights = groups.map((group) => [...seat.mix].reduce((sum, [activity, time]) => sum + time * group.share(activity), 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => (total === 0 ? seat.heads / groups.length : (seat.heads * weight) / total));
  const heads = shares.map(Math.floor);
  const order = shares.map((share, index) => ({ index, rest: share - Math.floor(share) })).toSorted((a, b) => b.rest - a.rest || a.index - b.index);
  let missing = seat.heads - heads.reduce((sum, count) => sum + count, 0);
  for (const { index } of order) {
    if (missing <= 0) break;
    heads[index] = (heads[index] ?? 0) + 1;
    missing -= 1;
  }
  const parts: Seat[] = [];
  let left = { heads: seat.heads, mix: seat.mix };
  for (const [index, count] of heads.entries()) {
    const group = groups[index];
    if (count === 0 || group === undefined) continue;
    const { part, rest } = splitMix(left.mix, left.heads, count);
    left = { heads: left.heads - count, mix: rest };
    parts.push({ ...seat, id: `${seat.id}-${group.key}`, heads: count, mix: part, unit: `${seat.unit}-${group.key}` });
  }
  return parts;
}

/** Seats of one job in one unit are one position, whatever each of them mixes: that is how people count and name them. */
export function mergeLike(seats: readonly Seat[], keepApart: ReadonlySet<string>): Seat[] {
  const merged = new Map<string, Seat>();
  for (const seat of seats) {
    const key = keepApart.has(seat.id) ? seat.id : `${seat.unit} ${seat.job.id}`;
    const old = merged.get(key);
    if (old === undefined) merged.set(key, { ...seat, mix: new Map(seat.mix) });
    else {
      old.heads += seat.heads;
      for (const [activity, time] of seat.mix) old.mix.set(activity, (old.mix.get(activity) ?? 0) + time);
    }
  }
  return [...merged.values()];
}

function withDescendants(id: string, units: readonly BlueprintUnit[]): Set<string> {
  const found = new Set([id]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const unit of units) {
      if (unit.parent !== null && found.has(unit.parent) && !found.has(unit.id)) {
        found.add(unit.id);
        grown = true;
      }
    }
  }
  return found;
}

export function headsBelow(id: string, units: readonly PlannedUnit[], seats: readonly Seat[]): number {
  const below = new Set([id]);
  for (const unit of parentsFirst(units)) if (unit.parent !== null && below.has(unit.parent)) below.add(unit.id);
  return seats.reduce((sum, seat) => sum + (below.has(seat.unit) ? seat.heads : 0), 0);
}

function depthOf(unit: PlannedUnit, byId: ReadonlyMap<string, PlannedUnit>): number {
  let depth = 0;
  for (let at = unit.parent; at !== null && depth < 50; at = byId.get(at)?.parent ?? null) depth += 1;
  return depth;
}

function parentsFirst(units: readonly PlannedUnit[]): PlannedUnit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return units.map((unit, index) => ({ unit, index, depth: depthOf(unit, byId) })).toSorted((a, b) => a.depth - b.depth || a.index - b.index).map(({ unit }) => unit);
}

function deepestFirst(units: readonly PlannedUnit[]): PlannedUnit[] {
  return parentsFirst(units).toReversed();
}
