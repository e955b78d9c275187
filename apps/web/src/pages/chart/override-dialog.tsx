import { Button, InputNumber, Modal } from 'antd';
import { PROFILE_ID } from '@bandi/organisation';
import { useState } from 'react';
import { useWorkbench } from '../../session/session-context.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { RebuildPreview } from './rebuild-preview.tsx';
import { useRebuild } from './use-rebuild.ts';

/** A figure of the catalogue that the organisation may have its own value for. */
export interface Overridable {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** Sets an own value for a figure: shows what would change, then builds again with it. */
export function OverrideDialog({ what, onClose }: { readonly what: Overridable; readonly onClose: () => void }) {
  const { panel, common } = useTexts();
  const { session } = useWorkbench();
  const business = session.organisation.get('profile', PROFILE_ID)?.business;
  const [value, setValue] = useState<number | null>(what.value);
  const [asked, setAsked] = useState<number | null>(null);
  const profile = asked === null || business === undefined ? null : { ...business, overrides: { ...business.overrides, [what.id]: asked } };
  const { applying, apply } = useRebuild();
  return (
    <Modal open onCancel={onClose} title={panel.overrideFor(what.name)}
      footer={[
        <Button key="cancel" onClick={onClose}>{common.cancel}</Button>,
        asked === null || asked !== value
          ? <Button key="preview" type="primary" disabled={value === null || value === what.value} onClick={() => setAsked(value)}>{panel.preview}</Button>
          : <Button key="apply" type="primary" loading={applying} onClick={() => { if (profile !== null) void apply(profile, onClose); }}>{common.apply}</Button>,
      ]}>
      <div className="override">
        <InputNumber<number> autoFocus aria-label={panel.overrideFor(what.name)} value={value} min={0} onChange={setValue} onPressEnter={() => setAsked(value)} />
        <span className="quiet">{what.unit}</span>
      </div>
      {profile === null || asked !== value ? null : <RebuildPreview key={asked} profile={profile} />}
    </Modal>
  );
}
