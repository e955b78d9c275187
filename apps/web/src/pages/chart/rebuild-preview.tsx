import type { BuildSummary } from '@bandi/blueprints';
import type { BusinessProfile, Language } from '@bandi/organisation';
import { organisationTotals } from '@bandi/organisation';
import { loadCatalogue, rebuild } from '../../api/bandi-api.ts';
import { Failure } from '../../parts/failure.tsx';
import { useLoad } from '../../parts/use-load.ts';
import { useWorkbench } from '../../session/session-context.ts';
import { formatMoney, formatNumber } from '../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import type { PreviewRow } from './preview-rows.ts';
import { previewOf } from './preview-rows.ts';

const SHOWN = 8;

/**
 * What building again with another profile would change: people and pay first, the rest folded. The structure stays;
 * where another would now be chosen by size, it says so and lets one look. Mount it anew (`key`) for another profile.
 */
export function RebuildPreview({ profile, structure, onStructure }: {
  readonly profile: BusinessProfile;
  /** Looked at instead of the structure there is; null keeps that. */
  readonly structure: string | null;
  readonly onStructure: (structure: string | null) => void;
}) {
  const words = useTexts();
  const { language } = useLanguage();
  const { workspace, scenario, session } = useWorkbench();
  const wanted = structure ?? profile.structure;
  const loaded = useLoad(`preview ${wanted ?? ''}`, (signal) =>
    rebuild(workspace, scenario, { profile, dryRun: true, ...(wanted === undefined ? {} : { structure: wanted }) }, signal));
  if (loaded.state === 'loading') return <p className="faint" role="status">{words.rebuild.working}</p>;
  if (loaded.state === 'failed') return <Failure error={loaded.error} onRetry={loaded.reload} />;
  const { diff, conflicts, summary } = loaded.value;
  const { heads, payCents, people, rest } = previewOf(diff, session.organisation, words, language);
  const now = organisationTotals(session.organisation);
  const currency = summary.monthlyCost.currency;
  const pay = now.pay[currency] ?? 0;
  const n = (value: number) => formatNumber(value, language);
  const money = (cents: number) => formatMoney(cents / 100, currency, language);
  return (
    <div className="preview">
      <p className="preview__heads num">{words.rebuild.heads(n(now.heads), n(now.heads + heads))}</p>
      <p className="quiet num">{words.rebuild.becomes(words.rebuild.cost, money(pay), money(pay + payCents))}</p>
      <OtherStructure summary={summary} structure={structure} onStructure={onStructure} language={language} />
      {people.length + rest.length === 0 ? <p className="quiet">{words.rebuild.nothing}</p> : null}
      <Rows title={words.rebuild.peopleChange} rows={people.slice(0, SHOWN)} />
      {people.length > SHOWN ? <details><summary>{words.rebuild.more(people.length - SHOWN)}</summary><Rows rows={people.slice(SHOWN)} /></details> : null}
      {rest.length === 0 ? null : <details><summary>{words.rebuild.restChange(rest.length)}</summary><Rows rows={rest} /></details>}
      {conflicts.length === 0 ? null : (
        <div className="notice notice--amber">
          <div>
            <strong>{words.rebuild.conflicts(conflicts.length)}</strong>
            <p>{words.rebuild.conflictHint}</p>
            <ul>{conflicts.slice(0, SHOWN).map((conflict) => <li key={`${conflict.type} ${conflict.id} ${conflict.field ?? ''}`}>{conflict.text[language]}</li>)}</ul>
          </div>
        </div>
      )}
    </div>
  );
}

/** The structure that size alone would choose now, where it is another: to look at, never taken by itself. */
function OtherStructure({ summary, structure, onStructure, language }: {
  readonly summary: BuildSummary;
  readonly structure: string | null;
  readonly onStructure: (structure: string | null) => void;
  readonly language: Language;
}) {
  const { rebuild: words } = useTexts();
  const catalogue = useLoad('catalogue', loadCatalogue);
  const name = (id: string) => (catalogue.state === 'ready' ? catalogue.value.blueprints.find((blueprint) => blueprint.id === id)?.name[language] ?? id : id);
  if (structure !== null) {
    return <p className="notice">{words.lookingAt(name(structure))} <button type="button" className="link-button" onClick={() => onStructure(null)}>{words.keepStructure}</button></p>;
  }
  if (summary.suggested === summary.structure) return null;
  return <p className="notice">{words.otherSuits(name(summary.suggested), name(summary.structure))} <button type="button" className="link-button" onClick={() => onStructure(summary.suggested)}>{words.lookAtIt}</button></p>;
}

function Rows({ title, rows }: { readonly title?: string; readonly rows: readonly PreviewRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      {title === undefined ? null : <h5>{title}</h5>}
      <ul className="preview__rows">
        {rows.map(({ key, what, becomes }) => <li key={key}><span>{what}</span><span className="num quiet">{becomes}</span></li>)}
      </ul>
    </section>
  );
}
