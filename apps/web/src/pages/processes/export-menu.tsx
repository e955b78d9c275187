import type { Process } from '@bandi/organisation';
import { labelText } from '@bandi/organisation';
import { App, Dropdown } from 'antd';
import { download } from '../../parts/download.ts';
import { Icon } from '../../parts/icon.tsx';
import { useWorkbench } from '../../session/session-context.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import type { FileKind } from './process-files.ts';

const kinds: readonly FileKind[] = ['bpmn', 'svg', 'png', 'txt'];

/** A process as a file: to go on with in another tool, as a picture, or as text. */
export function ExportMenu({ process }: { readonly process: Process }) {
  const { processes: words } = useTexts();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const { session: { organisation } } = useWorkbench();
  const save = async (kind: FileKind) => {
    try {
      const { processFile } = await import('./process-files.ts');
      download(await processFile(organisation, process.id, kind, language), `${labelText(process.name, language)}.${kind}`);
    } catch {
      void message.error(words.exportFailed);
    }
  };
  return (
    <Dropdown trigger={['click']} menu={{ items: kinds.map((kind) => ({ key: kind, label: words.files[kind], icon: <Icon name="download" /> })), onClick: ({ key }) => void save(key as FileKind) }}>
      <button type="button" className="icon-button" aria-label={words.export} title={words.export}><Icon name="download" /><span className="top__label">{words.export}</span></button>
    </Dropdown>
  );
}
