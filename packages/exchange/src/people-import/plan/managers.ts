import type { Person, ReadonlyOrganisation } from '@bandi/organisation';
import { labelBoth } from '@bandi/organisation';
import type { ImportField } from '../recognise/fields.ts';
import { folded } from './cells.ts';
import type { ImportProblem } from './import-problem.ts';
import { importProblem } from './import-problem.ts';
import type { PersonRow } from './person-rows.ts';

/** Whom a cell names: somebody of the list, or somebody who is in the organisation already. */
export type Named = { readonly row: PersonRow } | { readonly person: string };

export interface Managers {
  /** Who is above a person of the list; none: nobody, or nobody who could be found. */
  readonly above: ReadonlyMap<PersonRow, Named>;
  readonly dotted: ReadonlyMap<PersonRow, readonly Named[]>;
  readonly problems: readonly ImportProblem[];
}

/** Problems that are given candidates; beyond that looking for like names takes too long. */
const WITH_CANDIDATES = 100;
const CANDIDATES = 8;

/** Finds who is meant by the managers' cells: by account, number, email or name, `张三（1023）`, or `张三 #12` for row 12. */
export function findManagers(rows: readonly PersonRow[], organisation: ReadonlyOrganisation): Managers {
  const book = new NameBook(rows, organisation);
  const above = new Map<PersonRow, Named>();
  const dotted = new Map<PersonRow, readonly Named[]>();
  const problems: ImportProblem[] = [];
  for (const row of rows) {
    const text = row.values['manager'];
    const place = (field: ImportField, value: string) => ({ sheet: row.sheet, row: row.at, column: row.columns.get(field) ?? null, value });
    if (text !== undefined && !isNobody(text)) {
      const found = book.find(text);
      const [one] = found;
      if (found.length !== 1 && !row.columns.has('manager')) continue;
      if (one === undefined) problems.push(importProblem('unknown-manager', place('manager', text), {}, problems.length < WITH_CANDIDATES ? book.like(text) : []));
      else if (found.length > 1) problems.push(importProblem('ambiguous-manager', place('manager', text), { count: found.length }, found.slice(0, CANDIDATES * 3).map((named) => book.choice(named))));
      else if ('row' in one && one.row === row) problems.push(importProblem('own-boss', place('manager', text)));
      else above.set(row, one);
    }
    const lines = row.values['dotted'];
    if (lines === undefined) continue;
    const ends: Named[] = [];
    for (const part of lines.split(/[:;,；，、|]/u).map((piece) => piece.trim()).filter((piece) => piece !== '')) {
      const [one] = book.find(part);
      if (one === undefined) problems.push(importProblem('unknown-dotted', place('dotted', lines), { value: part }));
      else if (!('row' in one) || one.row !== row) ends.push(one);
    }
    dotted.set(row, ends);
  }
  problems.push(...openCircles(rows, above), ...severalRoots(rows, above));
  return { above, dotted, problems };
}

/** What people write where nobody is above. */
function isNobody(text: string): boolean {
  return /^(?:无|没有|-+|—+|\/|n\/?a|none|null|0)$/iu.test(text.trim());
}

class NameBook {
  readonly #rows = new Map<string, PersonRow[]>();
  readonly #people = new Map<string, Person[]>();
  readonly #names = new Map<string, string>();

  constructor(rows: readonly PersonRow[], organisation: ReadonlyOrganisation) {
    const listed = new Set<string>();
    for (const row of rows) {
      for (const key of ['id', 'number', 'email'] as const) if (row.values[key] !== undefined) this.#add(this.#rows, `=${folded(row.values[key])}`, row);
      this.#add(this.#rows, folded(row.name), row);
      this.#names.set(folded(row.name), row.name);
      listed.add(folded(row.values['number'] ?? row.values['id'] ?? row.name));
    }
    for (const person of organisation.all('person')) {
      const names = new Set(Object.values(labelBoth(person.name)).map(folded));
      // Who is in the list is found there.
      if (listed.has(folded(person.number ?? '')) || [...names].some((name) => listed.has(name))) continue;
      for (const key of [person.number, person.email]) if (key !== null) this.#add(this.#people, `=${folded(key)}`, person);
      for (const name of names) this.#add(this.#people, name, person);
      for (const name of names) this.#names.set(name, labelBoth(person.name).zh);
    }
  }

