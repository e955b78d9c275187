import type { DutyLine, DutyTable } from '@bandi/exchange';
import type { Language } from '@bandi/organisation';
import { printHeading, printTable, printText } from '../terminal/table.ts';
import type { TableCell } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wording } from './wording.ts';

/** The matrix as a terminal can show it: for each duty who answers for it and who does it, by name. */
export function printDuties({ groups, columns }: DutyTable, language: Language, terminal: Terminal): void {
  const words = wording[language];
  const { duties } = words;
  const all = groups.flatMap(({ rows }) => rows);
  if (all.length === 0) {
    printText(terminal, duties.none, 2);
    return;
  }
  for (const { name, rows } of groups) {
    printHeading(terminal, name, String(rows.length));
    printTable(terminal, [{ title: duties.duty, wraps: true }, { title: duties.answers, wraps: true }, { title: duties.does, wraps: true }, { title: '' }],
      rows.map((row): TableCell[] => [row.critical ? `${row.name}${words.open}${duties.critical}${words.close}` : row.name, holders(row, columns, 'A', words.comma), holders(row, columns, 'R', words.comma), { text: row.gaps, style: 'red' }]));
  }
  terminal.line();
  const open = all.filter(({ gaps }) => gaps !== '').length;
  printText(terminal, duties.total(all.length, columns.length, open), 2, open === 0 ? 'green' : 'yellow');
}

function holders(row: DutyLine, columns: DutyTable['columns'], part: 'A' | 'R', comma: string): string {
  return columns.filter((_, at) => row.letters[at]?.includes(part) === true).map(({ heading }) => heading).join(comma);
}
