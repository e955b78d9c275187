import type { RefObject } from 'react';
import { useCallback, useLayoutEffect, useMemo, useState } from 'react';

/** Sizes of the matrix in CSS px. */
export interface Sizes {
  readonly row: number;
  readonly column: number;
  /** Width of what stays at the left. */
  readonly side: number;
  /** Height of what stays on top. */
  readonly top: number;
}

/** Rows and columns that are drawn, the last ones included. */
export interface Drawn {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Drawn beyond the edges, so that scrolling shows no gap. */
const SPARE = 4;
/** What is in sight is looked at anew when it has moved this far, in px. */
const STEP = 96;

interface Sight {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Which part of a large table is in sight; changes as it is scrolled or its box changes size. */
export function useWindow(box: RefObject<HTMLElement | null>, sizes: Sizes, rows: number, columns: number): { readonly drawn: Drawn; readonly look: (element: Element) => void } {
  const [sight, setSight] = useState<Sight>({ top: 0, left: 0, width: 0, height: 0 });
  const look = useCallback(({ scrollTop, scrollLeft, clientWidth: width, clientHeight: height }: Element) => {
    const next = { top: scrollTop - (scrollTop % STEP), left: scrollLeft - (scrollLeft % STEP), width, height };
    setSight((before) => (before.top === next.top && before.left === next.left && before.width === width && before.height === height ? before : next));
  }, []);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => look(element));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, look]);
  const { row, column, side, top } = sizes;
  return useMemo(() => ({
    look,
    drawn: {
      firstRow: Math.max(Math.floor(sight.top / row) - SPARE, 0),
      lastRow: Math.min(Math.ceil((sight.top + STEP + sight.height - top) / row) + SPARE, rows - 1),
      firstColumn: Math.max(Math.floor(sight.left / column) - SPARE, 0),
      lastColumn: Math.min(Math.ceil((sight.left + STEP + sight.width - side) / column) + SPARE, columns - 1),
    },
  }), [look, sight, row, column, side, top, rows, columns]);
}

/** The numbers from first to last, and one more where it lies outside: where one is stays there for screen readers. */
export function drawnOf(first: number, last: number, also: number | null, count: number): number[] {
  const numbers = Array.from({ length: Math.max(Math.min(last, count - 1) - first + 1, 0) }, (_, at) => first + at);
  return also === null || also < 0 || also >= count || (also >= first && also <= last) ? numbers : [...numbers, also];
}

/** Scrolls a box as little as needed for a cell to be in sight; row or column -1 leaves that way as it is. */
export function scrollTo(element: HTMLElement, sizes: Sizes, place: { readonly row: number; readonly column: number }): void {
  if (place.row >= 0) {
    const from = place.row * sizes.row;
    const room = element.clientHeight - sizes.top;
    if (from < element.scrollTop) element.scrollTop = from;
    else if (from + sizes.row > element.scrollTop + room) element.scrollTop = from + sizes.row - room;
  }
  if (place.column >= 0) {
    const from = place.column * sizes.column;
    const room = element.clientWidth - sizes.side;
    if (from < element.scrollLeft) element.scrollLeft = from;
    else if (from + sizes.column > element.scrollLeft + room) element.scrollLeft = from + sizes.column - room;
  }
}
