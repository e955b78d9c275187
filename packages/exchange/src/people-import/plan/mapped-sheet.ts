import type { Reading } from '../recognise/recognise-table.ts';
import type { ImportField, TableKind } from '../recognise/fields.ts';
import type { Table, TableRow } from '../tables/table.ts';

/** A table with the meaning of its columns settled: what an import is planned from, small enough to send. */
export interface MappedSheet {
  readonly name: string;
  readonly kind: TableKind;
  readonly source: string;
  readonly columns: readonly { readonly heading: string; readonly field: ImportField | null }[];
  /** Without the headings and without rows that are skipped. */
  readonly rows: readonly TableRow[];
  /** Rows that are left out. */
  readonly skipped?: readonly TableRow[];
  /** What parts the steps of a unit's path besides `/`. */
  readonly pathSign?: string;
}

/** A cell somebody mended, or a row somebody leaves out, by the table's place and the row's number. */
export interface Mend {
  readonly sheet: number;
  readonly row: number;
  /** Null: the row is left out. */
  readonly column: number | null;
  readonly text: string;
}

/** Later mends of a cell win. */
export function mapSheet(table: Table, reading: Reading, mends: readonly Mend[]): MappedSheet | null {
  const { kind, headRow, columns, source, layout } = reading;
  if (kind === null) return null;
  const byRow = new Map<number, Mend[]>();
  for (const mend of mends) byRow.set(mend.row, [...(byRow.get(mend.row) ?? []), mend]);
  const skipped: TableRow[] = [];
  const rows = table.rows.slice(headRow + 1).flatMap((row): TableRow[] => {
    const mended = byRow.get(row.at);
    if (mended === undefined) return [row];
    if (mended.some(({ column }) => column === null)) {
      skipped.push(row);
      return [];
    }
    const cells = [...row.cells];
    for (const { column, text } of mended) {
      if (column === null) continue;
      while (cells.length <= column) cells.push('');
      cells[column] = text.trim();
    }
    return [{ at: row.at, cells }];
  });
  const sign = layout?.pathSign;
  return { name: table.name, kind, source, columns: columns.map(({ heading, field }) => ({ heading, field })), rows, ...(skipped.length > 0 ? { skipped } : {}), ...(sign === undefined ? {} : { pathSign: sign }) };
}
