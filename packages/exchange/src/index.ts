export { writeCsv } from './csv/write-csv.ts';
export type { CsvCell } from './csv/write-csv.ts';
export { positionColumns } from './positions/columns.ts';
export type { PositionColumn } from './positions/columns.ts';
export { positionsCsv } from './positions/positions-csv.ts';
export type { PositionsCsvOptions } from './positions/positions-csv.ts';
