import { labelText } from '@bandi/organisation';
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Catalogue } from '../../../api/types.ts';
import { Icon } from '../../../parts/icon.tsx';
import { useLatest } from '../../../parts/use-latest.ts';
import { useWorkbench } from '../../../session/session-context.ts';
import { useNow } from '../../../session/use-session.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import type { Readings } from '../../../search/pinyin.ts';
import { loadReadings } from '../../../search/pinyin.ts';
import { search, searchIndex } from './search-index.ts';

const SHOWN = 12;
/** Marks beyond these would be everywhere. */
const MARKED = 2000;
const NOTHING: ReadonlySet<string> = new Set();

/** Finds positions, units, people, duties and skills by name or pinyin and flies to them; all that fit are marked. */
export function SearchBox({ catalogue, onFound }: {
  readonly catalogue: Catalogue | null;
  /** The cards that fit what is typed, while it is being typed. */
  readonly onFound: (keys: ReadonlySet<string>) => void;
}) {
  const { chart, views } = useTexts();
  const { language } = useLanguage();
  const { session, show } = useWorkbench();
  const now = useNow(session);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  const [active, setActive] = useState(0);
  const [readings, setReadings] = useState<Readings | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const skills = useMemo(() => new Map((catalogue?.jobs ?? []).map((job) => [job.id, job.skills])), [catalogue]);
  // Made once for each state of the organisation, and after what was typed is on the screen; so is what it finds.
  const indexed = useDeferredValue(now);
  const index = useMemo(
    () => (used ? searchIndex(indexed.organisation, skills) : []),
    [used, indexed, skills],
  );
  const sought = useDeferredValue(text);
  const all = useMemo(() => search(index, sought, readings), [index, sought, readings]);
  const hits = all.slice(0, SHOWN);
  const shown = open && text.trim() !== '';
  const at = Math.min(active, Math.max(hits.length - 1, 0));
  const tell = useLatest(onFound);
  useEffect(() => tell.current(shown ? new Set(all.slice(0, MARKED).map(({ key }) => key)) : NOTHING), [all, shown, tell]);

  const begin = () => {
    setOpen(true);
    setUsed(true);
    // Without the readings, search goes by the characters themselves; they are asked for again with the next key.
    if (readings === null) loadReadings().then((loaded) => setReadings(() => loaded)).catch(() => undefined);
  };
  const choose = (place: number) => {
    // Who is quicker than the list means what was typed.
    const hit = (sought === text ? hits : search(index, text, readings))[place];
    if (hit === undefined) return;
    setOpen(false);
    setText('');
    input.current?.blur();
    show(hit.key);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setActive(Math.min(at + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(at - 1, 0));
    else if (event.key === 'Enter') choose(at);
    else if (event.key === 'Escape') { setText(''); input.current?.blur(); }
    else return;
    event.preventDefault();
  };
  return (
    <div className="search" role="search">
      <Icon name="search" />
      <input ref={input} id="chart-search" type="text" value={text} placeholder={chart.search} aria-label={chart.search} autoComplete="off" role="combobox" aria-expanded={shown}
        aria-controls={id} aria-activedescendant={shown && hits.length > 0 ? `${id}-${at}` : undefined}
        onChange={(event) => { setText(event.target.value); setActive(0); begin(); }} onFocus={begin} onBlur={() => setOpen(false)} onKeyDown={press} />
      <ul id={id} role="listbox" aria-label={chart.search} hidden={!shown}>
        {hits.map((hit, place) => (
          <li key={`${hit.kind} ${hit.id}`} id={`${id}-${place}`} role="option" aria-selected={place === at} onPointerDown={(event) => { event.preventDefault(); choose(place); }} onPointerMove={() => setActive(place)}>
            <span>{labelText(hit.name, language)}</span>
            <span className="faint">{[hit.where === null ? null : labelText(hit.where, language), hit.kind === 'position' && hit.where !== null ? null : views.searchKinds[hit.kind]].filter((part) => part !== null).join(' · ')}</span>
          </li>
        ))}
        {shown && hits.length === 0 ? <li className="faint">{chart.searchNone}</li> : null}
        {all.length > hits.length ? <li className="search__count" role="presentation">{views.searchCount(all.length)}</li> : null}
      </ul>
    </div>
  );
}
