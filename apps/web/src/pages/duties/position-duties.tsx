import type { Finding } from '@bandi/organisation';
import { incumbentsOn, labelText } from '@bandi/organisation';
import { useWorkbench } from '../../session/session-context.ts';
import { today } from '../../session/today.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { FindingList } from '../../session/finding-list.tsx';
import type { Letter } from './letters.ts';

const order: readonly Letter[] = ['AR', 'A', 'R', 'C', 'I'];

/** One position by its duties: each leads to its own details. */
export function PositionDuties({ id, findings, onDuty }: { readonly id: string; readonly findings: readonly Finding[]; readonly onDuty: (duty: string) => void }) {
  const { duties: words, letters } = useTexts();
  const { language } = useLanguage();
  const { session: { organisation } } = useWorkbench();
  const position = organisation.get('position', id);
  if (position === undefined) return null;
  const unit = organisation.get('unit', position.unit);
  const people = incumbentsOn(organisation, id, today()).map(({ person }) => labelText(person.name, language));
  const parts = [...organisation.ids('responsibility.position', id)].flatMap((cell) => {
    const part = organisation.get('responsibility', cell);
    const duty = organisation.get('duty', part?.duty ?? '');
    return part === undefined || duty === undefined ? [] : [{ duty, letter: part.letter }];
  });
  return (
    <>
      <header className="side__head">
        <p className="quiet">{words.position}</p>
        <h2 dir="auto">{labelText(position.title, language)}</h2>
        <p className="quiet">{[unit === undefined ? '' : labelText(unit.name, language), people.join(words.and)].filter((text) => text !== '').join(' · ')}</p>
      </header>
      <FindingList findings={findings} />
      <section>
        <h3>{words.dutiesOf(parts.length)}</h3>
        {parts.length === 0 ? <p className="quiet">{words.positionIdle}</p> : order.map((letter) => {
          const of = parts.filter((part) => part.letter === letter);
          return of.length === 0 ? null : (
            <div key={letter} className="position-duties">
              <h4><span className={`cell-letter is-${letter}`} aria-hidden="true">{letter}</span>{letters[letter]}<span className="num faint">{of.length}</span></h4>
              <ul className="rows">{of.map(({ duty }) => <li key={duty.id}><button type="button" onClick={() => onDuty(duty.id)}><span dir="auto">{labelText(duty.name, language)}</span>{duty.critical ? <span className="tag tag--amber">{words.critical}</span> : null}</button></li>)}</ul>
            </div>
          );
        })}
      </section>
    </>
  );
}
