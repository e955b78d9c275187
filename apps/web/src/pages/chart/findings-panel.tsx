import type { Finding, FindingLevel } from '@bandi/organisation';
import { elementOf } from '@bandi/organisation';
import { Button } from 'antd';
import { useLocation } from 'wouter';
import { Icon } from '../../parts/icon.tsx';
import { useWorkbench } from '../../session/session-context.ts';
import { useMending } from '../../session/use-mending.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';

const order: readonly FindingLevel[] = ['error', 'warning', 'notice'];

/** What the checks found, worst first; each leads to its place on the chart, and mends itself where it can. */
export function FindingsPanel({ findings, loading }: { readonly findings: readonly Finding[]; readonly loading: boolean }) {
  const { findings: words, levels, common } = useTexts();
  const mendable = findings.filter(({ mend }) => mend.length > 0);
  const { mendAll } = useMending();
  return (
    <>
      <header className="side__head">
        <h2>{words.title}</h2>
        {mendable.length > 1 ? <Button size="small" onClick={() => mendAll(mendable)}>{words.mendAll(mendable.length)}</Button> : null}
      </header>
      {findings.length === 0 ? (
        <div className="team__empty">
          <Icon name="shield" />
          {loading ? <p>{common.loading}</p> : <><strong>{words.none}</strong><p>{words.noneText}</p></>}
        </div>
      ) : null}
      {order.map((level) => {
        const of = findings.filter((finding) => finding.level === level);
        return of.length === 0 ? null : (
          <section key={level}>
            <h3>{words.group(levels[level], of.length)}</h3>
            <ul className="findings">{of.slice(0, 100).map((finding) => <Row key={finding.id} finding={finding} />)}</ul>
          </section>
        );
      })}
    </>
  );
}

function Row({ finding }: { readonly finding: Finding }) {
  const { findings: words } = useTexts();
  const { language } = useLanguage();
  const { show, workspace, scenario } = useWorkbench();
  const [, go] = useLocation();
  const { mend } = useMending();
  const place = usePlaceOf(finding);
  const inProcess = processPlace(finding);
  return (
    <li className={`finding is-${finding.level}`}>
      <p className="finding__text">{finding.text[language]}</p>
      <p className="quiet">{finding.advice[language]}</p>
      <div className="finding__actions">
        {inProcess === null ? null : <Button size="small" onClick={() => go(`/w/${encodeURIComponent(workspace)}/${encodeURIComponent(scenario)}/processes?${inProcess}`)}>{words.openProcess}</Button>}
        {place === null ? null : <Button size="small" onClick={() => show(place)}>{words.show}</Button>}
        {finding.mend.length === 0 ? null : <Button size="small" type="primary" onClick={() => mend(finding)}>{words.mend}</Button>}
      </div>
    </li>
  );
}

/** Where in a process a finding is about: the process and the lane or step in it, as the processes page is asked for it. */
function processPlace({ records }: Finding): string | null {
  const [first] = records;
  if (first?.type === 'process') return String(new URLSearchParams({ process: first.id }));
  if (first?.type !== 'process-lane' && first?.type !== 'process-step') return null;
  return String(new URLSearchParams({ process: first.id.slice(0, first.id.lastIndexOf(':')), step: elementOf(first.id) }));
}

/** The card of the first of a finding's records that is on the chart; a duty's is that of a position with a part in it. */
function usePlaceOf(finding: Finding): string | null {
  const { session: { organisation } } = useWorkbench();
  for (const { type, id } of finding.records) {
    if ((type === 'position' || type === 'unit') && organisation.has(type, id)) return `${type}:${id}`;
    const [cell] = type === 'duty' ? organisation.ids('responsibility.duty', id) : [];
    const position = cell === undefined ? undefined : organisation.get('responsibility', cell)?.position;
    if (position !== undefined) return `position:${position}`;
  }
  return null;
}
