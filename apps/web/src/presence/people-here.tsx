import type { Language, ReadonlyOrganisation } from '@bandi/organisation';
import { labelText } from '@bandi/organisation';
import { Input, Popover } from 'antd';
import { useContext, useState } from 'react';
import { remember } from '../session/remembered.ts';
import { useWorkbench } from '../session/session-context.ts';
import { useLanguage, useTexts } from '../texts/use-texts.ts';
import { lettersOf } from './letters.ts';
import type { Other } from './presence.ts';
import { OWN_NAME } from './presence.ts';
import { PresenceContext, useOthers } from './use-presence.ts';
import './presence.css';

const MOST_FACES = 3;

/** The others who have this organisation open, as small round faces; opens the list of them and one's own name. */
export function PeopleHere() {
  const { presence: words, common } = useTexts();
  const { language } = useLanguage();
  const { session, show } = useWorkbench();
  const presence = useContext(PresenceContext);
  const others = useOthers();
  const [name, setName] = useState(() => presence?.name ?? '');
  const [open, setOpen] = useState(false);
  if (presence === null || others.length === 0) return null;
  const called = (other: Other) => (other.name === '' ? words.unnamed : other.name);
  const keep = () => {
    const trimmed = name.trim();
    if (trimmed === presence.name) return;
    remember(OWN_NAME, trimmed);
    presence.rename(trimmed);
  };
  const list = (
    <div className="here">
      <ul className="here__list">
        {others.map((other) => {
          const place = other.card === null ? null : nameOfCard(session.organisation, other.card, language);
          return (
            <li key={other.client}>
              <Face other={other} />
              <span className="here__name">{called(other)}</span>
              {other.card === null || place === null ? <span className="quiet">{words.looking}</span> : (
                <button type="button" className="link-button here__place" onClick={() => { setOpen(false); show(other.card ?? ''); }}>{place}</button>
              )}
            </li>
          );
        })}
      </ul>
      <label className="here__own">
        <span>{words.yourName}</span>
        <Input size="small" value={name} maxLength={60} placeholder={words.unnamed} onChange={(event) => setName(event.target.value)} onBlur={keep} onPressEnter={keep} />
      </label>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen} content={list} title={words.title(others.length)}>
      <button type="button" className="icon-button here__button" aria-label={words.title(others.length)} title={others.map(called).join(common.listSeparator)}>
        {others.slice(0, MOST_FACES).map((other) => <Face key={other.client} other={other} />)}
        {others.length > MOST_FACES ? <span className="face face--more num">+{others.length - MOST_FACES}</span> : null}
      </button>
    </Popover>
  );
}

function Face({ other }: { readonly other: Other }) {
  return <span className={`face face--${other.colour}`} aria-hidden="true">{lettersOf(other.name.trim())[0]?.toLocaleUpperCase() ?? '·'}</span>;
}

/** What a card is called, or null where there is no such unit or position. */
function nameOfCard(organisation: ReadonlyOrganisation, card: string, language: Language): string | null {
  const id = card.slice(card.indexOf(':') + 1);
  const label = card.startsWith('unit:') ? organisation.get('unit', id)?.name : organisation.get('position', id)?.title;
  return label === undefined ? null : labelText(label, language);
}
