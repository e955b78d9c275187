import type { DocumentKind, DocumentScope } from '@bandi/exchange';
import type { Language, Position, ReadonlyOrganisation } from '@bandi/organisation';
import { labelText, positionsOf, vacanciesOn, walkUnits } from '@bandi/organisation';

/** A scope as the value of a field: `all`, `unit:<id>` or `position:<id>`. */
export function scopeKey(scope: DocumentScope): string {
  return scope === 'all' ? 'all' : 'unit' in scope ? `unit:${scope.unit}` : `position:${scope.position}`;
}

export function scopeOf(key: string): DocumentScope {
  const id = key.slice(key.indexOf(':') + 1);
  return key === 'all' ? 'all' : key.startsWith('unit:') ? { unit: id } : { position: id };
}

/** What a scope is called. */
export function scopeName(organisation: ReadonlyOrganisation, scope: DocumentScope, whole: string, language: Language): string {
  if (scope === 'all') return whole;
  const label = 'unit' in scope ? organisation.get('unit', scope.unit)?.name : organisation.get('position', scope.position)?.title;
  return label === undefined ? '' : labelText(label, language);
}

/** A handbook is of a unit, so that of a position is its unit's. */
export function scopeFor(kind: DocumentKind, scope: DocumentScope, organisation: ReadonlyOrganisation): DocumentScope {
  if (kind !== 'handbook' || scope === 'all' || 'unit' in scope) return scope;
  const unit = organisation.get('position', scope.position)?.unit;
  return unit === undefined ? 'all' : { unit };
}

export interface ScopeCount {
  readonly positions: number;
  /** Positions with seats that nobody holds, and these seats. */
  readonly vacant: number;
  readonly openings: number;
}

/** How much a document of a scope is about, and how much of it is vacant on the day. */
export function countOf(organisation: ReadonlyOrganisation, scope: DocumentScope, day: string): ScopeCount {
  let vacant = 0;
  let openings = 0;
  const positions = positionsIn(organisation, scope);
  for (const { id, outsourced, status } of positions) {
    const open = outsourced || status === 'frozen' ? 0 : vacanciesOn(organisation, id, day);
    if (open > 0) vacant += 1;
    openings += open;
  }
  return { positions: positions.length, vacant, openings };
}

function positionsIn(organisation: ReadonlyOrganisation, scope: DocumentScope): readonly Position[] {
  if (scope === 'all') return [...organisation.all('position')];
  if ('unit' in scope) return [...walkUnits(organisation, scope.unit)].flatMap(({ unit }) => positionsOf(organisation, unit.id));
  const position = organisation.get('position', scope.position);
  return position === undefined ? [] : [position];
}
