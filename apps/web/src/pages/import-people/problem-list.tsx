import type { Mend, ProblemCode } from '@bandi/exchange/people-import';
import { AutoComplete, Button } from 'antd';
import { useState } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { formatNumber } from '../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import type { ShownProblem } from './worker-messages.ts';

/** Problems of a kind that are shown at first; more when asked. */
const AT_FIRST = 20;
/** Cells that may as well be empty. */
const MAY_BE_EMPTY: ReadonlySet<ProblemCode> = new Set(['own-boss', 'unknown-manager', 'bad-date', 'dates-reversed', 'bad-capacity', 'unknown-unit-id', 'unknown-parent-unit', 'unknown-dotted', 'bad-photo']);

/** What is wrong, kind by kind, each mended where it stands: another text, one of the candidates, or the row left out. */
export function ProblemList({ problems, onMend }: { readonly problems: readonly ShownProblem[]; readonly onMend: (mends: readonly Mend[]) => void }) {
  const { importPeople: people } = useTexts();
  const groups = new Map<ProblemCode, ShownProblem[]>();
  for (const problem of problems) groups.set(problem.code, [...(groups.get(problem.code) ?? []), problem]);
  if (problems.length === 0) return <p className="empty list-empty"><Icon name="check" />{people.noProblems}</p>;
  return <div className="list-problems">{[...groups].map(([code, group]) => <Group key={code} code={code} problems={group} onMend={onMend} />)}</div>;
}

function Group({ code, problems, onMend }: { readonly code: ProblemCode; readonly problems: readonly ShownProblem[]; readonly onMend: (mends: readonly Mend[]) => void }) {
  const { importPeople: people } = useTexts();
  const { language } = useLanguage();
  const [shown, setShown] = useState(AT_FIRST);
  const [first] = problems;
  if (first === undefined) return null;
  const mends = problems.flatMap((one): Mend[] => (one.column === null ? [] : [{ sheet: one.sheet, row: one.row, column: one.column, text: '' }]));
  return (
    <section className={first.severity === 'error' ? 'list-group is-error' : 'list-group'}>
      <header>
        <h3>{people.problemKinds[code]} <span className="num">{formatNumber(problems.length, language)}</span></h3>
        <p className="quiet">{first.cure[language]}</p>
        <span className="list-group__all">
          {MAY_BE_EMPTY.has(code) && mends.length > 1 ? <Button size="small" onClick={() => onMend(mends)}>{people.emptyAll}</Button> : null}
          {code !== 'several-roots' && problems.length > 1 && first.severity === 'error' ? <Button size="small" onClick={() => onMend(problems.map(({ sheet, row }) => ({ sheet, row, column: null, text: '' })))}>{people.skipAll}</Button> : null}
        </span>
      </header>
      <ul>{problems.slice(0, shown).map((problem) => <Row key={`${problem.sheet} ${problem.row} ${problem.column ?? ''}`} problem={problem} onMend={onMend} />)}</ul>
      {problems.length > shown ? <button type="button" className="link-button" onClick={() => setShown(shown + 200)}>{people.moreProblems(problems.length - shown)}</button> : null}
    </section>
  );
}

function Row({ problem, onMend }: { readonly problem: ShownProblem; readonly onMend: (mends: readonly Mend[]) => void }) {
  const { importPeople: people } = useTexts();
  const { language } = useLanguage();
  const [text, setText] = useState(problem.value);
  const { sheet, row, column, choices, who } = problem;
  const set = (next: string) => { if (column !== null && next !== problem.value) onMend([{ sheet, row, column, text: next }]); };
  return (
    <li>
      <span className="list-group__row num">{people.rowOf(row)}</span>
      <span className="list-group__what"><strong dir="auto">{who}</strong> {problem.text[language]}</span>
      <span className="list-group__mend">
        {column === null ? null : (
          <AutoComplete className="list-group__cell" size="small" aria-label={people.cellOf(row)} value={text} popupMatchSelectWidth={false} onChange={setText} onSelect={set}
            options={choices.map((choice) => ({ value: choice.text, label: choice.label }))} onKeyDown={(event) => { if (event.key === 'Enter') set(text); }} />
        )}
        {column === null ? null : <Button size="small" disabled={text === problem.value} onClick={() => set(text)}>{people.mend}</Button>}
        {problem.severity === 'error' ? <Button size="small" type="text" onClick={() => onMend([{ sheet, row, column: null, text: '' }])}>{people.skip}</Button> : null}
      </span>
    </li>
  );
}
