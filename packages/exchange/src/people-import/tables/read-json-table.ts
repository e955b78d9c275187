import { SourceRefused } from './source-problem.ts';
import type { TableRow } from './table.ts';
import { cellText, tableLimits } from './table.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Under these a tree keeps what is below. */
const BELOW = ['children', 'reports', 'subordinates', 'members', '下属', '下级'];
/** Deeper than any company. */
const DEEPEST = 200;

/**
 * A list of objects as a table, its keys as headings: `[{…}]`, `{ "people": [{…}] }`, or a tree whose objects have
 * `children`, which get a column that names the one above.
 */
export function readJsonTable(text: string): readonly TableRow[] {
  const value = parse(text);
  if (isFields(value) && typeof value['format'] === 'string' && value['format'].startsWith('bandi')) throw new SourceRefused('organisation-file');
  const list = listIn(value);
  if (list === null) throw new SourceRefused('no-list-in-json');
  const flat: Fields[] = [];
  flatten(list, null, flat);
  if (flat.length === 0) throw new SourceRefused('no-list-in-json');
  if (flat.length > tableLimits.rows) throw new SourceRefused('too-many-rows');
  const headings = [...new Set(flat.flatMap((fields) => Object.keys(fields)))].slice(0, tableLimits.columns);
  return [
    { at: 1, cells: headings },
    ...flat.map((fields, index) => ({ at: index + 2, cells: headings.map((heading) => cellOf(fields[heading])) })),
  ];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new SourceRefused('bad-json');
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listIn(value: unknown): readonly Fields[] | null {
  if (Array.isArray(value)) {
    const list = value.filter(isFields);
    return list.length > 0 && list.length === value.length ? list : null;
  }
  if (!isFields(value)) return null;
  const lists = Object.values(value).map((inner) => (Array.isArray(inner) ? listIn(inner) : null)).filter((list) => list !== null);
  if (BELOW.some((key) => Array.isArray(value[key]))) return [value];
  return lists.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** Not by recursion into itself without bound: a file may nest as deep as it likes. */
function flatten(list: readonly Fields[], above: string | null, into: Fields[], depth = 0): void {
  if (depth > DEEPEST) throw new SourceRefused('no-list-in-json');
  for (const fields of list) {
    const below = BELOW.map((key) => fields[key]).find(Array.isArray)?.filter(isFields) ?? [];
    const own = Object.fromEntries(Object.entries(fields).filter(([key]) => !BELOW.includes(key)));
    into.push(above === null ? own : { ...own, manager: own['manager'] ?? above });
    const name = ['id', 'ID', 'name', '姓名'].map((key) => own[key]).find((value) => typeof value === 'string' || typeof value === 'number');
    if (below.length > 0) flatten(below, name === undefined ? null : String(name), into, depth + 1);
  }
}

function cellOf(value: unknown): string {
  if (typeof value === 'string') return cellText(value.slice(0, tableLimits.cell));
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return cellText(value.map(cellOf).filter((text) => text !== '').join(';').slice(0, tableLimits.cell));
  if (isFields(value)) return cellOf(value['id'] ?? value['name'] ?? '');
  return '';
}
