import { expect, test } from 'vitest';
import type { CellEdit, Grid } from './cell-edits.ts';
import { copied, filledDown, filledRight, filledTo, pasted, setAll, typedInto } from './cell-edits.ts';
import type { CellValue } from './letters.ts';
import { readLetter, typedLetter } from './letters.ts';

/** Rows a, b, a heading, c; columns p, q, r. */
function gridOf(cells: Readonly<Record<string, CellValue>>): Grid {
  return { duties: ['a', 'b', null, 'c'], positions: ['p', 'q', 'r'], letter: (duty, position) => cells[duty + position] ?? null };
}
const grid = gridOf({ ap: 'R', aq: 'A', bp: 'C', cr: 'I' });
const short = (edits: readonly CellEdit[]) => edits.map(({ duty, position, letter }) => `${duty}${position}=${letter ?? '-'}`).join(' ');
const all = { top: 0, left: 0, bottom: 3, right: 2 };

test('A on an R and R on an A make AR; every other letter takes the place of what was there', () => {
  expect([typedLetter('R', 'A'), typedLetter('A', 'R'), typedLetter('AR', 'A'), typedLetter('AR', 'R')]).toEqual(['AR', 'AR', 'AR', 'AR']);
  expect([typedLetter('AR', 'C'), typedLetter('C', 'A'), typedLetter(null, 'I'), typedLetter('I', 'R')]).toEqual(['C', 'A', 'I', 'R']);
});

test('letters of other programs are read however they write R and A together; anything else is not guessed at', () => {
  expect(['r', ' A ', 'R/A', 'a,r', 'Ｒ＆Ａ', 'AR', '', '  '].map(readLetter)).toEqual(['R', 'A', 'AR', 'AR', 'AR', 'AR', null, null]);
  expect(['RACI', 'X', '负责', 'AC', '1', 'AA'].map(readLetter)).toEqual(Array.from({ length: 6 }, () => undefined));
});

test('typing fills every cell of a range but the headings, and says only what changes', () => {
  expect(short(typedInto(grid, { top: 0, left: 0, bottom: 3, right: 1 }, 'A'))).toBe('ap=AR bp=A bq=A cp=A cq=A');
  expect(short(setAll(grid, all, null))).toBe('ap=- aq=- bp=- cr=-');
});

test('filling down copies the first row of a range, of one row the row above, past headings', () => {
  expect(short(filledDown(grid, { top: 0, left: 0, bottom: 3, right: 0 }))).toBe('bp=R cp=R');
  expect(short(filledDown(grid, { top: 3, left: 0, bottom: 3, right: 2 }))).toBe('cp=C cr=-');
  expect(filledDown(grid, { top: 0, left: 0, bottom: 0, right: 2 })).toEqual([]);
});

test('filling right copies the first column of a range, of one column the column to its left', () => {
  expect(short(filledRight(grid, { top: 0, left: 0, bottom: 0, right: 2 }))).toBe('aq=R ar=R');
  expect(short(filledRight(grid, { top: 0, left: 1, bottom: 1, right: 1 }))).toBe('aq=R bq=C');
  expect(filledRight(grid, { top: 0, left: 0, bottom: 1, right: 0 })).toEqual([]);
});

test('a range drawn out repeats what it holds, in every direction', () => {
  expect(short(filledTo(grid, { top: 0, left: 0, bottom: 1, right: 0 }, { top: 0, left: 0, bottom: 3, right: 0 }))).toBe('cp=R');
  expect(short(filledTo(grid, { top: 0, left: 0, bottom: 0, right: 1 }, { top: 0, left: 0, bottom: 0, right: 2 }))).toBe('ar=R');
  expect(short(filledTo(grid, { top: 1, left: 0, bottom: 1, right: 0 }, { top: 0, left: 0, bottom: 1, right: 0 }))).toBe('ap=C');
  expect(short(filledTo(grid, { top: 3, left: 2, bottom: 3, right: 2 }, { top: 3, left: 0, bottom: 3, right: 2 }))).toBe('cp=I cq=I');
});

test('what is copied has no headings', () => {
  expect(copied(grid, { top: 1, left: 0, bottom: 3, right: 2 })).toEqual([['C', null, null], [null, null, 'I']]);
});

test('a block is pasted from the upper left cell on, its empty cells too', () => {
  const laid = pasted(grid, { top: 0, left: 0, bottom: 0, right: 0 }, [[null, 'I'], ['R', null], ['A', 'C']]);
  expect(laid.ok ? short(laid.edits) : laid).toBe('ap=- aq=I bp=R cp=A cq=C');
  expect(laid).toMatchObject({ range: { top: 0, left: 0, bottom: 3, right: 1 } });
});

test('a range that is a whole number of blocks is filled with it', () => {
  const laid = pasted(grid, all, [['I']]);
  expect(laid.ok ? laid.edits.length : laid).toBe(8);
});

test('a block that would fall off the edge is not pasted at all', () => {
  expect(pasted(grid, { top: 1, left: 2, bottom: 1, right: 2 }, [['R', 'R'], ['R', 'R'], ['R', 'R']])).toEqual({ ok: false, rows: 1, columns: 1 });
});
