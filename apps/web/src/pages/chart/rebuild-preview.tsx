import type { BusinessProfile } from '@bandi/organisation';
import { nameOf, organisationTotals } from '@bandi/organisation';
import { rebuild } from '../../api/bandi-api.ts';
import { DiffList } from '../../parts/diff-list.tsx';
import { Failure } from '../../parts/failure.tsx';
import { useLoad } from '../../parts/use-load.ts';
import { useWorkbench } from '../../session/session-context.ts';
import { formatNumber } from '../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';

/** What building again with another profile would change. Mount it anew (`key`) for another profile. */
export function RebuildPreview({ profile }: { readonly profile: BusinessProfile }) {
  const words = useTexts();
  const { language } = useLanguage();
  const { workspace, scenario, session } = useWorkbench();
  const loaded = useLoad('preview', (signal) =>
    rebuild(workspace, scenario, { profile, dryRun: true, ...(profile.structure === undefined ? {} : { structure: profile.structure }) }, signal));
  if (loaded.state === 'loading') return <p className="faint" role="status">{words.rebuild.working}</p>;
  if (loaded.state === 'failed') return <Failure error={loaded.error} onRetry={loaded.reload} />;
  const { diff, conflicts, summary } = loaded.value;
  return (
    <div className="preview">
      <p className="preview__heads num">{words.rebuild.heads(formatNumber(organisationTotals(session.organisation).heads, language), formatNumber(summary.heads, language))}</p>
      <DiffList diff={diff} conflicts={conflicts} nameOf={(type, id) => nameOf(session.organisation, type, id)[language]} />
    </div>
  );
}
