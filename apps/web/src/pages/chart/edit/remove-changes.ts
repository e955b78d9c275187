import type { Change, ReadonlyOrganisation } from '@bandi/organisation';
import { ancestorUnits, isPositionWithin, isUnitWithin, reportsOf, walkUnits } from '@bandi/organisation';
import { idsOf } from './card-key.ts';

export interface Hanging {
  /** Units and positions that are named themselves. */
  readonly units: number;
  readonly positions: number;
  /** What hangs below the named ones: units and positions of units, reports of positions. */
  readonly unitsBelow: number;
  readonly positionsBelow: number;
  readonly reports: number;
  /** Assignments to the named positions and to those in the named units. */
  readonly holders: number;
}

/** What hangs below some cards, so that it can be said before they go. */
export function hangingBelow(organisation: ReadonlyOrganisation, keys: readonly string[]): Hanging {
  const { units, positions } = idsOf(keys);
  const named = new Set([...units.map((id) => `unit:${id}`), ...positions.map((id) => `position:${id}`)]);
  const below = { units: new Set<string>(), positions: new Set<string>() };
  for (const id of units) {
    for (const { unit } of walkUnits(organisation, id)) {
      if (!named.has(`unit:${unit.id}`)) below.units.add(unit.id);
      for (const position of organisation.ids('position.unit', unit.id)) if (!named.has(`position:${position}`)) below.positions.add(position);
    }
  }
  const reports = new Set<string>();
  const waiting = new Set(positions);
  for (const id of waiting) {
    for (const report of reportsOf(organisation, id)) {
      waiting.add(report.id);
      if (!named.has(`position:${report.id}`)) reports.add(report.id);
    }
  }
  let holders = 0;
  for (const id of [...positions, ...below.positions]) holders += organisation.ids('assignment.position', id).size;
  return { units: units.length, positions: positions.length, unitsBelow: below.units.size, positionsBelow: below.positions.size, reports: reports.size, holders };
}

/** The changes that remove cards: what hangs below moves up, or goes with them. */
export function removeChanges(organisation: ReadonlyOrganisation, keys: readonly string[], below: 'move-up' | 'remove-all'): readonly Change[] {
  const { units, positions } = idsOf(keys);
  if (below === 'move-up') {
    // Lower units first, so that what moves up from them goes on to what stays.
    const depth = (id: string) => ancestorUnits(organisation, id).length;
    return [
      ...positions.map((position): Change => ({ type: 'remove-position', position, below })),
      ...units.toSorted((a, b) => depth(b) - depth(a)).map((unit): Change => ({ type: 'remove-unit', unit, below })),
    ];
  }
  const tops = units.filter((id) => !units.some((other) => other !== id && isUnitWithin(organisation, id, other)));
  const inUnits = (id: string) => tops.some((unit) => isUnitWithin(organisation, organisation.get('position', id)?.unit ?? '', unit));
  const free = positions.filter((id) => !inUnits(id) && !positions.some((other) => other !== id && isPositionWithin(organisation, id, other)));
  // Positions first: whoever reports to them from elsewhere is not there any more when its unit goes.
  return [
    ...free.map((position): Change => ({ type: 'remove-position', position, below })),
    ...tops.map((unit): Change => ({ type: 'remove-unit', unit, below })),
  ];
}
