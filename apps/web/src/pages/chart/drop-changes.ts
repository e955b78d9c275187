import type { CardKind, ChartView as ViewKind } from '@bandi/chart';
import type { Change, ReadonlyOrganisation } from '@bandi/organisation';
import { businessFunctions } from '@bandi/organisation';

interface Card {
  readonly kind: CardKind;
  readonly id: string;
}

/**
 * What dropping a card on another asks for, or null where it means nothing. Where cards hang by reporting line: the
 * position reports to the other; on the heading of a function it does that. By unit: a position goes into the unit (or beside the position) and reports to whoever leads there; a unit
 * goes below the unit.
 */
export function dropChanges(organisation: ReadonlyOrganisation, view: ViewKind, card: Card, target: Card): readonly Change[] | null {
  if (target.kind === 'group') {
    const found = businessFunctions.find((name) => view === 'by-function' && name === target.id);
    return card.kind === 'position' && found !== undefined ? [{ type: 'set-position', position: card.id, function: found }] : null;
  }
  if (view !== 'by-unit' && view !== 'unit-areas') {
    return card.kind === 'position' && target.kind === 'position' ? [{ type: 'set-reporting-line', position: card.id, reportsTo: target.id }] : null;
  }
  if (card.kind === 'group') return null;
  if (card.kind === 'unit') return target.kind === 'unit' ? [{ type: 'move-unit', unit: card.id, parent: target.id }] : null;
  const position = organisation.get('position', card.id);
  const beside = target.kind === 'position' ? organisation.get('position', target.id) : undefined;
  const unit = organisation.get('unit', beside?.unit ?? target.id);
  if (position === undefined || unit === undefined) return null;
  const move: Change = { type: 'move-position', position: position.id, unit: unit.id, ...(beside === undefined ? {} : { after: beside.id }) };
  if (position.unit === unit.id) return [move];
  const lead = unit.lead !== position.id ? unit.lead : null;
  return lead === null || lead === position.reportsTo ? [move] : [move, { type: 'set-reporting-line', position: position.id, reportsTo: lead }];
}
