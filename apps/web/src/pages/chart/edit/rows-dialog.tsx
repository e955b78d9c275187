import type { Change, ReadonlyOrganisation } from '@bandi/organisation';
import { labelText } from '@bandi/organisation';
import { Modal } from 'antd';
import { useMemo, useState } from 'react';
import { formatNumber } from '../../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { focusIn } from './focus-in.ts';
import { newId } from './new-id.ts';
import type { RowProblem, RowsHome } from './row-changes.ts';
import { rowChanges } from './row-changes.ts';
import { readRows, sheetColumns } from './sheet-rows.ts';

/** Rows and problems that are shown; the numbers above say how many there are. */
const SHOWN = 100;

const focusText = focusIn(['.rows-text']);

/** Rows of a spreadsheet before they become positions: as they were read, what is wrong with which, all or nothing. */
export function RowsDialog({ organisation, text: given, home, onAdd, onClose }: {
  readonly organisation: ReadonlyOrganisation;
  readonly text: string;
  readonly home: RowsHome;
  readonly onAdd: (changes: readonly Change[], keys: readonly string[]) => void;
  readonly onClose: () => void;
}) {
  const { edit, common } = useTexts();
  const { language } = useLanguage();
  const [text, setText] = useState(given);
  const rows = useMemo(() => readRows(text), [text]);
  const plan = useMemo(() => rowChanges(organisation, rows, home, newId), [organisation, rows, home]);
  const wrong = new Set(plan.problems.map(({ row, column }) => `${row} ${column ?? ''}`));
  const unit = organisation.get('unit', home.unit ?? '');
  const number = (n: number) => formatNumber(n, language);
  const words = ({ column, what, value }: RowProblem) => {
    if (typeof what !== 'string') return what[language];
    return what === 'missing' || what === 'no-unit' ? edit.rowsWhat[what] : edit.rowsProblem(edit.rowsColumns[column ?? 'title'], value.slice(0, 60), edit.rowsWhat[what]);
  };
  return (
    <Modal open title={edit.rowsTitle} onCancel={onClose} afterOpenChange={focusText} width={680} cancelText={common.cancel}
      okText={rows.length === 0 ? edit.rowsAddNone : edit.rowsAdd(number(rows.length))} okButtonProps={{ disabled: rows.length === 0 || plan.problems.length > 0 }} onOk={() => onAdd(plan.changes, plan.keys)}>
      <p className="quiet">{edit.rowsHint}</p>
      <textarea className="rows-text" aria-label={edit.rowsLabel} rows={5} autoFocus spellCheck={false} value={text} onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          // What separates cells can be typed here; Shift and Tab leaves.
          if (event.key !== 'Tab' || event.shiftKey || text === '') return;
          event.preventDefault();
          document.execCommand('insertText', false, '\t');
        }} />
      {unit === undefined ? null : <p className="quiet">{edit.rowsHome(labelText(unit.name, language))}</p>}
      {plan.problems.length === 0 ? null : (
        <div className="rows-problems" role="alert">
          <strong>{edit.rowsProblems(number(plan.problems.length))}</strong>
          <ul>{plan.problems.slice(0, SHOWN).map((problem) => <li key={`${problem.row} ${problem.column ?? ''}`}><span className="num">{edit.rowsAt(number(problem.row))}</span> {words(problem)}</li>)}</ul>
        </div>
      )}
      {rows.length === 0 ? null : (
        <div className="rows-table">
          <table>
            <thead><tr><th scope="col">{edit.rowsColumns.row}</th>{sheetColumns.map((column) => <th key={column} scope="col">{edit.rowsColumns[column]}</th>)}</tr></thead>
            <tbody>
              {rows.slice(0, SHOWN).map((row) => (
                <tr key={row.row}><td className="num faint">{row.row}</td>{sheetColumns.map((column) => <td key={column} className={wrong.has(`${row.row} ${column}`) ? 'is-wrong' : undefined}>{row[column]}</td>)}</tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Modal>
  );
}
