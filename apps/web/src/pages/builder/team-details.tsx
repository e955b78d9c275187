import type { BuildSummary } from '@bandi/blueprints';
import { Button } from 'antd';
import type { Catalogue } from '../../api/types.ts';
import { formatNumber } from '../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import type { Growth } from './next-hire.ts';
import { monthsUntil } from './next-hire.ts';
import type { Team } from './use-team.ts';

/** Positions, temporary staff and the next hires of a team. */
export function TeamDetails({ summary, triggers, growth, jobs }: { readonly summary: BuildSummary; readonly jobs: Catalogue['jobs']; readonly triggers: Team['triggers']; readonly growth: Growth | undefined }) {
  const { team, panel } = useTexts();
  const { language } = useLanguage();
  const titles = new Map(summary.positions.map(({ id, title }) => [id, title]));
  // A hire may be for a job that nobody has yet.
  const who = ({ position, job }: BuildSummary['triggers'][number]) => {
    const title = titles.get(position)?.[language];
    return title ?? team.newPosition(jobs.find(({ id }) => id === job)?.name[language] ?? job);
  };
  const n = (value: number, digits = 0) => formatNumber(value, language, digits);
  return (
    <>
      {summary.peaks.length === 0 ? null : (
        <>
          <h3>{team.peaks}</h3>
          <ul className="plain-list">
            {summary.peaks.map((peak) => (
              <li key={peak.name + peak.from}>{peak.temporaryHeads > 0 ? team.peakLine(peak.name, n(peak.temporaryHeads), peak.rampUpFrom) : team.peakNone(peak.name)}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{team.triggers}</h3>
      {triggers.state === 'found' ? null : (
        <p className="ask">
          <span className="quiet">{team.triggersHint}</span>
          <Button size="small" loading={triggers.state === 'looking'} onClick={() => void triggers.find()}>{team.triggersFind}</Button>
        </p>
      )}
      {triggers.state === 'found' && summary.triggers.length === 0 ? <p className="quiet">{panel.noTriggers}</p> : null}
      {triggers.state !== 'found' || summary.triggers.length === 0 ? null : (
        <>
          <ul className="plain-list">
            {summary.triggers.slice(0, 6).map((trigger) => (
              <li key={trigger.position + trigger.driver} className="trigger">
                <span className="trigger__who">{who(trigger)}</span>
                <span className="quiet num">{team.triggerLine(trigger.driverName[language], n(trigger.at, trigger.at < 20 ? 1 : 0), trigger.unit[language], n(trigger.now, trigger.now < 20 ? 1 : 0))}</span>
                <strong className="num">{team.triggerAdds(trigger.adds)}</strong>
                <When trigger={trigger} growth={growth} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{team.positions}</h3>
      <ul className="plain-list positions">
        {summary.positions.map((position) => (
          <li key={position.id}><span>{position.title[language]}</span><span className="num quiet">{n(position.heads)}</span></li>
        ))}
      </ul>
    </>
  );
}

/** The month of a hire, where the growth that was typed says one. */
function When({ trigger, growth }: { readonly trigger: BuildSummary['triggers'][number]; readonly growth: Growth | undefined }) {
  const { team } = useTexts();
  const months = monthsUntil(trigger, growth);
  return months === null ? null : <span className="trigger__when num">{team.triggerInMonths(months)}</span>;
}
