import type { ImportField } from '../recognise/fields.ts';
import { cellText } from '../tables/table.ts';
import { capacityIn, dayIn, folded } from './cells.ts';
import type { ImportProblem, ProblemCode } from './import-problem.ts';
import { importProblem } from './import-problem.ts';
import type { MappedSheet } from './mapped-sheet.ts';

/** A person of the list: what stands there by field (`own:手机号` for a field of the company's own), empty ones left out. */
export interface PersonRow {
  readonly sheet: number;
  readonly at: number;
  /** Tells the person from others of the list: account, number, email, else the name. */
  readonly key: string;
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
  /** The place of the column of a field; undefined where the sheet has none. */
  readonly columns: ReadonlyMap<ImportField, number>;
  readonly pathSign: string | undefined;
  /** Every field the sheet has a column for, own ones too. */
  readonly has: ReadonlySet<string>;
}

export interface PeopleRead {
  readonly rows: readonly PersonRow[];
  readonly problems: ImportProblem[];
  /** Fields some column stands for. */
  readonly fields: ReadonlySet<ImportField>;
}

/** The longest text an own field may have. */
const OWN_LIMIT = 500;
const DATES = ['start', 'end'] as const;

/** The people of the sheets, with what is wrong with single cells; a row whose identity is taken is not among them. */
export function readPeople(sheets: readonly MappedSheet[]): PeopleRead {
  const rows: PersonRow[] = [];
  const problems: ImportProblem[] = [];
  const fields = new Set<ImportField>();
  const keys = new Map<string, PersonRow>();
  for (const [sheet, { kind, columns, rows: source, pathSign }] of sheets.entries()) {
    if (kind !== 'people') continue;
    const places = new Map<ImportField, number>();
    for (const [place, { field }] of columns.entries()) if (field !== null && field !== 'own' && !places.has(field)) places.set(field, place);
    for (const field of places.keys()) fields.add(field);
    const owns = columns.flatMap(({ field, heading }, place) => {
      const name = heading.replaceAll(/[（(【[]\s*(?:必填|选填|required|optional)[^）)】\]]*[）)】\]]|\*/giu, '').trim().slice(0, 60);
      return field === 'own' && /^[\p{L}\p{N}]/u.test(name) ? [{ place, key: `own:${name}` }] : [];
    });
    const has = new Set<string>([...places.keys(), ...owns.map(({ key }) => key)]);
    for (const { at, cells } of source) {
      const values: Record<string, string> = {};
      for (const [field, place] of places) {
        const text = cellText(cells[place] ?? '');
        if (text !== '') values[field] = text;
      }
      for (const { place, key } of owns) {
        const text = cellText(cells[place] ?? '').slice(0, OWN_LIMIT);
        if (text !== '') values[key] = text;
      }
      const name = nameOf(values);
      const row: PersonRow = { sheet, at, key: keyOf(values, name), name, values, columns: places, pathSign, has };
      // A line of totals or a remark below the list has none of what a person has.
      if (name === '' && values['id'] === undefined && values['number'] === undefined && values['email'] === undefined) continue;
      const found = checkRow(row, keys);
      problems.push(...found.problems);
      if (!found.isPerson) continue;
      keys.set(row.key, row);
      rows.push(row);
    }
  }
  return { rows, problems, fields };
}

/** Family name first where it is Chinese. */
function nameOf(values: Readonly<Record<string, string>>): string {
  if (values['name'] !== undefined) return values['name'];
  const [first = '', last = ''] = [values['first-name'], values['last-name']];
  return (/^\p{Script=Han}+$/u.test(first + last) ? last + first : `${first} ${last}`).trim();
}

export function keyOf(values: Readonly<Record<string, string>>, name: string): string {
  if (values['id'] !== undefined) return `id:${folded(values['id'])}`;
  if (values['number'] !== undefined) return `no:${folded(values['number'])}`;
  if (values['email'] !== undefined) return `at:${folded(values['email'])}`;
  return `name:${folded(name)}`;
}

function checkRow(row: PersonRow, keys: ReadonlyMap<string, PersonRow>): { readonly problems: readonly ImportProblem[]; readonly isPerson: boolean } {
  const problems: ImportProblem[] = [];
  const { values, sheet, at, columns, name } = row;
  const at1 = (code: ProblemCode, field: ImportField, facts: Record<string, string | number> = {}) =>
    problems.push(importProblem(code, { sheet, row: at, column: columns.get(field) ?? null, value: values[field] ?? '' }, facts));
  const nameField = columns.has('name') ? 'name' : 'first-name';
  if (name === '') at1('no-name', nameField);
  else if (name.length > 200) at1('name-too-long', nameField);
  const identity = values['id'] !== undefined ? 'id' : values['number'] !== undefined ? 'number' : values['email'] !== undefined ? 'email' : null;
  for (const field of ['id', 'number'] as const) if (/^\d(?:\.\d+)?e\+\d+$/iu.test(values[field] ?? '')) at1('id-lost-digits', field);
  const before = keys.get(row.key);
  if (before !== undefined) at1(identity === null ? 'same-name' : 'duplicate-id', identity ?? nameField, { other: before.at });
  for (const field of DATES) if (values[field] !== undefined && dayIn(values[field]) === null) at1('bad-date', field);
  const [start, end] = [dayIn(values['start'] ?? ''), dayIn(values['end'] ?? '')];
  if (start !== null && end !== null && end < start) at1('dates-reversed', 'end', { other: start });
  if (values['capacity'] !== undefined && capacityIn(values['capacity']) === null) at1('bad-capacity', 'capacity');
  if (values['photo'] !== undefined && !isPhoto(values['photo'])) at1('bad-photo', 'photo');
  return { problems, isPerson: name !== '' && name.length <= 200 && before === undefined };
}

export function isPhoto(text: string): boolean {
  return /^https:\/\/[^\s"'<>]+$/u.test(text);
}
