import { compareOrder } from '@bandi/organisation';
import type { ReadonlyOrganisation } from '@bandi/organisation';
import type { Position, Unit } from './facts.ts';
import { sortedPositions, sortedUnits } from './facts.ts';

/** Units from the top down, siblings in their order, every unit exactly once even where the records are broken. */
export function unitsInOrder(organisation: ReadonlyOrganisation): Unit[] {
  const seen = new Set<string>();
  const found: Unit[] = [];
  const visit = (start: readonly Unit[]): void => {
    const waiting = start.toReversed();
    for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
      if (seen.has(unit.id)) continue;
      seen.add(unit.id);
      found.push(unit);
      waiting.push(...sortedUnits(organisation, organisation.ids('unit.parent', unit.id)).toReversed());
    }
  };
  visit(sortedUnits(organisation, organisation.ids('unit.root', '')));
  if (found.length < organisation.count('unit')) {
    for (const unit of strayUnits(organisation)) visit([unit]);
  }
  return found;
}

/** What may not be reached from the top: units whose parent is not there first, then all, of which circles are some. */
export function strayUnits(organisation: ReadonlyOrganisation): Unit[] {
  const all = [...organisation.all('unit')];
  return [...all.filter(({ parent }) => parent !== null && !organisation.has('unit', parent)).toSorted(compareOrder), ...all];
}

/** Every position once, in the order of the units, then their own. */
export function positionsInOrder(organisation: ReadonlyOrganisation): Position[] {
  const found: Position[] = [];
  for (const unit of unitsInOrder(organisation)) {
    for (const position of sortedPositions(organisation, organisation.ids('position.unit', unit.id))) found.push(position);
  }
  if (found.length < organisation.count('position')) {
    for (const position of organisation.all('position')) if (!organisation.has('unit', position.unit)) found.push(position);
  }
  return found;
}
