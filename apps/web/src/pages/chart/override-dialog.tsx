import { Button, InputNumber, Modal } from 'antd';
import { PROFILE_ID } from '@bandi/organisation';
import { useState } from 'react';
import { useWorkbench } from '../../session/session-context.ts';
import { formatNumber } from '../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { RebuildPreview } from './rebuild-preview.tsx';
import { useRebuild } from './use-rebuild.ts';

/** A figure of the catalogue that the organisation may have its own value for, in the unit people read it in. */
export interface Overridable {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the kept value is multiplied by to be read: 100 for shares. */
  readonly factor: number;
  readonly least: number;
  readonly most: number;
}

/** Sets an own value for a figure: shows what would change, then builds again with it. */
export function OverrideDialog({ what, onClose }: { readonly what: Overridable; readonly onClose: () => void }) {
  const { panel, common } = useTexts();
  const { language } = useLanguage();
  const { session } = useWorkbench();
  const business = session.organisation.get('profile', PROFILE_ID)?.business;
  const [value, setValue] = useState<number | null>(what.value);
  const [asked, setAsked] = useState<number | null>(null);
  const [structure, setStructure] = useState<string | null>(null);
  const profile = asked === null || business === undefined ? null : { ...business, overrides: { ...business.overrides, [what.id]: asked / what.factor } };
  const { applying, apply } = useRebuild();
  const limit = (edge: number) => formatNumber(edge, language, 2);
  const wrong = value === null ? panel.numberMissing : value < what.least || value > what.most ? panel.numberRange(limit(what.least), limit(what.most)) : null;
  const same = value === what.value;
  const ask = () => {
    if (wrong !== null || same) return;
    setStructure(null);
    setAsked(value);
  };
  const save = () => {
    if (profile !== null) void apply(structure === null ? profile : { ...profile, structure }, onClose);
  };
  return (
    <Modal open onCancel={onClose} title={panel.overrideFor(what.name)}
      footer={[
        <Button key="cancel" onClick={onClose}>{common.cancel}</Button>,
        asked === null || asked !== value
          ? <Button key="preview" type="primary" disabled={wrong !== null || same} onClick={ask}>{panel.preview}</Button>
          : <Button key="apply" type="primary" loading={applying} onClick={save}>{common.apply}</Button>,
      ]}>
      <div className="override">
        <InputNumber<number> autoFocus aria-label={panel.overrideFor(what.name)} aria-describedby="override-note" value={value}
          status={wrong === null ? '' : 'error'} onChange={setValue} onPressEnter={ask} />
        <span className="quiet">{what.unit}</span>
      </div>
      <p id="override-note" role="status" className={wrong === null ? 'faint override__note' : 'override__note is-wrong'}>
        {wrong ?? (same ? panel.numberSame(limit(what.value)) : '')}
      </p>
      {profile === null || asked !== value ? null : <RebuildPreview key={asked} profile={profile} structure={structure} onStructure={setStructure} />}
    </Modal>
  );
}
