import type { Process } from '@bandi/organisation';
import { labelText } from '@bandi/organisation';
import { App, Dropdown } from 'antd';
import { useState } from 'react';
import { download } from '../../parts/download.ts';
import { Icon } from '../../parts/icon.tsx';
import { useErrorText } from '../../parts/use-error-text.ts';
import { useWorkbench } from '../../session/session-context.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import type { FileKind } from './process-files.ts';

const kinds: readonly FileKind[] = ['pdf', 'svg', 'png', 'bpmn', 'txt'];

/** A process as a file: to go on with in another tool, as a picture, or as text. */
export function ExportMenu({ process }: { readonly process: Process }) {
  const { processes: words } = useTexts();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const { workspace, scenario, session: { organisation } } = useWorkbench();
  const [isMaking, setMaking] = useState(false);
  const save = async (kind: FileKind) => {
    if (isMaking) return;
    setMaking(true);
    try {
      const { processFile } = await import('./process-files.ts');
      download(await processFile({ workspace, scenario, organisation, process: process.id }, kind, language), `${labelText(process.name, language)}.${kind}`);
    } catch (error) {
      const { title, text } = errorText(error);
      void message.error(`${title} ${text}`);
    } finally {
      setMaking(false);
    }
  };
  return (
    <Dropdown trigger={['click']} menu={{ items: kinds.map((kind) => ({ key: kind, label: words.files[kind], icon: <Icon name="download" /> })), onClick: ({ key }) => void save(key as FileKind) }}>
      <button type="button" className="icon-button" aria-label={words.export} title={words.export} aria-busy={isMaking}><Icon name={isMaking ? 'turning' : 'download'} /><span className="top__label">{words.export}</span></button>
    </Dropdown>
  );
}
