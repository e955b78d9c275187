import { SourceRefused } from '../source-problem.ts';
import type { TableRow } from '../table.ts';
import { tableLimits } from '../table.ts';
import { dayOfNumber } from './cell-formats.ts';
import { officeText } from './shared-strings.ts';
import { readXml } from './xml-pieces.ts';

export interface SheetContext {
  readonly strings: readonly string[];
  readonly dates: ReadonlySet<number>;
  readonly from1904: boolean;
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
}

/** Merged areas that are filled at most; beyond that a sheet is a drawing. */
const MERGES = 200_000;

/**
 * The rows of a sheet that have any text. A merged cell stands in all the places it covers: two-line headings and units
 * that are written once beside many people read as if they had been filled in. Formulas give the value that was kept.
 */
export function readSheet(bytes: Uint8Array, context: SheetContext, read: (share: number) => void): readonly TableRow[] {
  const rows: { at: number; cells: string[] }[] = [];
  const merges: string[] = [];
  let row: { at: number; cells: string[] } = { at: 0, cells: [] };
  let cell: Cell | null = null;
  let column = 0;
  let raw = '';
  let inValue = false;
  let inReading = false;
  readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'v' || name === 't') inValue = cell !== null;
      else if (name === 'c') {
        const { r, t = 'n', s = '0' } = attributes();
        column = r === undefined ? column + 1 : columnOf(r);
        cell = { column, type: t, style: Number(s) };
        raw = '';
      } else if (name === 'row') {
        const { r } = attributes();
        row = { at: r === undefined ? row.at + 1 : Number(r), cells: [] };
        column = -1;
      } else if (name === 'rPh') inReading = true;
      else if (name === 'mergeCell' && merges.length < MERGES) merges.push(attributes()['ref'] ?? '');
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'rPh') inReading = false;
      else if (name === 'c') {
        if (cell !== null && raw !== '' && cell.column < tableLimits.columns) {
          const text = textOf(cell, raw, context);
          if (text !== '') {
            while (row.cells.length < cell.column) row.cells.push('');
            row.cells[cell.column] = text;
          }
        }
        cell = null;
      } else if (name === 'row' && row.cells.length > 0) {
        rows.push(row);
        if (rows.length > tableLimits.rows) throw new SourceRefused('too-many-rows');
      }
    },
    text: (more) => {
      if (inValue && !inReading && raw.length < tableLimits.cell * 4) raw += more;
    },
  }, read);
  fillMerged(rows, merges);
  return rows;
}

function textOf({ type, style }: Cell, raw: string, { strings, dates, from1904 }: SheetContext): string {
  if (type === 's') return strings[Number(raw)] ?? '';
  if (type === 'inlineStr' || type === 'str') return officeText(raw);
  if (type === 'b') return raw === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return raw.slice(0, 10);
  // #N/A and the like: what is wrong in the sheet is not a value.
  if (type === 'e') return '';
  const value = Number(raw);
  if (!Number.isFinite(value)) return officeText(raw);
  if (dates.has(style)) return dayOfNumber(value, from1904) ?? String(value);
  // Whole numbers as they are written, so that account numbers keep their digits.
  return /^-?\d+$/u.test(raw) ? raw : Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(Number(value.toPrecision(15)));
}

/** From 0: A is 0, AA is 26. */
function columnOf(reference: string): number {
  let column = 0;
  for (const sign of reference) {
    const code = sign.charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  return column - 1;
}

function fillMerged(rows: readonly { readonly at: number; readonly cells: string[] }[], merges: readonly string[]): void {
  if (merges.length === 0) return;
  const places = new Map(rows.map((row, place) => [row.at, place]));
  let budget = 5_000_000;
  for (const reference of merges) {
    const [first = '', last = ''] = reference.split(':');
    const [top, bottom] = [rowOf(first), rowOf(last)];
    const [left, right] = [columnOf(first), Math.min(columnOf(last), tableLimits.columns - 1)];
    const start = places.get(top);
    const text = start === undefined ? '' : (rows[start]?.cells[left] ?? '');
    if (start === undefined || text === '') continue;
    for (let place = start; place < rows.length; place += 1) {
      const row = rows[place];
      if (row === undefined || row.at > bottom || budget < 0) break;
      for (let column = left; column <= right; column += 1) {
        while (row.cells.length <= column) row.cells.push('');
        row.cells[column] = text;
        budget -= 1;
      }
    }
  }
}

function rowOf(reference: string): number {
  return Number(/\d+$/u.exec(reference)?.[0] ?? 0);
}
