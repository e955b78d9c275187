import type { Cell, Column, Kind, Section } from './section.ts';

/** A section as an aligned table: words to the left, figures to the right. */
export function printSection({ title, note, columns, rows }: Section): string {
  const cells = rows.map((row) => columns.map((column) => show(row[column.key] ?? null, column.kind)));
  const widths = columns.map((column, index) => Math.max(column.name.length, ...cells.map((row) => row[index]?.length ?? 0)));
  const line = (texts: readonly string[]): string =>
    texts.map((text, index) => align(text, columns[index], widths[index] ?? 0)).join('  ').trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [title, note, '', line(columns.map(({ name }) => name)), rule, ...cells.map(line)].join('\n');
}

function align(text: string, column: Column | undefined, width: number): string {
  return column?.kind === 'text' ? text.padEnd(width) : text.padStart(width);
}

const shows: Readonly<Record<Kind, (value: number) => string>> = {
  ms: (value) => `${digits(value)} ms`,
  us: (value) => `${digits(value * 1000)} µs`,
  rate: (value) => `${Math.round(value).toLocaleString('en')}/s`,
  times: (value) => `${digits(value)}×`,
  share: (value) => `${(value * 100).toFixed(2)} %`,
  count: (value) => value.toLocaleString('en'),
  text: String,
};

function show(cell: Cell, kind: Kind): string {
  if (cell === null) return '–';
  return typeof cell === 'string' ? cell : shows[kind](cell);
}

/** Three figures that count. */
function digits(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
