import type { BuildSummary } from '@bandi/blueprints';
import type { BusinessProfile } from '@bandi/organisation';
import { nameOf } from '@bandi/organisation';
import { rebuild } from '../../api/bandi-api.ts';
import type { Catalogue } from '../../api/types.ts';
import { StructureDialog } from '../../parts/structure-dialog.tsx';
import { useWorkbench } from '../../session/session-context.ts';
import { useLanguage } from '../../texts/use-texts.ts';
import { useRebuild } from './use-rebuild.ts';

/** The saved organisation cut another way: the difference from the server, applied as one step. */
export function ChangeStructure({ open, onClose, profile, built, catalogue }: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly profile: BusinessProfile;
  readonly built: BuildSummary;
  readonly catalogue: Catalogue;
}) {
  const { workspace, scenario, session } = useWorkbench();
  const { language } = useLanguage();
  const { apply } = useRebuild();
  return (
    <StructureDialog open={open} onClose={onClose} blueprints={catalogue.blueprints} current={built.structure} before={built}
      compare={(structure, signal) => rebuild(workspace, scenario, { profile: { ...profile, structure }, structure, dryRun: true }, signal)}
      nameOf={(type, id) => nameOf(session.organisation, type, id)[language]}
      onApply={(structure) => void apply({ ...profile, structure }, onClose)} />
  );
}
