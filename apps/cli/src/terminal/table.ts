import { clean } from './clean.ts';
import type { Span, Style } from './style.ts';
import type { Terminal } from './terminal.ts';
import { columnsOf, padTo, wrapColumns } from './width.ts';

export interface TableColumn {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Takes the room that is left and wraps; else the column is as wide as its widest cell. */
  readonly wraps?: boolean;
}

export type TableCell = string | { readonly text: string; readonly style: Style };

const GAP = 2;
const LEAST_WRAPPED = 20;

/**
 * Prints rows in columns, `indent` spaces in. Cells of columns that wrap continue on the lines below. Where wide
 * columns leave no room, those are wrapped too: nothing is cut.
 */
export function printTable(terminal: Terminal, columns: readonly TableColumn[], rows: readonly (readonly TableCell[])[], indent = 2): void {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: clean(cell) } : { text: clean(cell.text), style: cell.style })));
  const widths = widthsOf(columns, cells, terminal.columns - indent);
  if (columns.some((column) => column.title !== '')) printRow(terminal, columns, columns.map((column) => ({ text: column.title, style: 'dim' })), widths, indent);
  for (const row of cells) printRow(terminal, columns, row, widths, indent);
}

function widthsOf(columns: readonly TableColumn[], rows: readonly (readonly Span[])[], room: number): number[] {
  const natural = columns.map((column, index) => Math.max(columnsOf(column.title), ...rows.map((row) => columnsOf(row[index]?.text ?? ''))));
  const gaps = GAP * (columns.length - 1);
  const fixed = natural.reduce((sum, width, index) => sum + (columns[index]?.wraps === true ? 0 : width), 0);
  const wrapping = columns.filter((column) => column.wraps === true).length;
  if (wrapping === 0) return natural;
  const left = Math.max(LEAST_WRAPPED * wrapping, room - gaps - fixed);
  const widths = natural.map((width, index) => (columns[index]?.wraps === true ? Math.min(width, Math.floor(left / wrapping)) : width));
  // A name of 200 characters would push the wrapping columns off the screen: it wraps as well.
  const most = Math.max(12, Math.floor(room / 3));
  return widths.map((width, index) => (columns[index]?.wraps === true || fixed + gaps + LEAST_WRAPPED * wrapping <= room ? width : Math.min(width, most)));
}

function printRow(terminal: Terminal, columns: readonly TableColumn[], row: readonly Span[], widths: readonly number[], indent: number): void {
  const lines = columns.map((_, index) => wrapColumns(row[index]?.text ?? '', widths[index] ?? 0));
  const height = Math.max(...lines.map((cell) => cell.length));
  for (let at = 0; at < height; at += 1) {
    const spans: Span[] = [{ text: ' '.repeat(indent) }];
    for (const [index, column] of columns.entries()) {
      const style = row[index]?.style;
      const text = padTo(lines[index]?.[at] ?? '', widths[index] ?? 0, column.align ?? 'left');
      spans.push(style === undefined ? { text } : { text, style }, { text: index === columns.length - 1 ? '' : ' '.repeat(GAP) });
    }
    terminal.line(...spans);
  }
}

/** A heading with an empty line before it. */
export function printHeading(terminal: Terminal, title: string, note = ''): void {
  terminal.line();
  terminal.line({ text: title, style: 'bold' }, { text: note === '' ? '' : `  ${note}`, style: 'dim' });
}

/** A text in full width, wrapped, every line as far in; a mark hangs before the first line. */
export function printText(terminal: Terminal, text: string, indent = 2, style?: Style, mark = ''): void {
  for (const [index, line] of wrapColumns(clean(text), terminal.columns - indent).entries()) {
    const before = padTo(index === 0 ? mark : '', indent, 'right');
    terminal.line({ text: before }, style === undefined ? { text: line } : { text: line, style });
  }
}
