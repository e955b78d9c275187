import type { BusinessFunction, Change, ReadonlyOrganisation } from '@bandi/organisation';
import { businessFunctions } from '@bandi/organisation';
import { cardRef } from './card-key.ts';
import { afterLead } from './drop-changes.ts';
import { functionIn } from './row-changes.ts';
import type { Meaning } from './view-meaning.ts';

export type AddWhere = 'sibling' | 'below';

/** Whether a unit or a position is added there; null where nothing can be. */
export function kindAdded(organisation: ReadonlyOrganisation, meaning: Meaning, key: string | null, where: AddWhere): 'unit' | 'position' | null {
  if (key === null) return organisation.count('unit') === 0 ? 'unit' : null;
  const { kind, id } = cardRef(key);
  if (kind === 'unit') return where === 'sibling' ? 'unit' : 'position';
  if (kind === 'position') return 'position';
  return meaning === 'function' && where === 'below' && firstOf(organisation, id) !== null ? 'position' : null;
}

/** The change that adds a sibling of a card, or something below it, by what hanging below means in the view. */
export function addChange(organisation: ReadonlyOrganisation, meaning: Meaning, key: string | null, where: AddWhere, added: { readonly id: string; readonly name: string }): Change | null {
  const at = key === null ? null : cardRef(key);
  if (at === null) return { type: 'add-unit', id: added.id, name: added.name, parent: null };
  if (at.kind === 'unit') {
    const unit = organisation.get('unit', at.id);
    if (unit === undefined) return null;
    if (where === 'sibling') return { type: 'add-unit', id: added.id, name: added.name, parent: unit.parent, after: unit.id };
    return { type: 'add-position', id: added.id, title: added.name, unit: unit.id, function: functionIn(organisation, unit.id) };
  }
  const position = at.kind === 'position' ? organisation.get('position', at.id) : firstOf(organisation, at.id);
  if (position === undefined || position === null) return null;
  const isLead = organisation.get('unit', position.unit)?.lead === position.id;
  // Beside the lead of a unit, by unit, stands one of its people: next to the lead, who is shown first whatever its place in the order.
  const reportsTo = where === 'below' && at.kind === 'position' ? position.id : meaning === 'unit' && isLead ? position.id : position.reportsTo;
  const role: BusinessFunction = position.function === 'management' && meaning !== 'function' ? functionIn(organisation, position.unit, reportsTo) : position.function;
  return { type: 'add-position', id: added.id, title: added.name, unit: position.unit, function: role, reportsTo, ...(where === 'sibling' || meaning === 'unit' ? { after: meaning === 'unit' && isLead ? afterLead(organisation, position) : position.id } : {}) };
}

function firstOf(organisation: ReadonlyOrganisation, group: string) {
  const found = businessFunctions.find((name) => name === group);
  if (found === undefined) return null;
  for (const position of organisation.all('position')) if (position.function === found) return position;
  return null;
}
