import { labelText } from '@bandi/organisation';
import { Popover } from 'antd';
import { Icon } from '../../parts/icon.tsx';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { groupName } from './cell-text.ts';
import type { CellValue } from './letters.ts';
import type { Matrix } from './matrix.ts';
import type { Range, Selection } from './selection.ts';
import { isOneCell } from './selection.ts';

const letters = ['R', 'A', 'AR', 'C', 'I'] as const;

/** Below the grid: where one is in full words, the letters as buttons that are their legend too, and the keys. */
export function StatusLine({ matrix, selection, range, onPut, onCopyTable }: {
  readonly matrix: Matrix;
  readonly selection: Selection;
  readonly range: Range;
  readonly onPut: (letter: CellValue) => void;
  readonly onCopyTable: () => void;
}) {
  const texts = useTexts();
  const { duties: words, letters: names } = texts;
  const { language } = useLanguage();
  const row = matrix.rows[selection.active.row];
  const column = matrix.columns[selection.active.column];
  const isCells = range.top >= 0 && range.left >= 0;
  const letter = isCells && row?.kind === 'duty' && column !== undefined ? matrix.letter(row.duty.id, column.position.id) : null;
  const what = row === undefined ? null : row.kind === 'group' ? groupName(texts, language, row.group) : labelText(row.duty.name, language);
  const many = isCells && !isOneCell(range);
  return (
    <div className="duty-status no-print"><div className="duty-status__line">
      <p className="duty-status__where" dir="auto">
        {many ? <strong>{words.selected(matrix.duties.slice(range.top, range.bottom + 1).filter((duty) => duty !== null).length, range.right - range.left + 1)}</strong> : (
          <>
            {what === null ? null : <strong>{what}</strong>}
            {column === undefined ? null : <span>{labelText(column.position.title, language)}<small className="faint">{labelText(column.unit.name, language)}</small></span>}
          </>
        )}
      </p>
      <div className="duty-letters" role="toolbar" aria-label={words.letters}>
        {letters.map((one) => (
          <button key={one} type="button" aria-pressed={!many && letter === one} disabled={!isCells} title={words.part(one, names[one])} onClick={() => onPut(one)}>
            <span className={`cell-letter is-${one}`}>{one}</span><span className="duty-letters__name">{names[one]}</span>
          </button>
        ))}
        <button type="button" disabled={!isCells} title={words.clear} aria-label={words.clear} onClick={() => onPut(null)}><Icon name="trash" /></button>
      </div>
      <button type="button" className="icon-button" aria-label={words.copyTable} onClick={onCopyTable} title={words.copyTableHint}><Icon name="copy" /><span className="top__label">{words.copyTable}</span></button>
      <Popover trigger={['click', 'focus']} placement="topRight" title={words.keys} content={<dl className="keys">{words.keysList.map(([keys, does]) => <div key={keys}><dt><kbd>{keys}</kbd></dt><dd>{does}</dd></div>)}</dl>}>
        <button type="button" className="icon-button" aria-label={words.keys}><Icon name="question" /></button>
      </Popover>
    </div></div>
  );
}
