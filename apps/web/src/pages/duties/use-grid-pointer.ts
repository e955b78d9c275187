import type { PointerEvent, RefObject } from 'react';
import { useRef, useState } from 'react';
import type { GridHandlers } from './grid-handlers.ts';
import type { Place, Range, Selection, Shape } from './selection.ts';
import { rangeOf } from './selection.ts';
import { scrollTo } from './use-window.ts';
import type { Sizes } from './use-window.ts';

interface Parts {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly sheet: RefObject<HTMLDivElement | null>;
  /** The bands under the pointer, which it moves itself. */
  readonly hoveredRow: RefObject<HTMLDivElement | null>;
  readonly hoveredColumn: RefObject<HTMLDivElement | null>;
  readonly sizes: Sizes;
  readonly shape: Shape;
  readonly selection: Selection;
  readonly handlers: GridHandlers;
}

/** The pointer over the grid: it selects by clicking and drawing, opens heads, and draws a range out by its handle. */
export function useGridPointer({ box, sheet, hoveredRow: row, hoveredColumn: column, sizes, shape, selection, handlers }: Parts) {
  const [filling, setFilling] = useState<Range | null>(null);
  const held = useRef<'select' | 'fill' | null>(null);

  const placeAt = (event: PointerEvent): Place | null => {
    const [outer, inner] = [box.current?.getBoundingClientRect(), sheet.current?.getBoundingClientRect()];
    if (outer === undefined || inner === undefined) return null;
    const isHead = { row: event.clientY - outer.top < sizes.top, column: event.clientX - outer.left < sizes.side };
    const place = {
      row: isHead.row ? -1 : Math.floor((event.clientY - inner.top - sizes.top) / sizes.row),
      column: isHead.column ? -1 : Math.floor((event.clientX - inner.left - sizes.side) / sizes.column),
    };
    return place.row >= shape.rows || place.column >= shape.columns || (place.row === -1 && place.column === -1) ? null : place;
  };
  /** The nearest cell while a range is being drawn, which may leave the grid. */
  const cellNear = (place: Place | null): Place | null => {
    if (place === null || place.row < 0 || place.column < 0 || shape.isHeading(place.row)) return null;
    return place;
  };

  const down = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    const place = placeAt(event);
    if (event.target instanceof HTMLElement && event.target.dataset['handle'] !== undefined) {
      held.current = 'fill';
      setFilling(rangeOf(selection));
    } else {
      if (place === null) return;
      const isCell = cellNear(place) !== null;
      if (place.row >= 0 && place.column >= 0 && !isCell) return;
      handlers.onSelect({ anchor: event.shiftKey && isCell && cellNear(selection.anchor) !== null ? selection.anchor : place, active: place });
      if (!isCell) {
        handlers.onOpen(place);
        return;
      }
      // A finger scrolls; only a mouse or a pen draws.
      if (event.pointerType === 'touch') return;
      held.current = 'select';
    }
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent<HTMLDivElement>) => {
    const place = placeAt(event);
    point(row.current, place !== null && place.row >= 0 ? `translateY(${sizes.top + place.row * sizes.row}px)` : null);
    point(column.current, place !== null && place.column >= 0 ? `translateX(${sizes.side + place.column * sizes.column}px)` : null);
    const cell = cellNear(place);
    if (cell === null || held.current === null) return;
    if (held.current === 'select') {
      if (cell.row !== selection.active.row || cell.column !== selection.active.column) handlers.onSelect({ anchor: selection.anchor, active: cell });
    } else {
      setFilling(drawnOut(rangeOf(selection), cell));
      if (box.current !== null) scrollTo(box.current, sizes, cell);
    }
  };
  const up = () => {
    if (held.current === 'fill' && filling !== null) handlers.onFill(filling);
    held.current = null;
    setFilling(null);
  };
  return {
    filling,
    handlers: {
      onPointerDown: down,
      onPointerMove: move,
      onPointerUp: up,
      onPointerCancel: () => { held.current = null; setFilling(null); },
      onPointerLeave: () => { point(row.current, null); point(column.current, null); },
      onDoubleClick: () => { if (selection.active.row >= 0 && selection.active.column >= 0) handlers.onOpen(selection.active); },
    },
  };
}

function point(band: HTMLDivElement | null, transform: string | null): void {
  if (band === null) return;
  band.hidden = transform === null;
  if (transform !== null) band.style.transform = transform;
}

/** A range drawn out towards a cell, one way only: down or up, else to a side, whichever is further. */
function drawnOut(range: Range, { row, column }: Place): Range {
  const down = Math.max(row - range.bottom, range.top - row, 0);
  const across = Math.max(column - range.right, range.left - column, 0);
  return down >= across
    ? { ...range, top: Math.min(range.top, row), bottom: Math.max(range.bottom, row) }
    : { ...range, left: Math.min(range.left, column), right: Math.max(range.right, column) };
}
