import { labelText, spanText } from '@bandi/organisation';
import { Icon } from '../../parts/icon.tsx';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import type { ProcessGroup, ProcessRow } from './process-rows.ts';

/** All processes by function: how many hands each passes, how long it takes beside what it promises, what is open. */
export function ProcessList({ groups, onOpen }: { readonly groups: readonly ProcessGroup[]; readonly onOpen: (process: string) => void }) {
  const { processes: words, functions } = useTexts();
  return (
    <div className="process-list">
      {groups.map((group) => (
        <section key={group.function} aria-label={functions[group.function]}>
          <h2>{functions[group.function]}<span className="num faint">{group.rows.length}</span></h2>
          <ul className="process-list__rows">
            {group.rows.map((row) => <li key={row.process.id}><ProcessCard row={row} onOpen={onOpen} /></li>)}
          </ul>
        </section>
      ))}
      <p className="faint process-list__foot">{words.listFoot}</p>
    </div>
  );
}

function ProcessCard({ row, onOpen }: { readonly row: ProcessRow; readonly onOpen: (process: string) => void }) {
  const { language } = useLanguage();
  const { process } = row;
  return (
    <button type="button" className="process-card" onClick={() => onOpen(process.id)}>
      <span className="process-card__text">
        <strong dir="auto">{labelText(process.name, language)}</strong>
        {process.purpose === null ? null : <span className="quiet" dir="auto">{labelText(process.purpose, language)}</span>}
      </span>
      <ProcessFigures row={row} />
      <Icon name="right" />
    </button>
  );
}

/** The figures of a process: hands, time against promise, open findings. */
export function ProcessFigures({ row }: { readonly row: ProcessRow }) {
  const { processes: words } = useTexts();
  const { language } = useLanguage();
  const { hands, handOvers, minutes, isLate, process: { promise }, findings } = row;
  const worst = findings.some(({ level }) => level === 'error') ? 'error' : findings.some(({ level }) => level === 'warning') ? 'warning' : 'notice';
  return (
    <span className="process-figures">
      <span className="process-figures__one" title={words.handsLong(hands, handOvers)}>{words.hands(hands, handOvers)}</span>
      <span className={`process-figures__one${isLate ? ' is-late' : ''}`} title={words.timeLong}>
        {minutes === 0 ? words.noTime : spanText(minutes)[language]}{promise === null ? null : <span className={isLate ? undefined : 'faint'}>{words.ofPromise(spanText(promise.minutes)[language])}</span>}
      </span>
      {findings.length === 0
        ? <span className="process-figures__one process-figures__sound"><Icon name="check" />{words.sound}</span>
        : <span className={`process-figures__one is-${worst}`}>{words.open(findings.length)}</span>}
    </span>
  );
}
