import type { Ref } from 'react';
import type { Place, Range } from './selection.ts';
import { isOneCell } from './selection.ts';
import type { Sizes } from './use-window.ts';

/** What lies under the letters: the row and column one is at or points to, what is selected, and the handle to draw it out. */
export function RangeBands({ sizes, range, active, filling, hoveredRow, hoveredColumn, columns, theirs }: {
  readonly sizes: Sizes;
  readonly range: Range;
  readonly active: Place;
  /** Where a range is being drawn out to. */
  readonly filling: Range | null;
  /** Moved by the pointer itself, so that nothing is drawn anew for it. */
  readonly hoveredRow: Ref<HTMLDivElement>;
  readonly hoveredColumn: Ref<HTMLDivElement>;
  readonly columns: number;
  /** Columns of the person looked at. */
  readonly theirs: readonly number[];
}) {
  const rowAt = (row: number) => ({ top: sizes.top + row * sizes.row, height: sizes.row });
  const columnAt = (column: number) => ({ left: sizes.side + column * sizes.column, width: sizes.column, top: sizes.top });
  const box = ({ top, left, bottom, right }: Range) => ({
    left: sizes.side + left * sizes.column, width: (right - left + 1) * sizes.column,
    top: sizes.top + top * sizes.row, height: (bottom - top + 1) * sizes.row,
  });
  const isCells = range.top >= 0 && range.left >= 0;
  return (
    <div className="matrix__bands" aria-hidden="true">
      {theirs.map((column) => <div key={column} className="matrix__band is-theirs" style={columnAt(column)} />)}
      <div ref={hoveredRow} className="matrix__band is-row is-hovered" style={{ height: sizes.row }} hidden />
      <div ref={hoveredColumn} className="matrix__band is-hovered" style={{ top: sizes.top, width: sizes.column }} hidden />
      {active.row >= 0 ? <div className="matrix__band is-row" style={rowAt(active.row)} /> : null}
      {active.column >= 0 && columns > 0 ? <div className="matrix__band" style={columnAt(active.column)} /> : null}
      {isCells ? (
        <>
          {isOneCell(range) ? null : <div className="matrix__range" style={box(range)} />}
          <div className="matrix__active" style={box({ top: active.row, bottom: active.row, left: active.column, right: active.column })} />
          <div className="matrix__handle" data-handle="" style={{ left: sizes.side + (range.right + 1) * sizes.column, top: sizes.top + (range.bottom + 1) * sizes.row }} />
        </>
      ) : null}
      {filling === null ? null : <div className="matrix__filling" style={box(filling)} />}
    </div>
  );
}
