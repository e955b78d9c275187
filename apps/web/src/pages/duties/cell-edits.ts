import type { CellValue, Letter } from './letters.ts';
import { typedLetter } from './letters.ts';
import type { Range } from './selection.ts';

/** The cells as they are shown: rows of duties (null: the heading of a group) and columns of positions. */
export interface Grid {
  readonly duties: readonly (string | null)[];
  readonly positions: readonly string[];
  readonly letter: (duty: string, position: string) => CellValue;
}

export interface CellEdit {
  readonly duty: string;
  readonly position: string;
  readonly letter: CellValue;
}

export type Block = readonly (readonly CellValue[])[];

/** A letter typed into every cell of a range. */
export function typedInto(grid: Grid, range: Range, letter: Letter): CellEdit[] {
  return edited(grid, range, (before) => typedLetter(before, letter));
}

/** Every cell of a range set to one thing. */
export function setAll(grid: Grid, range: Range, letter: CellValue): CellEdit[] {
  return edited(grid, range, () => letter);
}

/** The first row of a range copied over the others; of a single row, the row above. */
export function filledDown(grid: Grid, range: Range): CellEdit[] {
  const rows = dutiesIn(grid, range);
  const above = rows.length === 1 ? dutiesIn(grid, { ...range, top: 0, bottom: range.top - 1 }).at(-1) : rows[0];
  return above === undefined ? [] : edited(grid, range, (_, __, position) => grid.letter(above, position));
}

/** The first column of a range copied over the others; of a single column, the column to its left. */
export function filledRight(grid: Grid, range: Range): CellEdit[] {
  const from = grid.positions[range.left === range.right ? range.left - 1 : range.left];
  return from === undefined ? [] : edited(grid, range, (_, duty) => grid.letter(duty, from));
}

/** A range drawn out to a larger one: what it holds is repeated over the rest. */
export function filledTo(grid: Grid, from: Range, to: Range): CellEdit[] {
  const block = copied(grid, from);
  const [height, width] = [block.length, from.right - from.left + 1];
  if (height === 0) return [];
  const before = dutiesIn(grid, { ...to, bottom: from.top - 1 }).length;
  const rows = dutiesIn(grid, to);
  return edited(grid, to, (_, duty, __, column) => block[wrap(rows.indexOf(duty) - before, height)]?.[wrap(column - from.left, width)] ?? null);
}

/** What a range holds, without the headings of groups. */
export function copied(grid: Grid, range: Range): Block {
  return dutiesIn(grid, range).map((duty) => positionsIn(grid, range).map((position) => grid.letter(duty, position)));
}

export type Pasted =
  | { readonly ok: true; readonly edits: CellEdit[]; readonly range: Range }
  /** Rows and columns that would fall off the edge. */
  | { readonly ok: false; readonly rows: number; readonly columns: number };

/**
 * A block laid from the upper left cell of a range. A range that is a whole number of blocks is filled with it, so one
 * letter goes into every selected cell. A block that does not fit is not laid at all.
 */
export function pasted(grid: Grid, range: Range, block: Block): Pasted {
  const [height, width] = [block.length, Math.max(...block.map((row) => row.length), 0)];
  const selected = dutiesIn(grid, range);
  const columns = range.right - range.left + 1;
  const times = height > 0 && width > 0 && selected.length % height === 0 && columns % width === 0;
  const below = dutiesIn(grid, { ...range, bottom: grid.duties.length - 1 });
  const rows = times ? selected : below.slice(0, height);
  const across = times ? columns : width;
  const lost = { rows: times ? 0 : height - rows.length, columns: Math.max(range.left + across - grid.positions.length, 0) };
  if (lost.rows > 0 || lost.columns > 0) return { ok: false, ...lost };
  const last = rows.at(-1);
  const to: Range = { ...range, bottom: last === undefined ? range.top : grid.duties.indexOf(last), right: range.left + across - 1 };
  return { ok: true, range: to, edits: edited(grid, to, (_, duty, __, column) => block[rows.indexOf(duty) % height]?.[(column - range.left) % width] ?? null) };
}

/** The remainder that is never negative. */
function wrap(at: number, size: number): number {
  return ((at % size) + size) % size;
}

function edited(grid: Grid, range: Range, value: (before: CellValue, duty: string, position: string, column: number) => CellValue): CellEdit[] {
  const edits: CellEdit[] = [];
  for (const duty of dutiesIn(grid, range)) {
    for (const [index, position] of positionsIn(grid, range).entries()) {
      const before = grid.letter(duty, position);
      const letter = value(before, duty, position, Math.max(range.left, 0) + index);
      if (letter !== before) edits.push({ duty, position, letter });
    }
  }
  return edits;
}

function dutiesIn(grid: Grid, { top, bottom }: Range): string[] {
  return grid.duties.slice(Math.max(top, 0), bottom + 1).filter((duty) => duty !== null);
}

function positionsIn(grid: Grid, { left, right }: Range): readonly string[] {
  return grid.positions.slice(Math.max(left, 0), right + 1);
}
