import { labelText } from '@bandi/organisation';
import { useState } from 'react';
import { formatNumber } from '../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import type { ShownPerson } from './worker-messages.ts';

/** Height of a row in CSS px; as in the style sheet. */
const ROW = 48;
/** Rows drawn beyond the edges. */
const SPARE = 6;

/** People as a list of any length: only what is in sight is drawn. */
export function PeopleRows({ people: rows, total, label }: { readonly people: readonly ShownPerson[]; readonly total: number; readonly label: string }) {
  const { importPeople: people } = useTexts();
  const { language } = useLanguage();
  const [top, setTop] = useState(0);
  const first = Math.max(Math.floor(top / ROW) - SPARE, 0);
  const drawn = rows.slice(first, first + Math.ceil(900 / ROW) + 2 * SPARE);
  if (rows.length === 0) return <p className="empty list-empty">{people.nobody}</p>;
  return (
    <>
      <div className="list-people" tabIndex={0} role="region" aria-label={label} onScroll={(event) => setTop(event.currentTarget.scrollTop - (event.currentTarget.scrollTop % ROW))}>
        <ul style={{ height: rows.length * ROW }}>
          {drawn.map(({ key, name, title, unit, changes }, place) => (
            <li key={key} style={{ top: (first + place) * ROW }}>
              <strong dir="auto">{name}</strong>
              <span className="quiet" dir="auto">
                {changes.length === 0
                  ? [title, unit].flatMap((text) => (text === null ? [] : [labelText(text, language)])).join(' · ')
                  : changes.map(({ what, before, after }) => `${what[language]}${people.colon}${before?.[language] ?? people.nothing} → ${after?.[language] ?? people.nothing}`).join(people.stop)}
              </span>
            </li>
          ))}
        </ul>
      </div>
      {total > rows.length ? <p className="faint">{people.shownOf(formatNumber(rows.length, language), formatNumber(total, language))}</p> : null}
    </>
  );
}
