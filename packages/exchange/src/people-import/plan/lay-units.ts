import type { Draft, ImportedRow } from '@bandi/organisation';
import { labelBoth } from '@bandi/organisation';
import { folded } from './cells.ts';
import type { ImportProblem } from './import-problem.ts';
import { importProblem } from './import-problem.ts';
import type { PersonRow } from './person-rows.ts';
import type { UnitBook } from './unit-book.ts';
import { pathIn } from './unit-book.ts';
import type { UnitRow } from './unit-rows.ts';

/** Lays the units of a list: those an earlier import brought are called and placed anew, the others found by name or made. */
export function layUnits(draft: Draft, book: UnitBook, rows: readonly UnitRow[], kept: ReadonlyMap<string, ImportedRow>): ReadonlyMap<UnitRow, string> {
  const laid = new Map<UnitRow, string>();
  for (const row of rows) {
    const parent = row.parent === null ? null : (laid.get(row.parent) ?? null);
    const before = kept.get(row.key)?.unit ?? null;
    if (before === null || !draft.has('unit', before)) {
      laid.set(row, parent === null ? (book.byPath([row.name]) ?? '') : book.below(parent, row.name));
      continue;
    }
    laid.set(row, before);
    const unit = draft.get('unit', before);
    if (unit === undefined) continue;
    const name = Object.values(labelBoth(unit.name)).includes(row.name) ? unit.name : row.name;
    const moves = parent !== null && parent !== unit.parent && !isBelow(draft, parent, before);
    draft.put('unit', { ...unit, name, parent: moves ? parent : unit.parent });
  }
  return laid;
}

function isBelow(draft: Draft, unit: string, above: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = unit; at !== null && !seen.has(at); at = draft.get('unit', at)?.parent ?? null) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}

/** The units a list and the imports before it know by an id of their own: folded id → unit. */
export function unitsById(laid: ReadonlyMap<UnitRow, string>, kept: ReadonlyMap<string, ImportedRow>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { key, unit } of kept.values()) if (unit !== null && key.startsWith('id:')) found.set(key.slice(3), unit);
  for (const [{ id }, unit] of laid) if (id !== null) found.set(folded(id), unit);
  return found;
}

/** The unit a person's cell names; null where it names none that can be known. Of several the first is taken. */
export function unitIn(row: PersonRow, draft: Draft, book: UnitBook, byId: ReadonlyMap<string, string>, problems: ImportProblem[]): string | null {
  const text = row.values['unit'];
  if (text === undefined) return null;
  const named = text.split(/[;；,，\n]/u).map((part) => part.trim()).filter((part) => part !== '');
  const [first] = named;
  if (first === undefined) return null;
  const place = { sheet: row.sheet, row: row.at, column: row.columns.get('unit') ?? null, value: text };
  if (named.length > 1) problems.push(importProblem('several-units', place, { count: named.length, first }));
  const known = byId.get(folded(first));
  if (known !== undefined && draft.has('unit', known)) return known;
  // The top of every WeCom address book.
  if (first === '1' && book.top !== null) return book.top;
  if (/^\d+$/u.test(first)) {
    problems.push(importProblem('unknown-unit-id', place, { value: first }));
    return null;
  }
  return book.byPath(pathIn(first, row.pathSign));
}
