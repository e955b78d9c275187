import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import type { Now } from '../../session/session.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ColumnHeads } from './column-heads.tsx';
import type { GridHandlers } from './grid-handlers.ts';
import type { Marks, PersonLens } from './marks.ts';
import { keyOrder } from './matrix-keys.ts';
import { GridRow, placeId } from './matrix-row.tsx';
import type { Matrix } from './matrix.ts';
import { RangeBands } from './range-bands.tsx';
import type { Selection, Shape } from './selection.ts';
import { rangeOf } from './selection.ts';
import { useGridPointer } from './use-grid-pointer.ts';
import { isWide, useGridSizes } from './use-grid-sizes.ts';
import { drawnOf, scrollTo, useWindow } from './use-window.ts';

export const GRID = 'duty-grid';

/** The duties and positions as a grid that is worked like a spreadsheet. However large it is, only what is in sight is drawn. */
export function MatrixGrid({ matrix, shape, marks, counts, lens, person, selection, now, handlers }: {
  readonly matrix: Matrix;
  readonly shape: Shape;
  readonly marks: Marks;
  readonly counts: ReadonlyMap<string, { readonly does: number; readonly answers: number }>;
  readonly lens: PersonLens | null;
  /** The name of the person looked at. */
  readonly person: string | null;
  readonly selection: Selection;
  readonly now: Now;
  readonly handlers: GridHandlers;
}) {
  const { duties: words } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const sizes = useGridSizes(box, matrix, lens !== null);
  const { drawn, look } = useWindow(box, sizes, matrix.rows.length, matrix.columns.length);
  const { active } = selection;
  const hoveredRow = useRef<HTMLDivElement>(null);
  const hoveredColumn = useRef<HTMLDivElement>(null);
  const pointer = useGridPointer({ box, sheet, hoveredRow, hoveredColumn, sizes, shape, selection, handlers });

  useEffect(() => {
    if (box.current !== null) scrollTo(box.current, sizes, active);
  }, [sizes, active]);

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.target !== box.current) return;
    const page = Math.max(Math.floor(((box.current?.clientHeight ?? 0) - sizes.top) / sizes.row) - 1, 1);
    const order = keyOrder(
      { key: event.key, shiftKey: event.shiftKey, control: event.ctrlKey || event.metaKey }, selection, shape,
      ({ row, column }) => { const [duty, position] = [matrix.duties[row], matrix.positions[column]]; return typeof duty === 'string' && position !== undefined && matrix.letter(duty, position) !== null; },
      page,
    );
    if (order === null) return;
    event.preventDefault();
    if (order.do === 'select') handlers.onSelect(order.selection);
    else handlers.onOrder(order);
  };
  const copy = (event: ClipboardEvent, cut: boolean) => {
    const text = handlers.onCopy(cut);
    if (text === null) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  };
  const rows = drawnOf(drawn.firstRow, drawn.lastRow, active.row, matrix.rows.length);
  return (
    <div ref={box} id={GRID} className={isWide(sizes) ? 'matrix is-wide' : 'matrix'} role="grid" tabIndex={0} aria-label={words.gridLabel} aria-describedby="duty-grid-help" aria-multiselectable="true"
      aria-rowcount={matrix.rows.length + 1} aria-colcount={matrix.columns.length + 1} aria-activedescendant={placeId(active.row, active.column)}
      onScroll={(event) => look(event.currentTarget)} onKeyDown={press} onCopy={(event) => copy(event, false)} onCut={(event) => copy(event, true)}
      onPaste={(event) => { event.preventDefault(); handlers.onPaste(event.clipboardData.getData('text/plain')); }} {...pointer.handlers}>
      <div ref={sheet} className="matrix__sheet" role="presentation" style={{ width: sizes.side + matrix.columns.length * sizes.column, height: sizes.top + matrix.rows.length * sizes.row }}>
        <div className="matrix__lines" aria-hidden="true" style={{ left: sizes.side, top: sizes.top, width: matrix.columns.length * sizes.column + 1, height: matrix.rows.length * sizes.row, backgroundSize: `${sizes.column}px ${sizes.row}px` }} />
        <ColumnHeads matrix={matrix} drawn={drawn} sizes={sizes} marks={marks} counts={counts} lens={lens} person={person} active={active.column} now={now} />
        <RangeBands sizes={sizes} range={rangeOf(selection)} active={active} filling={pointer.filling} hoveredRow={hoveredRow} hoveredColumn={hoveredColumn} columns={matrix.columns.length} theirs={lens === null ? [] : matrix.columns.flatMap(({ position }, at) => (lens.positions.has(position.id) ? [at] : []))} />
        {rows.map((index) => (
          <GridRow key={rowKey(matrix, index)} matrix={matrix} index={index} drawn={drawn} sizes={sizes} active={index === active.row ? active.column : null} marks={marks.duties} lens={lens} now={now} />
        ))}
      </div>
      <p id="duty-grid-help" className="visually-hidden">{words.gridHelp}</p>
    </div>
  );
}

function rowKey(matrix: Matrix, index: number): string {
  const row = matrix.rows[index];
  return row === undefined ? '' : row.kind === 'group' ? row.group.key : `duty:${row.duty.id}`;
}