  find(text: string): readonly Named[] {
    const plain = folded(text);
    const direct = this.#get(`=${plain}`);
    if (direct.length > 0) return direct;
    const named = this.#get(plain);
    if (named.length > 0) return named;
    const numbered = /^(.*?)\s*#\s*(\d+)$/u.exec(plain);
    if (numbered !== null) return this.#get((numbered[1] ?? '').trim()).filter((one) => 'row' in one && one.row.at === Number(numbered[2]));
    const both = /^(.+?)\s*[([](.+?)[)\]]$/u.exec(plain);
    if (both === null) return [];
    const byId = this.#get(`=${(both[2] ?? '').trim()}`);
    return byId.length > 0 ? byId : this.#get((both[1] ?? '').trim());
  }

  /** The text that means just this one, and what tells them apart. */
  choice(named: Named): { readonly text: string; readonly label: string } {
    if (!('row' in named)) return { text: named.person, label: named.person };
    const { values, name, at } = named.row;
    const id = values['id'] ?? values['number'] ?? values['email'];
    const more = [values['title'], values['unit'], values['number'] ?? values['id']].filter((text) => text !== undefined).join(' · ');
    return { text: id ?? `${name} #${at}`, label: more === '' ? `${name} #${at}` : `${name} · ${more}` };
  }

  /** Names that differ by a sign or two. */
  like(text: string): readonly { readonly text: string; readonly label: string }[] {
    const plain = folded(text);
    const near: { readonly name: string; readonly distance: number }[] = [];
    for (const name of this.#names.keys()) {
      // Most slips leave the first or the last sign; comparing signs costs far less than counting edits.
      if (Math.abs(name.length - plain.length) > 2 || (name[0] !== plain[0] && name.at(-1) !== plain.at(-1))) continue;
      const distance = editDistance(plain, name);
      if (distance <= Math.max(1, Math.floor(plain.length / 4))) near.push({ name, distance });
    }
    return near.toSorted((a, b) => a.distance - b.distance).slice(0, CANDIDATES).flatMap(({ name }) => this.#get(name).slice(0, 2).map((one) => this.choice(one)));
  }

  #get(key: string): readonly Named[] {
    const rows = this.#rows.get(key);
    if (rows !== undefined) return [...new Set(rows)].map((row) => ({ row }));
    return (this.#people.get(key) ?? []).map(({ id }) => ({ person: id }));
  }

  #add<T>(map: Map<string, T[]>, key: string, value: T): void {
    const list = map.get(key);
    if (list === undefined) map.set(key, [value]);
    else list.push(value);
  }
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** Names of a chain that are shown. */
const NAMED = 6;

/** Reports each circle once and opens it, so that the rest can be planned. */
function openCircles(rows: readonly PersonRow[], above: Map<PersonRow, Named>): ImportProblem[] {
  const problems: ImportProblem[] = [];
  const done = new Set<PersonRow>();
  for (const first of rows) {
    const path = new Set<PersonRow>();
    let at: PersonRow | undefined = first;
    while (at !== undefined && !done.has(at) && !path.has(at)) {
      path.add(at);
      const next = above.get(at);
      at = next !== undefined && 'row' in next ? next.row : undefined;
    }
    if (at !== undefined && path.has(at)) {
      const circle = [...path].slice([...path].indexOf(at));
      const names = circle.slice(0, NAMED).map(({ name }) => name);
      const chain = [...names, circle.length > NAMED ? '…' : at.name].join(' → ');
      problems.push(importProblem('manager-cycle', { sheet: at.sheet, row: at.at, column: at.columns.get('manager') ?? null, value: at.values['manager'] ?? '' }, { chain }));
      above.delete(at);
    }
    for (const row of path) done.add(row);
  }
  return problems;
}

/** Only where the list says who is above anybody: then those without are at the top. */
function severalRoots(rows: readonly PersonRow[], above: ReadonlyMap<PersonRow, Named>): ImportProblem[] {
  if (above.size === 0) return [];
  const roots = rows.filter((row) => row.columns.has('manager') && (row.values['manager'] === undefined || isNobody(row.values['manager'])));
  const [first] = roots;
  if (first === undefined || roots.length < 2) return [];
  const names = roots.slice(0, NAMED).map(({ name, at }) => `${name} #${at}`).join('、') + (roots.length > NAMED ? ' …' : '');
  const [, second = first] = roots;
  return [importProblem('several-roots', { sheet: second.sheet, row: second.at, column: second.columns.get('manager') ?? null }, { count: roots.length, names }, [{ text: first.values['id'] ?? first.values['number'] ?? first.name, label: first.name }])];
}
