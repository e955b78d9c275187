import type { ImportField } from '../recognise/fields.ts';
import { cellText } from '../tables/table.ts';
import { folded } from './cells.ts';
import type { ImportProblem } from './import-problem.ts';
import { importProblem } from './import-problem.ts';
import type { MappedSheet } from './mapped-sheet.ts';

/** A unit of a list of units. */
export interface UnitRow {
  readonly key: string;
  readonly id: string | null;
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
  readonly parent: UnitRow | null;
  readonly sheet: number;
  readonly at: number;
}

export interface UnitsRead {
  /** Parents before what is below them. */
  readonly rows: readonly UnitRow[];
  readonly problems: readonly ImportProblem[];
}

interface Line {
  readonly sheet: number;
  readonly at: number;
  readonly values: Record<string, string>;
  readonly column: (field: ImportField) => number | null;
}

/** The units of the sheets in order, with what is wrong with them. */
export function readUnits(sheets: readonly MappedSheet[]): UnitsRead {
  const problems: ImportProblem[] = [];
  const lines: Line[] = [];
  const byId = new Map<string, Line>();
  const byName = new Map<string, Line>();
  for (const [sheet, { kind, columns, rows }] of sheets.entries()) {
    if (kind !== 'units') continue;
    const column = (field: ImportField) => {
      const place = columns.findIndex((one) => one.field === field);
      return place === -1 ? null : place;
    };
    for (const { at, cells } of rows) {
      const values: Record<string, string> = {};
      for (const [place, { field }] of columns.entries()) {
        const text = field === null ? '' : cellText(cells[place] ?? '').slice(0, 200);
        if (field !== null && text !== '') values[field] = text;
      }
      const [id, name] = [values['unit-id'], values['unit-name']];
      if (name === undefined) {
        if (id !== undefined) problems.push(importProblem('no-unit-name', { sheet, row: at, column: column('unit-name') }));
        continue;
      }
      const line = { sheet, at, values, column };
      const before = id === undefined ? undefined : byId.get(folded(id));
      if (before !== undefined) {
        problems.push(importProblem('duplicate-unit-id', { sheet, row: at, column: column('unit-id'), value: id ?? '' }, { other: before.at }));
        continue;
      }
      if (id !== undefined) byId.set(folded(id), line);
      if (!byName.has(folded(name))) byName.set(folded(name), line);
      lines.push(line);
    }
  }
  const parents = new Map<Line, Line>();
  for (const line of lines) {
    const text = line.values['parent'];
    if (text === undefined || /^(?:0|无|-|—|none|root)$/iu.test(text)) continue;
    const parent = byId.get(folded(text)) ?? byName.get(folded(text));
    if (parent === undefined) problems.push(importProblem('unknown-parent-unit', { sheet: line.sheet, row: line.at, column: line.column('parent'), value: text }));
    else if (parent !== line) parents.set(line, parent);
  }
  return { rows: inOrder(lines, parents, problems), problems };
}

function inOrder(lines: readonly Line[], parents: Map<Line, Line>, problems: ImportProblem[]): readonly UnitRow[] {
  const made = new Map<Line, UnitRow>();
  const rows: UnitRow[] = [];
  for (const line of lines) {
    const chain = new Set<Line>();
    for (let at: Line | undefined = line; at !== undefined && !made.has(at); at = parents.get(at)) {
      if (chain.has(at)) {
        const all = [...chain];
        const names = all.slice(all.indexOf(at)).slice(0, 6).map(({ values }) => values['unit-name'] ?? '');
        problems.push(importProblem('unit-cycle', { sheet: at.sheet, row: at.at, column: at.column('parent'), value: at.values['parent'] ?? '' }, { chain: [...names, names[0]].join(' → ') }));
        parents.delete(at);
        break;
      }
      chain.add(at);
    }
    for (const at of [...chain].toReversed()) {
      if (made.has(at)) continue;
      const above = parents.get(at);
      const id = at.values['unit-id'] ?? null;
      const name = at.values['unit-name'] ?? '';
      const parent = above === undefined ? null : (made.get(above) ?? null);
      const row: UnitRow = { key: id === null ? `path:${parent?.key ?? ''}/${folded(name)}` : `id:${folded(id)}`, id, name, values: at.values, parent, sheet: at.sheet, at: at.at };
      made.set(at, row);
      rows.push(row);
    }
  }
  // The order of the list, or that of its own column: the highest number first, as WeCom has it.
  return rows;
}
