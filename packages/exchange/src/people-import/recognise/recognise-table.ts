import type { Table, TableRow } from '../tables/table.ts';
import type { ImportField, TableKind } from './fields.ts';
import { headings, passedOver, personFields, plainHeading, sensitive, unitFields } from './fields.ts';
import type { Layout } from './layouts.ts';
import { DRAWIO, OWN_LIST, layouts } from './layouts.ts';
import { drawioLinks } from './drawio-links.ts';

/** A column by its heading, and what it means; null: it is passed over. */
export interface Column {
  readonly heading: string;
  readonly field: ImportField | null;
  /** The heading says so for sure; else it is a guess by what stands below, or nothing is known of it. */
  readonly isSure: boolean;
}

/** How a table is read. */
export interface Reading {
  /** What kind of list it is; null: none (a cover sheet, notes). */
  readonly kind: TableKind | null;
  /** `wecom`, `dingtalk` …, or `own-list`. */
  readonly source: string;
  readonly layout: Layout | null;
  /** The place of the row of headings among the table's rows; -1: there is none. */
  readonly headRow: number;
  readonly columns: readonly Column[];
}

/** Heading → field, as a source remembers it; '' for a column that is passed over. */
export type Remembered = (source: string) => Readonly<Record<string, string>> | undefined;

const known: ReadonlySet<string> = new Set([...personFields, ...unitFields].flatMap((field) => headings[field]));

/** Headings may have a title, a date and some lines of advice above. */
const HEADS_WITHIN = 40;

/** Finds the headings of a table and what each column means: by the layouts of known programs, what was chosen the last time, usual headings, and what stands in the cells. */
export function recogniseTable(table: Table, remembered: Remembered = () => undefined): Reading {
  const headRow = headingsAt(table.rows, new Set(Object.keys(remembered(OWN_LIST) ?? {})));
  if (headRow === -1) return withoutHeadings(table);
  const texts = headingTexts(table.rows, headRow);
  return readAs(table, headRow, kindOf(texts), remembered);
}

/** The reading with another row of headings or another kind, as somebody says who sees the table. */
export function readAs(table: Table, headRow: number, kind: TableKind, remembered: Remembered = () => undefined): Reading {
  const texts = headRow === -1 ? [] : headingTexts(table.rows, headRow);
  const plain = texts.map(plainHeading);
  const layout = layouts.find((one) => one.kind === kind && one.tells.every((group) => group.some((word) => plain.includes(word)))) ?? null;
  const links = table.directives === undefined ? null : drawioLinks(table.directives);
  const source = links !== null ? DRAWIO : (layout?.id ?? OWN_LIST);
  const chosen = remembered(source) ?? {};
  const fields: readonly ImportField[] = kind === 'people' ? personFields : unitFields;
  const taken = new Set<ImportField>();
  const found = texts.map((heading, place): Column => {
    const known = Object.hasOwn(chosen, heading) ? chosen[heading] : undefined;
    const word = plain[place] ?? '';
    const linked = links?.get(heading);
    const meant = known !== undefined
      ? ((fields as readonly string[]).includes(known) ? (known as ImportField) : null)
      : linked ?? (layout?.means !== undefined && Object.hasOwn(layout.means, word) ? layout.means[word] : usual(word, fields, plain));
    if (meant === undefined) return { heading, field: null, isSure: heading === '' || passedOver.has(word) || sensitive.test(word) };
    if (meant === null) return { heading, field: null, isSure: true };
    if (meant !== 'own' && taken.has(meant)) return { heading, field: null, isSure: false };
    taken.add(meant);
    return { heading, field: meant, isSure: true };
  });
  const columns = kind === 'people' ? found.map((column, place) => guess(column, place, table, headRow, taken)) : found;
  return { kind, source, layout: links === null ? layout : null, headRow, columns };
}

/** The field a heading usually names: where it could be several, the one whose list has it earliest. */
function usual(word: string, fields: readonly ImportField[], all: readonly string[]): ImportField | undefined {
  let best: { readonly field: ImportField; readonly place: number } | undefined;
  for (const field of fields) {
    const place = headings[field].indexOf(word);
    if (place !== -1 && (best === undefined || place < best.place)) best = { field, place };
  }
  // `ID` beside `工号` is an account; alone with a name it tells people apart all the same.
  return best?.field === 'name' && word !== '姓名' && word !== 'name' && all.includes('姓名') ? undefined : best?.field;
}

/** What the cells say where the heading says nothing; what nothing is known of stays with the person under its heading. */
function guess(column: Column, place: number, table: Table, headRow: number, taken: Set<ImportField>): Column {
  if (column.isSure || column.field !== null) return column;
  const cells = table.rows.slice(headRow + 1, headRow + 60).map((row) => row.cells[place] ?? '').filter((text) => text !== '');
  if (cells.length === 0) return { ...column, isSure: true };
  const all = (pattern: RegExp) => cells.every((text) => pattern.test(text));
  if (!taken.has('email') && all(/^[^\s@]+@[^\s@]+\.[^\s@]+$/u)) {
    taken.add('email');
    return { ...column, field: 'email', isSure: false };
  }
  return { ...column, field: 'own', isSure: false };
}

function headingsAt(rows: readonly TableRow[], chosen: ReadonlySet<string>): number {
  let best = { row: -1, score: 1 };
  for (const [place, row] of rows.slice(0, HEADS_WITHIN).entries()) {
    const found = new Set<string>();
    for (const cell of row.cells) {
      const word = plainHeading(cell);
      if (chosen.has(cell) || known.has(word)) found.add(word);
    }
    const named = [...found].some((word) => [...headings.name, ...headings['first-name'], ...headings['unit-name']].includes(word));
    const score = found.size + (named ? 1 : 0);
    if (score > best.score) best = { row: place, score };
  }
  return best.row;
}

/** The headings; where a line of groups stands above, a heading without text takes that of its group. */
function headingTexts(rows: readonly TableRow[], headRow: number): readonly string[] {
  const own = rows[headRow]?.cells ?? [];
  const above = headRow > 0 ? rows[headRow - 1]?.cells ?? [] : [];
  const width = Math.max(...rows.slice(headRow, headRow + 200).map((row) => row.cells.length), 0);
  const usedAbove = above.filter((text) => text !== '').length > 1;
  return Array.from({ length: width }, (_, place) => (own[place] ?? '') || (usedAbove ? (above[place] ?? '') : ''));
}

function kindOf(texts: readonly string[]): TableKind {
  const plain = texts.map(plainHeading);
  const has = (list: readonly string[]) => list.some((word) => plain.includes(word));
  const surelyPeople = ['姓名', 'fullname', '员工姓名', 'firstname', '成员姓名'].some((word) => plain.includes(word));
  const surelyUnits = has(headings.parent.filter((word) => word !== 'parentid')) && has(headings['unit-name']);
  return surelyPeople || !surelyUnits ? 'people' : 'units';
}

/** Nothing above the rows says what they are: the first column with words is a name, the next ones stay open. */
function withoutHeadings(table: Table): Reading {
  const width = Math.max(...table.rows.slice(0, 200).map((row) => row.cells.length), 0);
  const first = table.rows.slice(0, 60);
  const name = Array.from({ length: width }, (_, place) => place).find((place) => first.length > 1 && first.every((row) => /^[\p{L}][\p{L}\s·.'’-]{0,40}$/u.test(row.cells[place] ?? '')));
  const columns = Array.from({ length: width }, (_, place): Column => ({ heading: '', field: place === name ? 'name' : null, isSure: false }));
  return { kind: name === undefined ? null : 'people', source: OWN_LIST, layout: null, headRow: -1, columns };
}
