import type { Change, ReadonlyOrganisation } from '@bandi/organisation';
import { cardRef } from './card-key.ts';
import type { CopiedCards } from './clipboard-format.ts';
import type { Meaning } from './view-meaning.ts';

/** Gives a new id for a record of a kind. */
export type NewId = (kind: 'unit' | 'position') => string;

export interface Pasted {
  readonly changes: readonly Change[];
  /** Keys of the cards that stand for the copied roots. */
  readonly keys: readonly string[];
}

/**
 * The changes that add copied cards below a card (null: where there is none yet), as copies with ids of their own: by unit into the unit or
 * after the position, by reporting line below the position. Lines among the copied stay among them; a lead left behind
 * is followed by the lead of where they come to. Null where a position has no unit to go to.
 */
export function pasteChanges(organisation: ReadonlyOrganisation, meaning: Meaning, copied: CopiedCards, target: string | null, newId: NewId): Pasted | null {
  const at = target === null ? null : cardRef(target);
  const beside = at?.kind === 'position' ? organisation.get('position', at.id) : undefined;
  const unit = organisation.get('unit', beside?.unit ?? (at?.kind === 'unit' ? at.id : ''));
  const parent = unit?.id ?? null;
  const lead = meaning === 'unit' ? (unit?.lead ?? null) : (beside?.id ?? unit?.lead ?? null);
  const unitIds = new Map(copied.units.map(({ id }) => [id, newId('unit')]));
  const ids = new Map(copied.positions.map(({ id }) => [id, newId('position')]));
  const changes: Change[] = copied.units.map(({ id, name, parent: above, mission }) => ({
    type: 'add-unit', id: unitIds.get(id) ?? id, name, mission, parent: unitIds.get(above ?? '') ?? parent,
  }));
  let after = meaning === 'unit' ? beside?.id : undefined;
  for (const position of copied.positions) {
    const to = unitIds.get(position.unit) ?? parent;
    if (to === null) return null;
    const id = ids.get(position.id) ?? position.id;
    const { job, title, function: role, heads, fte, assistant, work, status, outsourced, pay, fields } = position;
    const isLoose = unitIds.get(position.unit) === undefined;
    changes.push({
      type: 'add-position', id, unit: to, job, title, function: role, heads, fte, assistant, work, status, outsourced, pay, ...(fields === undefined ? {} : { fields }),
      reportsTo: ids.get(position.reportsTo ?? '') ?? lead, ...(isLoose && after !== undefined ? { after } : {}),
    });
    if (isLoose && after !== undefined) after = id;
  }
  for (const position of copied.positions) {
    const id = ids.get(position.id) ?? position.id;
    const [dotted, standIns] = [known(position.dotted, ids), known(position.standIns, ids)];
    if (dotted.length > 0) changes.push({ type: 'set-dotted-lines', position: id, dotted });
    if (standIns.length > 0) changes.push({ type: 'set-position', position: id, standIns });
  }
  for (const { id, lead: old } of copied.units) {
    const own = ids.get(old ?? '');
    if (own !== undefined) changes.push({ type: 'set-unit', unit: unitIds.get(id) ?? id, lead: own });
  }
  const keys = copied.roots.flatMap((key) => {
    const { kind, id } = cardRef(key);
    const now = kind === 'unit' ? unitIds.get(id) : ids.get(id);
    return now === undefined ? [] : [`${kind}:${now}`];
  });
  return { changes, keys };
}

function known(list: readonly string[], ids: ReadonlyMap<string, string>): string[] {
  return list.flatMap((id) => ids.get(id) ?? []);
}
