import type { Duty } from '@bandi/organisation';
import { labelText } from '@bandi/organisation';
import { memo } from 'react';
import type { Now } from '../../session/session.ts';
import { Icon } from '../../parts/icon.tsx';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { cellText, groupName } from './cell-text.ts';
import type { DutyMark, PersonLens } from './marks.ts';
import { MarkTags } from './mark-tags.tsx';
import type { Matrix, MatrixRow } from './matrix.ts';
import type { Drawn, Sizes } from './use-window.ts';
import { drawnOf } from './use-window.ts';

/** The id of the element that stands for a place of the grid. */
export const placeId = (row: number, column: number): string => `matrix-${row}-${column}`;

interface RowProps {
  readonly matrix: Matrix;
  readonly index: number;
  readonly drawn: Drawn;
  readonly sizes: Sizes;
  /** The column one is at, where it is in this row. */
  readonly active: number | null;
  readonly marks: ReadonlyMap<string, readonly DutyMark[]>;
  readonly lens: PersonLens | null;
  /** Says that the organisation, which changes in place, is another. */
  readonly now: Now;
}

/** One row of the grid. Only cells that hold a letter, and the one that one is at, are elements. */
export const GridRow = memo(function GridRow({ matrix, index, drawn, sizes, active, marks, lens }: RowProps) {
  const row = matrix.rows[index];
  if (row === undefined) return null;
  const style = { top: sizes.top + index * sizes.row, height: sizes.row };
  if (row.kind === 'group') return <GroupRow row={row} index={index} style={style} side={sizes.side} />;
  const { duty } = row;
  const own = marks.get(duty.id) ?? [];
  return (
    <div role="row" aria-rowindex={index + 2} className={rowClass(own)} style={style}>
      <DutyHead duty={duty} index={index} marks={own} side={sizes.side} lens={lens} />
      <Cells matrix={matrix} duty={duty} index={index} drawn={drawn} sizes={sizes} active={active} isTwo={own.includes('two-answer')} lens={lens} />
    </div>
  );
});

function rowClass(marks: readonly DutyMark[]): string {
  return marks.includes('nobody-answers') || marks.includes('nobody-does') ? 'matrix__row is-gap' : 'matrix__row';
}

function GroupRow({ row, index, style, side }: { readonly row: Extract<MatrixRow, { kind: 'group' }>; readonly index: number; readonly style: { readonly top: number; readonly height: number }; readonly side: number }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const name = groupName(texts, language, row.group);
  return (
    <div role="row" aria-rowindex={index + 2} className="matrix__row matrix__row--group" style={style}>
      <div role="rowheader" id={placeId(index, -1)} aria-colindex={1} aria-expanded={!row.isFolded} className="matrix__head matrix__head--group" style={{ width: side }}
        aria-label={texts.duties.groupLabel(name, row.shown)}>
        <Icon name={row.isFolded ? 'right' : 'down'} />
        <span className="matrix__name">{name}</span>
        <span className="num faint">{row.shown}</span>
      </div>
    </div>
  );
}

function DutyHead({ duty, index, marks, side, lens }: { readonly duty: Duty; readonly index: number; readonly marks: readonly DutyMark[]; readonly side: number; readonly lens: PersonLens | null }) {
  const { duties: words } = useTexts();
  const { language } = useLanguage();
  const name = labelText(duty.name, language);
  return (
    <div role="rowheader" id={placeId(index, -1)} aria-colindex={1} className="matrix__head" style={{ width: side }} title={name}>
      <span className="matrix__name" dir="auto">{name}</span>
      {duty.critical ? <span className="matrix__critical" title={words.critical}><Icon name="flag" /><span className="visually-hidden">{words.critical}</span></span> : null}
      <MarkTags marks={marks} />
      {lens === null ? null : <Combined lens={lens} duty={duty} />}
    </div>
  );
}

/** What the chosen person has in the duty through all their positions. */
function Combined({ lens, duty }: { readonly lens: PersonLens; readonly duty: Duty }) {
  const { duties: words } = useTexts();
  const { letter, times } = lens.combined(duty);
  const clashes = lens.clashing.has(duty.id);
  if (letter === null) return <span className="matrix__combined" />;
  const label = words.combinedLabel(letter, times, clashes);
  return (
    <span className={clashes ? 'matrix__combined is-clashing' : times > 1 ? 'matrix__combined is-twice' : 'matrix__combined'} title={label}>
      <span className="visually-hidden">{label}</span>
      <span className={`cell-letter is-${letter}`} aria-hidden="true">{letter}</span>
      {times > 1 ? <span className="num" aria-hidden="true">×{times}</span> : null}
    </span>
  );
}

function Cells({ matrix, duty, index, drawn, sizes, active, isTwo, lens }: {
  readonly matrix: Matrix; readonly duty: Duty; readonly index: number; readonly drawn: Drawn; readonly sizes: Sizes; readonly active: number | null;
  /** More than one answers for the duty. */
  readonly isTwo: boolean;
  readonly lens: PersonLens | null;
}) {
  const texts = useTexts();
  const { language } = useLanguage();
  const cells = [];
  for (const at of drawnOf(drawn.firstColumn, drawn.lastColumn, active, matrix.columns.length)) {
    const column = matrix.columns[at];
    if (column === undefined) continue;
    const letter = matrix.letter(duty.id, column.position.id);
    if (letter === null && at !== active) continue;
    const wrong = isTwo && (letter === 'A' || letter === 'AR');
    const clashes = lens !== null && lens.positions.has(column.position.id) && lens.clashing.has(duty.id);
    cells.push(
      <div key={column.position.id} role="gridcell" id={placeId(index, at)} aria-colindex={at + 2} aria-selected={at === active} className="matrix__cell" style={{ left: sizes.side + at * sizes.column, width: sizes.column }}
        aria-label={cellText(texts, language, duty, column.position, column.unit, letter)}>
        {letter === null ? null : <span className={`cell-letter is-${letter}${wrong || clashes ? ' is-wrong' : ''}`} aria-hidden="true">{letter}</span>}
      </div>,
    );
  }
  return cells;
}
