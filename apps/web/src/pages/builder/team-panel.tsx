import { Button } from 'antd';
import { useRef, useState } from 'react';
import { build } from '../../api/bandi-api.ts';
import type { Catalogue } from '../../api/types.ts';
import { Failure } from '../../parts/failure.tsx';
import { FunctionBars } from '../../parts/function-bars.tsx';
import { Icon } from '../../parts/icon.tsx';
import { StructureDialog } from '../../parts/structure-dialog.tsx';
import { formatMoney, formatNumber, formatPercent } from '../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { ChartPreview } from './chart-preview.tsx';
import type { Draft } from './draft.ts';
import type { Checked, Problem } from './draft-profile.ts';
import { stepOfField } from './step-bar.tsx';
import { TeamDetails } from './team-details.tsx';
import { useProblemText } from './use-problem-text.ts';
import type { Team } from './use-team.ts';

/** The answer beside the form: the team as it is being typed. */
export function TeamPanel({ team: { answer: given, error, busy, retry, took, triggers }, checked, catalogue, draft, saving, onSave, onStructure, onProblem }: {
  readonly team: Team;
  readonly checked: Checked;
  readonly catalogue: Catalogue | null;
  readonly draft: Draft;
  readonly saving: boolean;
  readonly onSave: () => void;
  readonly onStructure: (structure: string) => void;
  readonly onProblem: (field: string) => void;
}) {
  const { team, builder } = useTexts();
  const { language } = useLanguage();
  const [choosing, setChoosing] = useState(false);
  const problemText = useProblemText();
  const top = useRef<HTMLElement>(null);
  const sells = !checked.problems.has('channels');
  const answer = sells ? given : null;
  const summary = answer?.summary ?? null;
  const blueprint = catalogue?.blueprints.find(({ id }) => id === summary?.structure);
  const whereAndWhat = ([field, problem]: readonly [string, Problem]) => `${builder.steps[stepOfField(field)]}${builder.whereColon}${problemText(problem)}`;
  const firstProblem = [...checked.problems].find(([, { kind }]) => kind !== 'salesMissing');

  return (
    <section className="team" ref={top} aria-labelledby="team" aria-busy={busy} data-took={took === null ? undefined : Math.round(took)}>
      <div className="team__head">
        <h2 id="team">{team.title}</h2>
        <span className={busy ? 'team__busy is-on' : 'team__busy'} aria-hidden="true" />
        <span className="top__space" />
        <Button type="primary" disabled={checked.profile === null} loading={saving} onClick={onSave}>{saving ? team.saving : team.save}</Button>
      </div>
      {error !== null && answer === null ? <Failure error={error} onRetry={retry} /> : null}
      {summary === null && error === null ? (
        <div className="team__empty">
          <Icon name="units" />
          {firstProblem === undefined
            ? <p>{busy ? team.calculating : team.empty}</p>
            : <p>{whereAndWhat(firstProblem)} <button type="button" className="link-button" onClick={() => onProblem(firstProblem[0])}>{team.goThere}</button></p>}
        </div>
      ) : null}
      {summary !== null && answer !== null ? (
        <div className={busy || error !== null || checked.profile === null ? 'team__body is-stale' : 'team__body'}>
          {firstProblem === undefined ? null : <p className="notice notice--amber">{whereAndWhat(firstProblem)} <button type="button" className="link-button" onClick={() => onProblem(firstProblem[0])}>{team.goThere}</button></p>}
          {error === null ? null : <Failure error={error} onRetry={retry} />}
          <dl className="stats">
            <div><dt>{team.heads}</dt><dd className="num">{formatNumber(summary.heads, language)}<small>{language === 'zh' ? builder.peopleUnit : ''}</small></dd></div>
            <div><dt>{team.fte}</dt><dd className="num">{formatNumber(summary.fte, language, 1)}</dd></div>
            <div><dt>{team.cost}</dt><dd className="num">{formatMoney(summary.monthlyCost.amount, summary.monthlyCost.currency, language)}</dd></div>
            <div><dt>{team.shareOfSales}</dt><dd className="num">{summary.payrollShareOfGmv === null ? '–' : `${formatPercent(summary.payrollShareOfGmv, language)}%`}</dd></div>
          </dl>
          {summary.outsourcedFte > 0 ? <p className="quiet">{team.outsourced(formatNumber(summary.outsourcedFte, language, 1))}</p> : null}
          <figure className="team__chart"><ChartPreview document={answer.organisation} label={team.chart} /></figure>
          <div className="team__structure">
            <div>
              <strong>{blueprint?.name[language] ?? summary.structure}</strong>
              <span className="tag">{draft.structure === '' ? team.chosen : team.asked}</span>
              <p className="quiet">{blueprint?.suits[language]}</p>
            </div>
            <Button icon={<Icon name="swap" />} onClick={() => setChoosing(true)}>{team.tryOther}</Button>
          </div>
          <h3>{team.byFunction}</h3>
          <FunctionBars byFunction={summary.byFunction} />
          <TeamDetails summary={summary} triggers={triggers} growth={checked.profile?.growth} jobs={catalogue?.jobs ?? []} />
        </div>
      ) : null}
      {summary === null ? null : (
        <button type="button" className="team__peek" onClick={() => top.current?.scrollIntoView({ behavior: 'smooth' })}>
          <strong className="num">{formatNumber(summary.heads, language)} {builder.peopleUnit}</strong>
          <span className="num">{formatMoney(summary.monthlyCost.amount, summary.monthlyCost.currency, language)}</span>
          <span>{team.seeTeam}</span><Icon name="down" />
        </button>
      )}
      {summary === null || checked.profile === null || catalogue === null ? null : (
        <StructureDialog open={choosing} onClose={() => setChoosing(false)} blueprints={catalogue.blueprints} current={summary.structure} before={summary}
          compare={async (structure, signal) => ({ summary: (await build({ ...checked.profile, structure } as NonNullable<Checked['profile']>, { signal })).summary, diff: null, conflicts: [] })}
          onApply={(structure) => { onStructure(structure); setChoosing(false); }} />
      )}
    </section>
  );
}
