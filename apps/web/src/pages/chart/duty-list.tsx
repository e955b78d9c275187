import { labelText } from '@bandi/organisation';
import { useWorkbench } from '../../session/session-context.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';

const order = ['AR', 'A', 'R', 'C', 'I'] as const;

/** The duties a position has a part in, by letter. */
export function DutyList({ position }: { readonly position: string }) {
  const { panel, letters } = useTexts();
  const { language } = useLanguage();
  const { session: { organisation } } = useWorkbench();
  const cells = [...organisation.ids('responsibility.position', position)].flatMap((id) => {
    const cell = organisation.get('responsibility', id);
    const duty = cell === undefined ? undefined : organisation.get('duty', cell.duty);
    return cell === undefined || duty === undefined ? [] : [{ letter: cell.letter, duty }];
  });
  if (cells.length === 0) return <p className="quiet">{panel.noDuties}</p>;
  return order.map((letter) => {
    const of = cells.filter((cell) => cell.letter === letter);
    return of.length === 0 ? null : (
      <div key={letter} className="duties">
        <h4><span className="letter" aria-hidden="true">{letter}</span>{letters[letter]}</h4>
        <ul>{of.map(({ duty }) => <li key={duty.id}>{labelText(duty.name, language)}{duty.critical ? <span className="tag tag--amber">{panel.critical}</span> : null}</li>)}</ul>
      </div>
    );
  });
}
