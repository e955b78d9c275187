/** A place of the matrix. Row -1 is the heads of the columns, column -1 those of the rows. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What is selected: from where it was begun to where one is. */
export interface Selection {
  readonly anchor: Place;
  readonly active: Place;
}

/** A rectangle of cells, both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Shape {
  readonly rows: number;
  readonly columns: number;
  /** Rows that have a head only, no cells. */
  readonly isHeading: (row: number) => boolean;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export function rangeOf({ anchor, active }: Selection): Range {
  return {
    top: Math.min(anchor.row, active.row), bottom: Math.max(anchor.row, active.row),
    left: Math.min(anchor.column, active.column), right: Math.max(anchor.column, active.column),
  };
}

export function isOneCell({ top, left, bottom, right }: Range): boolean {
  return top === bottom && left === right;
}

/** The next place in a direction; the same one at the edge. Headings of groups are stopped at among the heads of rows only. */
export function stepFrom(shape: Shape, from: Place, direction: Direction): Place {
  if (direction === 'left' || direction === 'right') {
    const column = from.column + (direction === 'left' ? -1 : 1);
    const least = from.row === -1 || shape.columns === 0 ? 0 : -1;
    if (column < least || column >= shape.columns || (column >= 0 && from.row >= 0 && shape.isHeading(from.row))) return from;
    return { row: from.row, column };
  }
  const by = direction === 'up' ? -1 : 1;
  for (let row = from.row + by; row >= (from.column === -1 ? 0 : -1) && row < shape.rows; row += by) {
    if (row === -1 || from.column === -1 || !shape.isHeading(row)) return { row, column: from.column };
  }
  return from;
}

/** As in a spreadsheet: to the end of what is filled, or over what is empty to the next that is filled, else to the edge. */
export function jumpFrom(shape: Shape, from: Place, direction: Direction, isFilled: (place: Place) => boolean): Place {
  const cells = (place: Place) => place.row >= 0 && place.column >= 0;
  const next = (place: Place) => {
    const there = stepFrom(shape, place, direction);
    return cells(from) && !cells(there) ? place : there;
  };
  let at = next(from);
  if (!cells(from)) {
    for (let there = next(at); there !== at; there = next(at)) at = there;
    return at;
  }
  const run = isFilled(from) && isFilled(at);
  for (let there = next(at); there !== at; there = next(at)) {
    if (run ? !isFilled(there) : isFilled(at)) break;
    at = there;
  }
  return at;
}

/** The place held within what is there now: rows and columns come and go with filters and with what others do. */
export function heldWithin(shape: Shape, { row, column }: Place): Place {
  const inside = { row: Math.min(row, shape.rows - 1), column: Math.min(column, shape.columns - 1) };
  if (inside.row < 0 && inside.column < 0) return { row: -1, column: 0 };
  if (inside.row >= 0 && inside.column >= 0 && shape.isHeading(inside.row)) {
    const below = stepFrom(shape, inside, 'down');
    return below.row === inside.row ? stepFrom(shape, inside, 'up') : below;
  }
  return inside;
}
