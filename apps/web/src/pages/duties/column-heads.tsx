import { labelText } from '@bandi/organisation';
import { memo } from 'react';
import type { Now } from '../../session/session.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import type { Marks, PersonLens } from './marks.ts';
import type { Matrix } from './matrix.ts';
import { placeId } from './matrix-row.tsx';
import { COUNTS_HEIGHT, UNIT_HEIGHT } from './use-grid-sizes.ts';
import type { Drawn, Sizes } from './use-window.ts';
import { drawnOf } from './use-window.ts';


interface HeadsProps {
  readonly matrix: Matrix;
  readonly drawn: Drawn;
  readonly sizes: Sizes;
  readonly marks: Marks;
  readonly counts: ReadonlyMap<string, { readonly does: number; readonly answers: number }>;
  readonly lens: PersonLens | null;
  readonly active: number | null;
  readonly person: string | null;
  readonly now: Now;
}

/** What stays on top: the units, the positions with what they do and answer for. */
export const ColumnHeads = memo(function ColumnHeads({ matrix, drawn, sizes, marks, counts, lens, active, person }: HeadsProps) {
  const { duties: words } = useTexts();
  const { language } = useLanguage();
  const heads = [];
  for (const at of drawnOf(drawn.firstColumn, drawn.lastColumn, active, matrix.columns.length)) {
    const column = matrix.columns[at];
    if (column === undefined) continue;
    const { position, unit } = column;
    const { does, answers } = counts.get(position.id) ?? { does: 0, answers: 0 };
    const title = labelText(position.title, language);
    const isOver = marks.overloaded.has(position.id);
    const label = words.columnLabel(title, labelText(unit.name, language), does, answers, isOver);
    heads.push(
      <div key={position.id} role="columnheader" id={placeId(-1, at)} aria-colindex={at + 2} aria-label={label} title={isOver ? marks.overloaded.get(position.id)?.text[language] : label}
        className={`matrix__column${isOver ? ' is-over' : ''}${lens?.positions.has(position.id) === true ? ' is-theirs' : ''}`}
        style={{ left: sizes.side + at * sizes.column, width: sizes.column, top: UNIT_HEIGHT }}>
        <span className="matrix__title" style={{ height: sizes.top - UNIT_HEIGHT - COUNTS_HEIGHT }}><span className={/[\u2e80-\uffef]/u.test(title) ? 'is-upright' : 'is-lying'} dir="auto">{title}</span></span>
        <span className="matrix__counts num" aria-hidden="true"><span className={answers === 0 ? 'is-none' : isOver ? 'is-over' : ''}>{answers}</span><span className={does === 0 ? 'is-none' : ''}>{does}</span></span>
      </div>,
    );
  }
  return (
    <div className="matrix__top" style={{ height: sizes.top }}>
      <div role="row" aria-rowindex={1}>
        <div className="matrix__corner" role="columnheader" aria-colindex={1} style={{ width: sizes.side, height: sizes.top }}>
          <span className="matrix__corner-name">{words.dutyColumn}<small className="num">{matrix.count}</small></span>
          {person === null ? null : <span className="matrix__person" title={person}>{person}</span>}
          <span className="matrix__corner-counts" aria-hidden="true"><span>{words.answersShort}</span><span>{words.doesShort}</span></span>
        </div>
        {heads}
      </div>
      {matrix.stretches.filter(({ from, count }) => from <= drawn.lastColumn && from + count > drawn.firstColumn).map(({ unit, from, count }) => (
        <div key={unit.id} className="matrix__unit" aria-hidden="true" style={{ left: sizes.side + from * sizes.column, width: count * sizes.column, height: UNIT_HEIGHT }} title={labelText(unit.name, language)}>
          <span style={{ left: sizes.side + 8 }} dir="auto">{labelText(unit.name, language)}</span>
        </div>
      ))}
    </div>
  );
});
