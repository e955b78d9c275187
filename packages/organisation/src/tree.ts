import type { ReadonlyOrganisation } from './organisation.ts';
import { compareOrder } from './order.ts';
import type { Position } from './records/position.ts';
import type { Unit } from './records/unit.ts';

function inOrder<R extends { readonly id: string; readonly order: string }>(records: Iterable<R | undefined>): R[] {
  const list: R[] = [];
  for (const record of records) if (record !== undefined) list.push(record);
  return list.toSorted(compareOrder);
}

function* each<R>(ids: Iterable<string>, get: (id: string) => R): Generator<R> {
  for (const id of ids) yield get(id);
}

/** The units under a parent (null: the top), in order. */
export function childUnits(organisation: ReadonlyOrganisation, parent: string | null): Unit[] {
  const ids = parent === null ? organisation.ids('unit.root', '') : organisation.ids('unit.parent', parent);
  return inOrder(each(ids, (id) => organisation.get('unit', id)));
}

/** The units above a unit, nearest first. */
export function ancestorUnits(organisation: ReadonlyOrganisation, id: string): Unit[] {
  const units: Unit[] = [];
  for (let at = organisation.get('unit', id)?.parent ?? null; at !== null; ) {
    const unit = organisation.get('unit', at);
    if (unit === undefined) break;
    units.push(unit);
    at = unit.parent;
  }
  return units;
}

/** The top unit a unit hangs from: itself when it is one. */
export function rootUnit(organisation: ReadonlyOrganisation, id: string): Unit | undefined {
  return ancestorUnits(organisation, id).at(-1) ?? organisation.get('unit', id);
}

/** True when a unit is another one or somewhere below it. Costs the depth. */
export function isUnitWithin(organisation: ReadonlyOrganisation, id: string, ancestor: string): boolean {
  for (let at: string | null = id; at !== null; at = organisation.get('unit', at)?.parent ?? null) {
    if (at === ancestor) return true;
  }
  return false;
}

/** A unit and everything below it (null: all units), parents before children, children in order; with its depth, top 0. */
export function* walkUnits(organisation: ReadonlyOrganisation, from: string | null): Generator<{ readonly unit: Unit; readonly depth: number }> {
  const start = from === null ? childUnits(organisation, null) : inOrder([organisation.get('unit', from)]);
  const stack = start.toReversed().map((unit) => ({ unit, depth: 0 }));
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    yield at;
    const depth = at.depth + 1;
    for (const unit of childUnits(organisation, at.unit.id).toReversed()) stack.push({ unit, depth });
  }
}

/** The positions of a unit itself, in order. */
export function positionsOf(organisation: ReadonlyOrganisation, unit: string): Position[] {
  return inOrder(each(organisation.ids('position.unit', unit), (id) => organisation.get('position', id)));
}

/** The positions that report to one (solid line), in order. */
export function reportsOf(organisation: ReadonlyOrganisation, position: string): Position[] {
  return inOrder(each(organisation.ids('position.reportsTo', position), (id) => organisation.get('position', id)));
}

/** The positions a position answers to, nearest first. */
export function leadsAbove(organisation: ReadonlyOrganisation, id: string): Position[] {
  const leads: Position[] = [];
  for (let at = organisation.get('position', id)?.reportsTo ?? null; at !== null; ) {
    const lead = organisation.get('position', at);
    if (lead === undefined) break;
    leads.push(lead);
    at = lead.reportsTo;
  }
  return leads;
}

/** True when a position is another one or reports to it, directly or through others. Costs the length of the line. */
export function isPositionWithin(organisation: ReadonlyOrganisation, id: string, lead: string): boolean {
  for (let at: string | null = id; at !== null; at = organisation.get('position', at)?.reportsTo ?? null) {
    if (at === lead) return true;
  }
  return false;
}

/** Layer of every position: 1 for those who report to nobody. Linear; positions on a cycle are left out. */
export function layersOf(organisation: ReadonlyOrganisation): Map<string, number> {
  const layers = new Map<string, number>();
  const queue: string[] = [];
  for (const position of organisation.all('position')) {
    if (position.reportsTo !== null) continue;
    layers.set(position.id, 1);
    queue.push(position.id);
  }
  for (const id of queue) {
    const below = (layers.get(id) ?? 0) + 1;
    for (const report of organisation.ids('position.reportsTo', id)) {
      layers.set(report, below);
      queue.push(report);
    }
  }
  return layers;
}

/**
 * Answers "is this unit that one or below it" without walking: every unit gets the span of numbers that it and all below
 * it were given in one walk. For callers that ask for every position; linear.
 */
export function unitSpans(organisation: ReadonlyOrganisation): (id: string, ancestor: string) => boolean {
  const entered = new Map<string, number>();
  const left = new Map<string, number>();
  const walked: Unit[] = [];
  for (const { unit } of walkUnits(organisation, null)) {
    entered.set(unit.id, walked.length);
    left.set(unit.id, walked.length);
    walked.push(unit);
  }
  for (const unit of walked.toReversed()) {
    if (unit.parent === null) continue;
    left.set(unit.parent, Math.max(left.get(unit.parent) ?? 0, left.get(unit.id) ?? 0));
  }
  return (id, ancestor) => {
    const number = entered.get(id);
    const from = entered.get(ancestor);
    return number !== undefined && from !== undefined && number >= from && number <= (left.get(ancestor) ?? from);
  };
}
