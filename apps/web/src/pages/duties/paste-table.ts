import type { Label } from '@bandi/organisation';
import { labelBoth } from '@bandi/organisation';
import type { CellEdit } from './cell-edits.ts';
import type { CellValue } from './letters.ts';
import { readLetter } from './letters.ts';

/** What a table can speak of: every duty and position there is, shown or not. */
export interface Named {
  readonly duties: readonly { readonly id: string; readonly name: Label }[];
  readonly positions: readonly { readonly id: string; readonly title: Label; readonly unit: Label }[];
  readonly letter: (duty: string, position: string) => CellValue;
}

export interface PasteProblem {
  readonly kind: 'no-heads' | 'unknown-duty' | 'unknown-position' | 'several-duties' | 'several-positions' | 'duty-twice' | 'position-twice' | 'not-a-letter';
  /** What stands there. */
  readonly text: string;
  /** Where in the pasted table, from 1. */
  readonly row: number;
  readonly column: number;
}

export type TableRead =
  | { readonly ok: true; readonly edits: readonly CellEdit[]; readonly duties: number; readonly positions: number }
  | { readonly ok: false; readonly problems: readonly PasteProblem[] };

/** Heads may have a title, the units and a line of their own above, a number and a function beside them. */
const HEADS_WITHIN = 6;

/**
 * Reads a table whose first columns name duties and whose first rows name positions. All of it or nothing: a duty or
 * position that has a letter but is not known, or means several, is a problem, and so is what is no letter. Rows and
 * columns without a letter (headings, counts) are passed over.
 */
export function readTable(table: readonly (readonly string[])[], named: Named): TableRead {
  const duties = namesOf(named.duties.map(({ id, name }) => ({ id, names: [name] })));
  const positions = namesOf(named.positions.map(({ id, title, unit }) => ({ id, names: [title, ...joined(unit, title)] })));
  const headRow = best(Math.min(HEADS_WITHIN, table.length), (row) => (table[row] ?? []).filter((text) => positions.has(plain(text))).length);
  const dutyColumn = best(HEADS_WITHIN, (column) => table.slice(headRow + 1).filter((row) => duties.has(plain(row[column] ?? ''))).length);
  if (headRow === -1 || dutyColumn === -1) return { ok: false, problems: [{ kind: 'no-heads', text: '', row: 1, column: 1 }] };

  const problems: PasteProblem[] = [];
  const body = table.slice(headRow + 1);
  const columns = readColumns(table, headRow, dutyColumn, positions, named, problems);
  const edits: CellEdit[] = [];
  const seen = new Set<string>();
  for (const [index, row] of body.entries()) {
    const text = row[dutyColumn] ?? '';
    const at = { text: text.trim(), row: headRow + index + 2, column: dutyColumn + 1 };
    const alike = duties.get(plain(text)) ?? [];
    // Of several duties of one name, the one whose id stands in the row.
    const known = alike.length > 1 ? alike.filter((id) => row.some((cell) => cell.trim() === id)) : alike;
    const [duty] = known;
    if (duty === undefined || known.length > 1) {
      const says = columns.some(({ column }) => isLetter(row[column]));
      if (says) problems.push({ kind: alike.length === 0 ? 'unknown-duty' : 'several-duties', ...at });
      continue;
    }
    if (seen.has(duty)) problems.push({ kind: 'duty-twice', ...at });
    seen.add(duty);
    for (const { column, position } of columns) {
      const cell = row[column] ?? '';
      const letter = readLetter(cell);
      if (letter === undefined) problems.push({ kind: 'not-a-letter', text: cell.trim(), row: at.row, column: column + 1 });
      else if (position !== null && letter !== named.letter(duty, position)) edits.push({ duty, position, letter });
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, edits, duties: seen.size, positions: columns.length };
}

interface TableColumn {
  readonly column: number;
  /** Null where the column is a problem already. */
  readonly position: string | null;
}

function readColumns(table: readonly (readonly string[])[], headRow: number, dutyColumn: number, known: ReadonlyMap<string, readonly string[]>, named: Named, problems: PasteProblem[]): TableColumn[] {
  const body = table.slice(headRow + 1);
  const width = Math.max(...table.map((row) => row.length));
  const columns: TableColumn[] = [];
  const seen = new Set<string>();
  for (let column = dutyColumn + 1; column < width; column += 1) {
    const text = table[headRow]?.[column] ?? '';
    const at = { text: text.trim(), row: headRow + 1, column: column + 1 };
    const meant = ofUnit(known.get(plain(text)) ?? [], unitsAbove(table, headRow, dutyColumn, column), named);
    const [position] = meant;
    if (position !== undefined && meant.length === 1) {
      if (seen.has(position)) problems.push({ kind: 'position-twice', ...at });
      seen.add(position);
      columns.push({ column, position });
    } else if (position !== undefined || body.some((row) => isLetter(row[column]))) {
      problems.push({ kind: position === undefined ? 'unknown-position' : 'several-positions', ...at });
    }
  }
  return columns;
}

/** Of several positions of one name those in a unit that is named above the column. */
function ofUnit(ids: readonly string[], above: readonly string[], named: Named): readonly string[] {
  if (ids.length < 2) return ids;
  const within = ids.filter((id) => named.positions.some(({ id: one, unit }) => one === id && Object.values(labelBoth(unit)).some((name) => above.includes(plain(String(name))))));
  return within.length === 0 ? ids : within;
}

/** What stands above a column; of merged cells only the first is filled, so the nearest to the left counts. */
function unitsAbove(table: readonly (readonly string[])[], headRow: number, dutyColumn: number, column: number): string[] {
  return table.slice(0, headRow).flatMap((row) => {
    for (let at = column; at > dutyColumn; at -= 1) if ((row[at] ?? '').trim() !== '') return [plain(row[at] ?? '')];
    return [];
  });
}

function isLetter(text: string | undefined): boolean {
  const letter = readLetter(text ?? '');
  return letter !== undefined && letter !== null;
}

function best(count: number, score: (at: number) => number): number {
  let [found, most] = [-1, 0];
  for (let at = 0; at < count; at += 1) {
    const here = score(at);
    if (here > most) [found, most] = [at, here];
  }
  return found;
}

function namesOf(records: readonly { readonly id: string; readonly names: readonly Label[] }[]): Map<string, string[]> {
  const known = new Map<string, string[]>();
  for (const { id, names } of records) {
    const texts = new Set([id, ...names.flatMap((name) => Object.values(labelBoth(name)).map(String))].map(plain));
    for (const text of texts) known.set(text, [...(known.get(text) ?? []), id]);
  }
  return known;
}

function joined(unit: Label, title: Label): Label[] {
  const [of, name] = [labelBoth(unit), labelBoth(title)];
  return [{ zh: `${of.zh} / ${name.zh}`, en: `${of.en} / ${name.en}` }];
}

/** A name as it is compared: widths, case, line ends and spaces do not matter, nor the mark that keeps a spreadsheet from running it. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/^'(?=[=+\-@])/u, '').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}
