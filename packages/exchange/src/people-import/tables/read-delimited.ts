import { SourceRefused } from './source-problem.ts';
import type { TableRow } from './table.ts';
import { cellText, tableLimits } from './table.ts';

const DELIMITERS = ['\t', ',', ';', '|', '，'] as const;

/**
 * Rows of text whose cells are parted by tabs, commas, semicolons or bars, cells in quotation marks where they hold one of
 * these or a line break (RFC 4180 and what spreadsheets paste). Lines that begin with `#` before the first row are directives.
 */
export function readDelimited(source: string): { readonly rows: readonly TableRow[]; readonly directives: readonly string[]; readonly cut: boolean } {
  let text = source.replace(/^\uFEFF/u, '');
  const separator = /^sep=(.)\r?\n/iu.exec(text);
  if (separator !== null) text = text.slice(separator[0].length);
  const directives: string[] = [];
  let at = 0;
  let line = separator === null ? 1 : 2;
  // Directives, and blank lines among them.
  for (;;) {
    const end = lineEnd(text, at);
    const whole = text.slice(at, end).trim();
    if (!(whole.startsWith('#') || (whole === '' && end < text.length && directives.length > 0))) break;
    directives.push(whole);
    at = Math.min(end + 1, text.length);
    line += 1;
    if (at >= text.length) break;
  }
  const delimiter = separator?.[1] ?? delimiterOf(text.slice(at, at + 20_000));
  return { ...rowsOf(text, at, line, delimiter), directives };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** The one that parts the first rows most evenly. */
function delimiterOf(sample: string): string {
  let best: { readonly delimiter: string; readonly score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    let quoted = false;
    const counts: number[] = [0];
    for (const sign of sample) {
      if (sign === '"') quoted = !quoted;
      else if (quoted) continue;
      else if (sign === delimiter) counts.push((counts.pop() ?? 0) + 1);
      else if (sign === '\n') counts.push(0);
    }
    const lines = counts.slice(0, 20);
    const most = lines.toSorted((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 0;
    const score = most * lines.filter((count) => count >= most && most > 0).length;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function rowsOf(text: string, start: number, firstLine: number, delimiter: string): { readonly rows: readonly TableRow[]; readonly cut: boolean } {
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let isEmpty = true;
  let cut = false;
  let number = firstLine;
  const end = (raw: string) => {
    if (raw.length > tableLimits.cell) cut = true;
    const cell = cellText(raw.slice(0, tableLimits.cell));
    if (cell !== '') isEmpty = false;
    if (cells.length < tableLimits.columns) cells.push(cell);
  };
  const endRow = () => {
    if (!isEmpty) rows.push({ at: number, cells });
    if (rows.length > tableLimits.rows) throw new SourceRefused('too-many-rows');
    number += 1;
    cells = [];
    isEmpty = true;
  };
  let at = start;
  while (at < text.length) {
    let raw: string;
    if (text[at] === '"') {
      const closed = closing(text, at + 1);
      raw = text.slice(at + 1, closed).replaceAll('""', '"');
      at = closed + 1;
      // What stands after the closing mark belongs to the cell.
      const rest = nextBreak(text, at, delimiter);
      raw += text.slice(at, rest);
      at = rest;
    } else {
      const next = nextBreak(text, at, delimiter);
      raw = text.slice(at, next);
      at = next;
    }
    end(raw);
    if (at >= text.length) break;
    if (text[at] === delimiter) {
      at += 1;
      if (at >= text.length) end('');
    } else {
      at += 1;
      endRow();
    }
  }
  if (cells.length > 0) endRow();
  return { rows, cut };
}

/** Where the cell ends: at the delimiter or the line break. */
function nextBreak(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at += 1;
  return at;
}

function closing(text: string, from: number): number {
  let at = from;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark === -1) throw new SourceRefused('open-quote');
    if (text[mark + 1] !== '"') return mark;
    at = mark + 2;
  }
}
