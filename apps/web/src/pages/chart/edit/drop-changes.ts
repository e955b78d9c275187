import type { Change, ReadonlyOrganisation } from '@bandi/organisation';
import { businessFunctions, childUnits, isPositionWithin, positionsOf } from '@bandi/organisation';
import { cardRef, idsOf } from './card-key.ts';
import type { StopsLeading } from './stop-leading.ts';
import { stopLeading } from './stop-leading.ts';
import type { Meaning } from './view-meaning.ts';

/** Where on a card something is let go: on it, or between it and a sibling. */
export type Place = 'into' | 'before' | 'after';

/** Why a drop means nothing, where no change could be asked to say so. */
export type NoDrop = 'channel' | 'unit-in-line' | 'order-by-unit' | 'lead-first' | 'on-itself' | 'group';

/** What a drop comes to in words: `name` is the record it is about. */
export interface Landing {
  readonly as: 'in-unit' | 'before' | 'after' | 'reports-to' | 'on-top' | 'function' | 'holds';
  readonly type: 'position' | 'unit' | 'function';
  readonly id: string;
}

/** What comes with it: whom it answers to from then on, or that a unit loses its lead. */
export type Besides = { readonly as: 'answers-to'; readonly lead: string } | StopsLeading;

export type Drop = { readonly ok: true; readonly changes: readonly Change[]; readonly landing: Landing; readonly besides?: readonly Besides[] } | { readonly ok: false; readonly why: NoDrop };

export interface DropTarget {
  readonly key: string;
  readonly place: Place;
}

/** Which places of a card can take what is held, by what hanging below means in the view. */
export function placesOf(meaning: Meaning, held: readonly string[], target: string): readonly Place[] {
  const { units, positions } = idsOf(held);
  const onto = cardRef(target).kind;
  if (meaning === 'function' || meaning === 'channel' || onto === 'group') return ['into'];
  if (meaning === 'line') return onto === 'position' ? ['before', 'into', 'after'] : ['into'];
  if (onto === 'position') return units.length === 0 ? ['before', 'after'] : ['into'];
  return positions.length === 0 ? ['before', 'into', 'after'] : ['into'];
}

/** The changes that dropping cards (keys, none below another) on a place of a card asks for. They may still be refused. */
export function dropChanges(organisation: ReadonlyOrganisation, meaning: Meaning, held: readonly string[], target: DropTarget): Drop {
  if (held.includes(target.key)) return { ok: false, why: 'on-itself' };
  if (held.some((key) => cardRef(key).kind === 'group')) return { ok: false, why: 'group' };
  if (meaning === 'channel') return { ok: false, why: 'channel' };
  if (meaning === 'unit') return intoUnits(organisation, held, target);
  if (idsOf(held).units.length > 0) return { ok: false, why: 'unit-in-line' };
  return meaning === 'function' ? toFunction(organisation, held, target) : toLead(organisation, held, target);
}

function intoUnits(organisation: ReadonlyOrganisation, held: readonly string[], { key, place }: DropTarget): Drop {
  const { kind, id } = cardRef(key);
  const beside = kind === 'position' ? organisation.get('position', id) : undefined;
  const unit = organisation.get('unit', beside?.unit ?? id);
  if (unit === undefined) return { ok: false, why: 'group' };
  const { units, positions } = idsOf(held);
  // Who leads a unit stands first in it, whatever its place in the order.
  const first = beside !== undefined && unit.lead === beside.id;
  const [only = ''] = positions;
  if (place !== 'into' && units.length === 0 && positions.length === 1 && unit.lead === only) return { ok: false, why: 'lead-first' };
  const landing: Landing = place === 'into' ? { as: 'in-unit', type: 'unit', id: unit.id } : { as: first ? 'after' : place, type: beside === undefined ? 'unit' : 'position', id };
  const changes: Change[] = [];
  const besides: Besides[] = [];
  if (beside === undefined && place !== 'into') {
    let after = anchorOf(childUnits(organisation, unit.parent), unit.id, place, units);
    for (const moving of units) {
      changes.push({ type: 'move-unit', unit: moving, parent: unit.parent, after });
      after = moving;
    }
    return { ok: true, changes, landing };
  }
  for (const moving of units) changes.push({ type: 'move-unit', unit: moving, parent: unit.id });
  let after = beside === undefined || place === 'into' ? undefined : first ? afterLead(organisation, beside) : anchorOf(positionsOf(organisation, unit.id), beside.id, place, positions);
  for (const moving of positions) {
    changes.push({ type: 'move-position', position: moving, unit: unit.id, ...(after === undefined ? {} : { after }) });
    if (after !== undefined) after = moving;
    const line = lineInUnit(organisation, moving, unit.id);
    if (line === null) continue;
    changes.push(line);
    if (moving === only) besides.push({ as: 'answers-to', lead: unit.lead ?? '' });
  }
  const leaving = stopLeading(organisation, positions, unit.id);
  return { ok: true, changes: [...changes, ...leaving.changes], landing, besides: [...besides, ...leaving.besides] };
}

