import type { Draft, ImportedRow, Label } from '@bandi/organisation';
import { daysAfter, labelBoth } from '@bandi/organisation';
import { idPart, shortHash } from './cells.ts';
import type { GoneChoice, ImportOrder } from './import-order.ts';
import type { Laid } from './laid.ts';
import type { List } from './list.ts';
import type { MappedSheet } from './mapped-sheet.ts';

interface Keeping {
  readonly source: string;
  readonly name: Label;
  readonly day: string;
  readonly sheets: readonly MappedSheet[];
  readonly list: List;
  readonly laid: Laid;
  readonly kept: ReadonlyMap<string, ImportedRow>;
  readonly gone: GoneChoice;
}

/** Keeps with the organisation what was imported: the meaning of the columns, and each row as the base of the next import. */
export function keepRows(draft: Draft, { source, name, day, sheets, list, laid, kept, gone }: Keeping): void {
  const before = draft.get('import-source', source);
  const columns: Record<string, string> = { ...before?.columns };
  for (const sheet of sheets) for (const { heading, field } of sheet.columns) if (heading !== '' && heading.length <= 200) columns[heading] = field ?? '';
  draft.put('import-source', { id: source, name: before?.name ?? name, columns: Object.fromEntries(Object.entries(columns).slice(-500)), at: day });
  const put = (kind: ImportedRow['kind'], key: string, row: Pick<ImportedRow, 'person' | 'unit' | 'position' | 'assignment' | 'values'>) => {
    const id = kept.get(key)?.id ?? `${source}.${kind}.${idPart(key.slice(key.indexOf(':') + 1))}.${shortHash(key)}`;
    draft.put('imported-row', { id, source, kind, key: key.slice(0, 300), ...row, values: { ...row.values } });
  };
  for (const row of list.people) {
    const place = laid.rows.get(row);
    if (place !== undefined) put('person', row.key, { person: place.person, unit: place.unit, position: place.position, assignment: place.assignment, values: row.values });
  }
  for (const row of list.units) put('unit', row.key, { person: null, unit: laid.units.get(row) ?? null, position: null, assignment: null, values: row.values });
  if (gone === 'keep') return;
  const listed = new Set([...list.people.map(({ key }) => key), ...list.passedOver]);
  for (const { key, id, kind } of kept.values()) if (kind === 'person' && !listed.has(key)) draft.remove('imported-row', id);
}

/** Who is gone from the list and still here, and what is done about it. */
export function layGone(draft: Draft, kept: ReadonlyMap<string, ImportedRow>, list: List, { gone, day, sheets }: ImportOrder): readonly { readonly person: string; readonly name: Label }[] {
  if (!sheets.some(({ kind }) => kind === 'people')) return [];
  const listed = new Set([...list.people.map(({ key }) => key), ...list.passedOver]);
  const found: { person: string; name: Label }[] = [];
  const lastDay = daysAfter(day, -1);
  for (const { key, kind, person: id } of kept.values()) {
    const person = kind === 'person' && id !== null && !listed.has(key) ? draft.get('person', id) : undefined;
    // Whose last day has come is gone already.
    if (person === undefined || (person.to !== null && person.to < day)) continue;
    found.push({ person: person.id, name: labelBoth(person.name) });
    if (gone === 'keep') continue;
    for (const held of draft.list('assignment.person', person.id)) {
      const assignment = draft.get('assignment', held);
      if (assignment === undefined) continue;
      if (gone === 'remove' || assignment.from > lastDay) draft.remove('assignment', held);
      else if (assignment.to === null || assignment.to > lastDay) draft.put('assignment', { ...assignment, to: lastDay });
    }
    if (gone === 'remove') draft.remove('person', person.id);
    else if (person.from === null || person.from <= lastDay) draft.put('person', { ...person, to: lastDay });
  }
  return found;
}
