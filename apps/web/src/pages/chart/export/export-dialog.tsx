import { Modal, Segmented } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../texts/use-texts.ts';
import { useThemeState } from '../../../theme/theme-context.ts';
import { useView } from '../view/view-context.ts';
import { FileForm } from './file-form.tsx';
import { firstChoices } from './picture-order.ts';
import { ShareForm } from './share-form.tsx';
import './export.css';

/** The chart as it is looked at just now, as a file or as a link. */
export function ExportDialog({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const { exporting } = useTexts();
  const { settings } = useView();
  const { isDark } = useThemeState();
  const [tab, setTab] = useState<'file' | 'share'>('file');
  const [choices, setChoices] = useState(() => firstChoices(settings, isDark));
  const change = (patch: Partial<typeof choices>) => setChoices((before) => ({ ...before, ...patch }));
  return (
    <Modal open onCancel={onClose} title={exporting.open} width={960} className="export" footer={null} centered>
      <Segmented block className="export__tabs" value={tab} onChange={setTab}
        options={(['file', 'share'] as const).map((value) => ({ value, label: exporting.tabs[value] }))} />
      {tab === 'file' ? <FileForm name={name} choices={choices} onChange={change} /> : <ShareForm choices={choices} onChange={change} />}
    </Modal>
  );
}
