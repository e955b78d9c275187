import type { ReadonlyOrganisation } from '@bandi/organisation';
import { hoursReckoned, labelText, processWork } from '@bandi/organisation';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';

/** What a process takes of everybody who works in it: steps, hand-overs, and hours of a normal month where they are known. */
export function WorkRows({ organisation, process }: { readonly organisation: ReadonlyOrganisation; readonly process: string }) {
  const { processes: words } = useTexts();
  const { language } = useLanguage();
  const rows = processWork(organisation, process).flatMap((work) => {
    const position = organisation.get('position', work.position);
    const hours = position === undefined || work.fte === null ? null : hoursReckoned(organisation, position);
    return position === undefined ? [] : [{ ...work, title: labelText(position.title, language), hours: hours === null || work.fte === null ? null : (hours * work.fte) / 100 }];
  });
  if (rows.length === 0) return <p className="quiet">{words.noWork}</p>;
  const most = Math.max(...rows.map(({ fte }) => fte ?? 0));
  return (
    <>
      <ul className="work-rows">
        {rows.map(({ position, title, steps, handOvers, fte, hours }) => (
          <li key={position}>
            <span className="work-rows__name" dir="auto">{title}</span>
            <span className="work-rows__load num">{fte === null ? words.workUnknown : hours === null ? words.workPeople(fte / 100) : words.workHours(hours)}</span>
            <span className="work-rows__bar" aria-hidden="true"><i style={{ width: `${most === 0 || fte === null ? 0 : (100 * fte) / most}%` }} /></span>
            <span className="work-rows__more quiet">{words.workSteps(steps, handOvers)}</span>
          </li>
        ))}
      </ul>
      <p className="faint work-rows__foot">{words.workFoot}</p>
    </>
  );
}
