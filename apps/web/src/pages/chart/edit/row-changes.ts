import type { BusinessFunction, Change, Position, ReadonlyOrganisation } from '@bandi/organisation';
import { LABEL_LIMIT, decideAll, labelBoth } from '@bandi/organisation';
import type { NewId } from './paste-changes.ts';
import type { SheetColumn, SheetRow } from './sheet-rows.ts';

/** What is wrong with a cell, or with a row as a whole where the model refuses it. */
export interface RowProblem {
  readonly row: number;
  readonly column: SheetColumn | null;
  readonly what: 'missing' | 'too-long' | 'not-a-count' | 'unknown' | 'ambiguous' | 'no-unit' | { readonly zh: string; readonly en: string };
  readonly value: string;
}

/** Where rows go that name no unit or lead of their own. */
export interface RowsHome {
  readonly unit: string | null;
  /** Undefined: the lead of the unit. */
  readonly reportsTo: string | null | undefined;
}

export interface RowsPlan {
  readonly changes: readonly Change[];
  readonly problems: readonly RowProblem[];
  readonly keys: readonly string[];
}

/**
 * The changes that make positions of rows, all or nothing. Units and leads are named; a lead may be another row. Two of
 * one name are told apart by the row's unit, else named as a problem.
 */
export function rowChanges(organisation: ReadonlyOrganisation, rows: readonly SheetRow[], home: RowsHome, newId: NewId): RowsPlan {
  const problems: RowProblem[] = [];
  const units = namesOf([...organisation.all('unit')].map(({ id, name }) => ({ id, names: Object.values(labelBoth(name)) })));
  const ids = rows.map(() => newId('position'));
  const placed = rows.map((row) => unitOf(organisation, units, row, home, problems));
  const seats = namesOf([
    ...[...organisation.all('position')].map((position) => ({ id: position.id, names: Object.values(labelBoth(position.title)) })),
    ...rows.map((row, at) => ({ id: ids[at] ?? '', names: [row.title] })),
  ]);
  const unitOfSeat = new Map(rows.map((_, at) => [ids[at] ?? '', placed[at] ?? '']));
  const adding: Change[] = [];
  const lines: { readonly row: SheetRow; readonly change: Change }[] = [];
  for (const [at, row] of rows.entries()) {
    const problem = (column: SheetColumn, what: RowProblem['what']) => problems.push({ row: row.row, column, what, value: row[column] });
    if (row.title === '') problem('title', 'missing');
    else if (row.title.length > LABEL_LIMIT) problem('title', 'too-long');
    const heads = countOf(row.heads);
    if (heads === null) problem('heads', 'not-a-count');
    const [unit, id] = [placed[at] ?? null, ids[at] ?? ''];
    let reportsTo = row.unit === '' || unit === home.unit ? home.reportsTo : undefined;
    if (row.lead !== '') {
      const found = (seats.get(plain(row.lead)) ?? []).filter((seat) => seat !== id);
      const near = found.filter((seat) => (unitOfSeat.get(seat) ?? organisation.get('position', seat)?.unit) === unit);
      const one = found.length === 1 ? found[0] : near.length === 1 ? near[0] : undefined;
      if (one === undefined) problem('lead', found.length === 0 ? 'unknown' : 'ambiguous');
      else if (organisation.has('position', one)) reportsTo = one;
      else lines.push({ row, change: { type: 'set-reporting-line', position: id, reportsTo: one } });
    }
    if (unit === null || heads === null || row.title === '') continue;
    adding.push({ type: 'add-position', id, unit, title: row.title, heads, function: functionIn(organisation, unit, reportsTo), ...(reportsTo === undefined ? {} : { reportsTo }) });
  }
  const changes = [...adding, ...lines.map(({ change }) => change)];
  if (problems.length === 0) {
    const decision = decideAll(organisation, changes);
    const at = decision.ok ? null : Number(decision.refusal.facts['at']);
    const row = at === null ? undefined : (rows[at] ?? lines[at - adding.length]?.row);
    if (!decision.ok) problems.push({ row: row?.row ?? 1, column: null, what: decision.refusal.text, value: row?.title ?? '' });
  }
  return { changes, problems: problems.toSorted((a, b) => a.row - b.row), keys: ids.map((id) => `position:${id}`) };
}

function unitOf(organisation: ReadonlyOrganisation, units: ReadonlyMap<string, readonly string[]>, row: SheetRow, home: RowsHome, problems: RowProblem[]): string | null {
  if (row.unit === '') {
    if (home.unit !== null && organisation.has('unit', home.unit)) return home.unit;
    problems.push({ row: row.row, column: 'unit', what: 'no-unit', value: '' });
    return null;
  }
  const found = units.get(plain(row.unit)) ?? [];
  if (found.length === 1) return found[0] ?? null;
  problems.push({ row: row.row, column: 'unit', what: found.length === 0 ? 'unknown' : 'ambiguous', value: row.unit });
  return null;
}

/** The function of the one it answers to where that is of the same unit, else what the unit mostly does. */
export function functionIn(organisation: ReadonlyOrganisation, unit: string, reportsTo?: string | null): BusinessFunction {
  const lead = organisation.get('position', reportsTo ?? '');
  if (lead !== undefined && lead.unit === unit && lead.function !== 'management') return lead.function;
  const counts = new Map<BusinessFunction, number>();
  for (const id of organisation.ids('position.unit', unit)) {
    const position: Position | undefined = organisation.get('position', id);
    if (position !== undefined) counts.set(position.function, (counts.get(position.function) ?? 0) + position.heads);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'operations';
}

/** `3`, `3人`, `１２`, `1,000`; one where nothing stands; null for anything else. */
function countOf(text: string): number | null {
  if (text === '') return 1;
  const digits = /^(\d{1,7})(?:\.0+)?(?:人|名|个)?$/u.exec(text.normalize('NFKC').replaceAll(',', ''));
  const count = digits === null ? 0 : Number(digits[1]);
  return count >= 1 && count <= 1_000_000 ? count : null;
}

function namesOf(records: readonly { readonly id: string; readonly names: readonly string[] }[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, names } of records) {
    for (const name of new Set(names.map(plain))) found.set(name, [...(found.get(name) ?? []), id]);
  }
  return found;
}

function plain(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}
