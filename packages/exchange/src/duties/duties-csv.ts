import type { Language, ReadonlyOrganisation } from '@bandi/organisation';
import { writeCsv } from '../csv/write-csv.ts';
import { dutyTable } from './duty-table.ts';
import { wording } from './wording.ts';

/** The responsibility matrix as a CSV file's text: a row for each duty, a column for each position. */
export function dutiesCsv(organisation: ReadonlyOrganisation, language: Language): string {
  const words = wording[language];
  const { columns, groups } = dutyTable(organisation, language);
  return writeCsv([
    [words.function, words.duty, words.critical, ...columns.map(({ heading }) => heading), words.gap, words.id],
    ...groups.flatMap(({ name, rows }) => rows.map((row) => [name, row.name, row.critical ? words.yes : '', ...row.letters.map((letter) => letter ?? ''), row.gaps, row.id])),
  ]);
}
