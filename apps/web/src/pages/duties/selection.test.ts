import { expect, test } from 'vitest';
import { keyOrder } from './matrix-keys.ts';
import type { Place, Selection, Shape } from './selection.ts';
import { heldWithin, jumpFrom, rangeOf, stepFrom } from './selection.ts';

/** Row 0 and 3 are headings of groups. */
const shape: Shape = { rows: 6, columns: 4, isHeading: (row) => row === 0 || row === 3 };
const at = (row: number, column: number): Place => ({ row, column });
const one = (row: number, column: number): Selection => ({ anchor: at(row, column), active: at(row, column) });
const nothing = () => false;
const filled = ({ row, column }: Place) => row === 1 && (column === 0 || column === 1 || column === 3);
const press = (key: string, selection: Selection, keys: { shiftKey?: boolean; control?: boolean } = {}, isFilled: (place: Place) => boolean = nothing) =>
  keyOrder({ key, shiftKey: false, control: false, ...keys }, selection, shape, isFilled, 3);

test('going up and down passes over headings among the cells, and stops at them among the heads of rows', () => {
  expect(stepFrom(shape, at(2, 1), 'down')).toEqual(at(4, 1));
  expect(stepFrom(shape, at(2, -1), 'down')).toEqual(at(3, -1));
  expect(stepFrom(shape, at(1, 1), 'up')).toEqual(at(-1, 1));
  expect(stepFrom(shape, at(0, -1), 'up')).toEqual(at(0, -1));
  expect(stepFrom(shape, at(5, 1), 'down')).toEqual(at(5, 1));
});

test('heads of rows and columns are reached from the cells; the corner is not', () => {
  expect(stepFrom(shape, at(1, 0), 'left')).toEqual(at(1, -1));
  expect(stepFrom(shape, at(-1, 0), 'left')).toEqual(at(-1, 0));
  expect(stepFrom(shape, at(3, -1), 'right')).toEqual(at(3, -1));
});

test('a jump goes to the end of what is filled, over what is empty to the next filled, else to the edge of the cells', () => {
  expect(jumpFrom(shape, at(1, 0), 'right', filled)).toEqual(at(1, 1));
  expect(jumpFrom(shape, at(1, 1), 'right', filled)).toEqual(at(1, 3));
  expect(jumpFrom(shape, at(2, 0), 'right', filled)).toEqual(at(2, 3));
  expect(jumpFrom(shape, at(5, 0), 'up', filled)).toEqual(at(1, 0));
});

test('Shift draws a range from where it began, and never out of the cells', () => {
  expect(press('ArrowDown', one(1, 1), { shiftKey: true })).toEqual({ do: 'select', selection: { anchor: at(1, 1), active: at(2, 1) } });
  expect(press('ArrowLeft', one(1, 0), { shiftKey: true })).toEqual({ do: 'select', selection: { anchor: at(1, 0), active: at(1, 0) } });
  expect(rangeOf({ anchor: at(4, 3), active: at(1, 1) })).toEqual({ top: 1, left: 1, bottom: 4, right: 3 });
});

test('letters fill in, with Ctrl they do what they do in a spreadsheet, and on heads nothing', () => {
  expect(press('r', one(1, 1))).toEqual({ do: 'type', letter: 'R' });
  expect(press('C', one(1, 1))).toEqual({ do: 'type', letter: 'C' });
  expect(press('x', one(1, 1))).toEqual({ do: 'clear' });
  expect(press('d', one(1, 1), { control: true })).toEqual({ do: 'fill-down' });
  expect(press('r', one(1, 1), { control: true })).toEqual({ do: 'fill-right' });
  expect(press('c', one(1, 1), { control: true })).toBeNull();
  expect(press('r', one(1, -1))).toBeNull();
  expect(press('v', one(1, 1))).toBeNull();
});

test('on the heading of a group the arrows fold and unfold, Enter and Space open', () => {
  expect(press('ArrowLeft', one(3, -1))).toEqual({ do: 'fold' });
  expect(press('ArrowRight', one(3, -1))).toEqual({ do: 'unfold' });
  expect(press(' ', one(3, -1))).toEqual({ do: 'open' });
});

test('Home, End and Ctrl+A know the first and the last cell', () => {
  expect(press('Home', one(4, 2), { control: true })).toMatchObject({ selection: { active: at(1, 0) } });
  expect(press('End', one(1, 0))).toMatchObject({ selection: { active: at(1, 3) } });
  expect(press('a', one(4, 2), { control: true })).toEqual({ do: 'select', selection: { anchor: at(1, 0), active: at(5, 3) } });
  expect(press('PageDown', one(1, 0))).toMatchObject({ selection: { active: at(4, 0) } });
});

test('where one was stays within what is left', () => {
  expect(heldWithin(shape, at(9, 9))).toEqual(at(5, 3));
  expect(heldWithin(shape, at(3, 1))).toEqual(at(4, 1));
  expect(heldWithin({ ...shape, rows: 0 }, at(2, 1))).toEqual(at(-1, 1));
});
