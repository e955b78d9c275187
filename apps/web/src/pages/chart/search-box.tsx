import { labelText } from '@bandi/organisation';
import { useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { useWorkbench } from '../../session/session-context.ts';
import { useRevision } from '../../session/use-session.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { searchOrganisation } from './search-organisation.ts';

/** Finds positions, units and people by name and flies to them. */
export function SearchBox() {
  const { chart } = useTexts();
  const { language } = useLanguage();
  const { session, show } = useWorkbench();
  const revision = useRevision(session);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  // `revision` stands for the organisation, which changes in place.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const hits = useMemo(() => searchOrganisation(session.organisation, text, 12), [session, revision, text]);
  const shown = open && text.trim() !== '';
  const at = Math.min(active, Math.max(hits.length - 1, 0));

  const choose = (index: number) => {
    const hit = hits[index];
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
        onChange={(event) => { setText(event.target.value); setActive(0); setOpen(true); }} onFocus={() => setOpen(true)} onBlur={() => setOpen(false)} onKeyDown={press} />
      <ul id={id} role="listbox" aria-label={chart.search} hidden={!shown}>
        {hits.map((hit, index) => (
          <li key={`${hit.kind} ${hit.id}`} id={`${id}-${index}`} role="option" aria-selected={index === at} onPointerDown={(event) => { event.preventDefault(); choose(index); }} onPointerMove={() => setActive(index)}>
            <span>{labelText(hit.name, language)}</span>
            <span className="faint">{hit.where === null ? chart.searchKinds[hit.kind] : labelText(hit.where, language)}</span>
          </li>
        ))}
        {shown && hits.length === 0 ? <li className="faint">{chart.searchNone}</li> : null}
      </ul>
    </div>
  );
}