/** The place right after the lead of a unit, who is shown first whatever its place in the order. */
export function afterLead(organisation: ReadonlyOrganisation, lead: { readonly id: string; readonly unit: string }): string | null {
  return positionsOf(organisation, lead.unit)[0]?.id === lead.id ? lead.id : null;
}

/** Who comes into a unit answers to its lead, save where that would turn the line into a circle. */
export function lineInUnit(organisation: ReadonlyOrganisation, position: string, unit: string): Change | null {
  const moved = organisation.get('position', position);
  const lead = organisation.get('unit', unit)?.lead ?? null;
  if (moved === undefined || moved.unit === unit || lead === null || lead === moved.reportsTo || isPositionWithin(organisation, lead, position)) return null;
  return { type: 'set-reporting-line', position, reportsTo: lead };
}

function toLead(organisation: ReadonlyOrganisation, held: readonly string[], { key, place }: DropTarget): Drop {
  const { kind, id } = cardRef(key);
  const target = organisation.get('position', id);
  if (kind !== 'position' || target === undefined) return { ok: false, why: 'group' };
  const { positions } = idsOf(held);
  if (place === 'into') {
    return { ok: true, changes: positions.map((position) => ({ type: 'set-reporting-line', position, reportsTo: id })), landing: { as: 'reports-to', type: 'position', id } };
  }
  const changes: Change[] = [];
  let after = anchorOf(positionsOf(organisation, target.unit), id, place, positions);
  let ordered = 0;
  for (const moving of positions) {
    const position = organisation.get('position', moving);
    if (position === undefined) continue;
    if (position.reportsTo !== target.reportsTo) changes.push({ type: 'set-reporting-line', position: moving, reportsTo: target.reportsTo });
    // Reports of one lead stand in the order of their units, so only those of one unit have an order of their own.
    if (position.unit !== target.unit) continue;
    changes.push({ type: 'move-position', position: moving, unit: target.unit, after });
    after = moving;
    ordered += 1;
  }
  if (changes.length === 0) return { ok: false, why: 'order-by-unit' };
  // A place among siblings is promised only where all of them get one.
  if (ordered === positions.length) return { ok: true, changes, landing: { as: place, type: 'position', id } };
  const lead = target.reportsTo;
  return { ok: true, changes, landing: lead === null ? { as: 'on-top', type: 'position', id } : { as: 'reports-to', type: 'position', id: lead } };
}

function toFunction(organisation: ReadonlyOrganisation, held: readonly string[], { key }: DropTarget): Drop {
  const { kind, id } = cardRef(key);
  const target = kind === 'position' ? organisation.get('position', id) : undefined;
  const to = target?.function ?? businessFunctions.find((name) => name === id);
  if (to === undefined) return { ok: false, why: 'group' };
  const { positions } = idsOf(held);
  const same = positions.every((position) => organisation.get('position', position)?.function === to);
  // Within one function what hangs below is who reports to whom.
  if (same && target !== undefined) return { ok: true, changes: positions.map((position) => ({ type: 'set-reporting-line', position, reportsTo: id })), landing: { as: 'reports-to', type: 'position', id } };
  return { ok: true, changes: positions.map((position) => ({ type: 'set-position', position, function: to })), landing: { as: 'function', type: 'function', id: to } };
}

/** The sibling that what moves comes after, for a place beside one of them; null for the first place. */
function anchorOf(siblings: readonly { readonly id: string }[], beside: string, place: Place, moving: readonly string[]): string | null {
  if (place === 'after') return beside;
  const staying = siblings.filter(({ id }) => !moving.includes(id));
  return staying[staying.findIndex(({ id }) => id === beside) - 1]?.id ?? null;
}
