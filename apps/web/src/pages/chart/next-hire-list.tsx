import type { Catalogue } from '../../api/types.ts';
import { labelText } from '@bandi/organisation';
import { useWorkbench } from '../../session/session-context.ts';
import { formatNumber } from '../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import type { NextHire, NextHires } from './use-summary.ts';

/** Next hires in sentences; with `who` each names its position, or the job that nobody has yet. */
export function NextHireList({ next: { state, hires }, who, catalogue }: { readonly next: NextHires; readonly who: boolean; readonly catalogue: Catalogue | null }) {
  const { panel, team } = useTexts();
  const { language } = useLanguage();
  const { session, show } = useWorkbench();
  if (state === 'looking') return <p className="quiet" role="status">{panel.triggersLooking}</p>;
  if (state === 'failed') return <p className="quiet">{panel.triggersFailed}</p>;
  if (hires.length === 0) return <p className="quiet">{panel.noTriggers}</p>;
  const n = (value: number) => formatNumber(value, language, value < 20 ? 1 : 0);
  const name = ({ position, job }: NextHire) => {
    const there = session.organisation.get('position', position);
    if (there !== undefined) return <button type="button" className="link-button" onClick={() => show(`position:${position}`)}>{labelText(there.title, language)}</button>;
    return <strong>{team.newPosition(catalogue?.jobs.find(({ id }) => id === job)?.name[language] ?? job)}</strong>;
  };
  return (
    <ul className="plain-list">
      {hires.map((hire) => (
        <li key={`${hire.position} ${hire.driver}`}>
          {who ? <>{name(hire)}{' '}</> : null}
          <span className="num">{panel.triggerLine(hire.driverName[language], n(hire.at), hire.unit[language], n(hire.now), hire.adds)}</span>
        </li>
      ))}
    </ul>
  );
}
