import type { Letter } from './letters.ts';
import type { Place, Selection, Shape } from './selection.ts';
import { jumpFrom, stepFrom } from './selection.ts';

/** What a key does in the grid. */
export type KeyOrder =
  | { readonly do: 'select'; readonly selection: Selection }
  | { readonly do: 'type'; readonly letter: Letter }
  | { readonly do: 'clear' | 'fill-down' | 'fill-right' | 'open' | 'fold' | 'unfold' | 'copy-with-heads' };

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  /** Ctrl, or ⌘. */
  readonly control: boolean;
}

const directions = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const;

/** The order that a key gives, as in a spreadsheet; null for a key that means nothing here. */
export function keyOrder({ key, shiftKey, control }: KeyPress, { anchor, active }: Selection, shape: Shape, isFilled: (place: Place) => boolean, page: number): KeyOrder | null {
  const isCell = active.row >= 0 && active.column >= 0;
  const isGroup = active.row >= 0 && active.column === -1 && shape.isHeading(active.row);
  const to = (place: Place): KeyOrder => ({ do: 'select', selection: { anchor: shiftKey && isCell && place.row >= 0 && place.column >= 0 ? anchor : place, active: place } });
  if (isGroup && !control && (key === 'ArrowLeft' || key === 'ArrowRight')) {
    if (key === 'ArrowLeft') return { do: 'fold' };
    return { do: 'unfold' };
  }
  const direction = directions[key as keyof typeof directions] as (typeof directions)[keyof typeof directions] | undefined;
  if (direction !== undefined) {
    const next = control ? jumpFrom(shape, active, direction, isFilled) : stepFrom(shape, active, direction);
    // A range stays among the cells.
    return shiftKey && isCell && (next.row < 0 || next.column < 0) ? to(active) : to(next);
  }
  const lastRow = shape.rows - 1;
  const lastColumn = shape.columns - 1;
  switch (key) {
    case 'Home': return control ? to(firstCell(shape)) : to({ row: active.row, column: isGroup ? -1 : Math.min(0, lastColumn) });
    case 'End': return control ? to({ row: lastRow, column: lastColumn }) : to({ row: active.row, column: isGroup ? -1 : lastColumn });
    case 'PageDown': return to(onCell(shape, { row: Math.min(active.row + page, lastRow), column: active.column }, 'up'));
    case 'PageUp': return to(onCell(shape, { row: Math.max(active.row - page, 0), column: active.column }, 'down'));
    case 'Enter': case 'F2': return { do: 'open' };
    case ' ': return isGroup ? { do: 'open' } : null;
    case 'Delete': case 'Backspace': return isCell ? { do: 'clear' } : null;
    default:
  }
  const letter = key.toLowerCase();
  if (control) {
    if (letter === 'a') return { do: 'select', selection: { anchor: firstCell(shape), active: { row: lastRow, column: lastColumn } } };
    if (letter === 'c' && shiftKey) return { do: 'copy-with-heads' };
    if (!isCell) return null;
    return letter === 'd' ? { do: 'fill-down' } : letter === 'r' ? { do: 'fill-right' } : null;
  }
  if (!isCell) return null;
  if (letter === 'r' || letter === 'a' || letter === 'c' || letter === 'i') return { do: 'type', letter: letter.toUpperCase() as Letter };
  return letter === 'x' ? { do: 'clear' } : null;
}

function firstCell(shape: Shape): Place {
  return onCell(shape, { row: 0, column: 0 }, 'down');
}

/** The place itself, or the next one that is no heading of a group. */
function onCell(shape: Shape, place: Place, towards: 'up' | 'down'): Place {
  return place.column >= 0 && place.row >= 0 && shape.isHeading(place.row) ? stepFrom(shape, place, towards) : place;
}
