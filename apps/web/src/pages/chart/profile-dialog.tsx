import type { BuildSummary } from '@bandi/blueprints';
import type { BusinessProfile } from '@bandi/organisation';
import { Button, Modal } from 'antd';
import { useMemo, useState } from 'react';
import type { Catalogue } from '../../api/types.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { checkDraft } from '../builder/draft-profile.ts';
import type { Draft } from '../builder/draft.ts';
import { draftOf } from '../builder/draft.ts';
import { StepBar } from '../builder/step-bar.tsx';
import { BusinessStep, ContentStep, GoodsStep, HiringStep } from '../builder/steps.tsx';
import { usualValues } from '../builder/usual.ts';
import { RebuildPreview } from './rebuild-preview.tsx';
import { useRebuild } from './use-rebuild.ts';
import '../builder/builder.css';

/** The numbers behind the organisation, to be changed: first what would follow, then the new build with the hand edits kept. */
export function ProfileDialog({ profile, catalogue, onClose }: {
  readonly profile: BusinessProfile;
  readonly built: BuildSummary;
  readonly catalogue: Catalogue;
  readonly onClose: () => void;
}) {
  const { chart, panel, common, builder } = useTexts();
  const [draft, setDraft] = useState<Draft>(() => draftOf(profile));
  const [step, setStep] = useState(0);
  const [asked, setAsked] = useState<BusinessProfile | null>(null);
  const [structure, setStructure] = useState<string | null>(null);
  const checked = useMemo(() => checkDraft(draft, profile.name), [draft, profile.name]);
  const usualOf = useMemo(() => usualValues(draft, catalogue), [draft, catalogue]);
  const { applying, apply } = useRebuild();
  const props = { draft, checked, usualOf, set: (part: Partial<Draft>) => { setAsked(null); setDraft((before) => ({ ...before, ...part })); } };
  return (
    <Modal open onCancel={onClose} title={chart.adjust} width={760}
      footer={[
        <Button key="cancel" onClick={onClose}>{common.cancel}</Button>,
        asked === null
          ? <Button key="preview" type="primary" disabled={checked.profile === null} onClick={() => { setStructure(null); setAsked(checked.profile); }}>{panel.preview}</Button>
          : <Button key="apply" type="primary" loading={applying} onClick={() => void apply(structure === null ? asked : { ...asked, structure }, onClose)}>{common.apply}</Button>,
      ]}>
      <StepBar step={step} problems={checked.problems} onStep={setStep} />
      <div className="form" aria-label={builder.steps[step]}>
        {step === 0 ? <BusinessStep {...props} /> : null}
        {step === 1 ? <GoodsStep {...props} /> : null}
        {step === 2 ? <ContentStep {...props} /> : null}
        {step === 3 ? <HiringStep {...props} catalogue={catalogue} /> : null}
        {asked === null ? null : <RebuildPreview key={JSON.stringify(asked)} profile={asked} structure={structure} onStructure={setStructure} />}
      </div>
    </Modal>
  );
}
