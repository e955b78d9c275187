import type { ReadonlyOrganisation } from '@bandi/organisation';
import { labelText } from '@bandi/organisation';
import { Modal, Segmented } from 'antd';
import { useId, useMemo, useState } from 'react';
import { formatNumber } from '../../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { searchIndex, search } from '../search/search-index.ts';
import { focusIn } from './focus-in.ts';
import type { Outcome } from './held.ts';
import { nameOfKey } from './remove-dialog.tsx';
import { useOutcomeText } from './use-outcome-text.ts';

/** Of many places only as many are listed as can be looked through; typing narrows them. */
const LISTED = 40;

const focusField = focusIn(['.move__search']);

export type Towards = 'unit' | 'line';

/** Moving without a mouse: a place is searched by name, and what would happen or why not stands below. */
export function MoveDialog({ organisation, title, towards, choices, outcomeAt, onMove, onClose }: {
  readonly organisation: ReadonlyOrganisation;
  readonly title: string;
  readonly towards: Towards;
  /** Which ways of moving there are; one alone is not asked for. */
  readonly choices: readonly Towards[];
  readonly outcomeAt: (key: string, towards: Towards) => Outcome;
  readonly onMove: (key: string, outcome: Outcome) => void;
  readonly onClose: () => void;
}) {
  const { edit, common } = useTexts();
  const { language } = useLanguage();
  const outcomeText = useOutcomeText(organisation);
  const [way, setWay] = useState(towards);
  const [text, setText] = useState('');
  // Nothing is chosen before one has typed or walked to it.
  const [at, setAt] = useState(-1);
  const id = useId();
  const index = useMemo(() => searchIndex(organisation, new Map()), [organisation]);
  const places = useMemo(() => {
    const wanted = way === 'unit' ? 'unit' : 'position';
    if (text.trim() === '') return [...organisation.all(wanted)].slice(0, LISTED).map(({ id: record }) => `${wanted}:${record}`);
    return [...new Set(search(index, text, null).filter(({ kind }) => kind === wanted || (kind === 'person' && wanted === 'position')).map(({ key }) => key))].slice(0, LISTED);
  }, [organisation, index, text, way]);
  const chosen = places[Math.min(at, places.length - 1)];
  const outcome = chosen === undefined ? null : outcomeAt(chosen, way);
  const whereOf = (key: string) => {
    const position = organisation.get('position', key.slice('position:'.length));
    const unit = organisation.get('unit', position?.unit ?? organisation.get('unit', key.slice('unit:'.length))?.parent ?? '');
    return unit === undefined ? '' : labelText(unit.name, language);
  };
  const move = () => { if (chosen !== undefined && outcome?.ok === true) onMove(chosen, outcome); };
  return (
    <Modal open title={title} onCancel={onClose} afterOpenChange={focusField} width={480} okText={common.apply} cancelText={common.cancel} okButtonProps={{ disabled: outcome?.ok !== true }} onOk={move}>
      {choices.length < 2 ? null : <Segmented<Towards> block value={way} onChange={(next) => { setWay(next); setAt(-1); }} options={choices.map((choice) => ({ value: choice, label: edit.moveHow[choice] }))} />}
      <input className="move__search" type="text" autoFocus role="combobox" aria-expanded="true" aria-controls={`${id}-list`} aria-activedescendant={chosen === undefined ? undefined : `${id}-${places.indexOf(chosen)}`}
        aria-label={edit.moveSearch} placeholder={edit.moveSearch} value={text} onChange={(event) => { setText(event.target.value); setAt(event.target.value.trim() === '' ? -1 : 0); }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown') setAt((now) => Math.min(now + 1, places.length - 1));
          else if (event.key === 'ArrowUp') setAt((now) => Math.max(now - 1, 0));
          else if (event.key === 'Enter') move();
          else return;
          event.preventDefault();
        }} />
      {places.length === 0 ? <p className="quiet move__none">{edit.moveNone}</p> : (
        <ul className="move__list" id={`${id}-list`} role="listbox" aria-label={edit.moveSearch}>
          {places.map((key, place) => (
            <li key={key} id={`${id}-${place}`} role="option" aria-selected={key === chosen} ref={key === chosen ? (item) => item?.scrollIntoView({ block: 'nearest' }) : undefined}
              onPointerDown={(event) => event.preventDefault()} onClick={() => setAt(place)} onDoubleClick={move}>
              <span>{nameOfKey(organisation, key, language)}</span><span className="faint">{whereOf(key)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={outcome === null || outcome.ok ? 'quiet' : 'problem'} aria-live="polite">{outcome === null ? edit.moveSearch : outcomeText(outcome)}</p>
    </Modal>
  );
}

/** The heading for some cards that are to be moved. */
export function useMoveTitle(organisation: ReadonlyOrganisation): (keys: readonly string[]) => string {
  const { edit } = useTexts();
  const { language } = useLanguage();
  return (keys) => (keys.length === 1 ? edit.moveTitle(nameOfKey(organisation, keys[0] ?? '', language)) : edit.moveMany(formatNumber(keys.length, language)));
}
