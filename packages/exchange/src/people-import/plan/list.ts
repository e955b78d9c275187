import type { ImportedRow, ReadonlyOrganisation } from '@bandi/organisation';
import type { ImportField } from '../recognise/fields.ts';
import type { ImportProblem } from './import-problem.ts';
import type { Managers } from './managers.ts';
import { findManagers } from './managers.ts';
import type { MappedSheet } from './mapped-sheet.ts';
import type { PersonRow } from './person-rows.ts';
import { readPeople } from './person-rows.ts';
import type { UnitRow } from './unit-rows.ts';
import { readUnits } from './unit-rows.ts';

/** A list of people and units read, with who is above whom. */
export interface List {
  readonly people: readonly PersonRow[];
  readonly units: readonly UnitRow[];
  readonly managers: Managers;
  readonly fields: ReadonlySet<ImportField>;
  readonly problems: readonly ImportProblem[];
  /** Keys of people whose rows are left out: they are not gone. */
  readonly passedOver: readonly string[];
}

export function readList(sheets: readonly MappedSheet[], organisation: ReadonlyOrganisation, kept: ReadonlyMap<string, ImportedRow> = new Map()): List {
  const read = readPeople(sheets);
  const { problems } = read;
  const people = read.rows.map((row) => withKept(row, kept.get(row.key)));
  const fields = new Set(read.fields);
  // A list without managers says nothing of them: those of the last one hold.
  if (people.some(({ values }) => values['manager'] !== undefined)) fields.add('manager');
  const passedOver = readPeople(sheets.map((sheet) => ({ ...sheet, rows: sheet.skipped ?? [] }))).rows.map(({ key }) => key);
  const units = readUnits(sheets);
  const managers = findManagers(people, organisation);
  return { people, units: units.rows, managers, fields, problems: [...problems, ...units.problems, ...managers.problems], passedOver };
}

/** A column that this list does not have says nothing: what the last one had there holds. */
function withKept(row: PersonRow, kept: ImportedRow | undefined): PersonRow {
  if (kept === undefined) return row;
  const carried = Object.entries(kept.values).filter(([field]) => !row.has.has(field));
  return carried.length === 0 ? row : { ...row, values: { ...Object.fromEntries(carried), ...row.values } };
}

/** The sheets that were last imported of a source, as its kept rows remember them. */
export function keptSheets(rows: Iterable<ImportedRow>, pathSign: string | undefined): readonly MappedSheet[] {
  const groups: Record<ImportedRow['kind'], ImportedRow[]> = { person: [], unit: [] };
  for (const row of rows) groups[row.kind].push(row);
  return (['unit', 'person'] as const).flatMap((kind): MappedSheet[] => {
    const keys = [...new Set(groups[kind].flatMap(({ values }) => Object.keys(values)))];
    if (keys.length === 0) return [];
    return [{
      name: '', source: '', kind: kind === 'unit' ? 'units' : 'people', ...(pathSign === undefined ? {} : { pathSign }),
      columns: keys.map((key) => (key.startsWith('own:') ? { heading: key.slice(4), field: 'own' } : { heading: key, field: key as ImportField })),
      rows: groups[kind].map(({ values }, at) => ({ at: at + 1, cells: keys.map((key) => values[key] ?? '') })),
    }];
  });
}
