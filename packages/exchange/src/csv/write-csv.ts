/** One cell: text is quoted and defused where it must be, a number stands as it is. */
export type CsvCell = string | number;

// What spreadsheets take for the start of a formula; the full-width forms are one to those set to Chinese or Japanese.
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/u;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/u;
const BOM = '\uFEFF';

/**
 * Rows as CSV (RFC 4180): CRLF after every row, quotes doubled. With a byte order mark, without which spreadsheets on
 * Windows read Chinese in the wrong encoding. Text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return BOM + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: CsvCell): string {
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
