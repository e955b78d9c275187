import { Dropdown } from 'antd';
import { addressOf } from '../../api/bandi-api.ts';
import { download } from '../../parts/download.ts';
import { Icon } from '../../parts/icon.tsx';
import { TopBar } from '../../parts/top-bar.tsx';
import { PeopleHere } from '../../presence/people-here.tsx';
import { SaveState } from '../../session/save-state.tsx';
import { useWorkbench } from '../../session/session-context.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { DocumentsButton } from '../../documents/documents-button.tsx';
import { StepButtons } from '../../session/step-buttons.tsx';

/** What belongs to the organisation as a whole: its name, whether it is saved, undo, new duties, the files. */
export function DutiesBar({ name, onUndo, onRedo, onAdd, adding }: { readonly name: string; readonly onUndo: () => void; readonly onRedo: () => void; readonly onAdd: () => void; readonly adding: boolean }) {
  const { duties: words, documents } = useTexts();
  const { language } = useLanguage();
  const { session, workspace, scenario } = useWorkbench();
  const files = [
    { key: 'xlsx', label: words.saveXlsx, icon: <Icon name="download" /> },
    { key: 'csv', label: words.saveCsv, icon: <Icon name="download" /> },
  ];
  return (
    <TopBar>
      <h1 className="top__title" title={name}>{name}</h1>
      <SaveState session={session} />
      <span className="top__space" />
      <PeopleHere />
      <StepButtons onUndo={onUndo} onRedo={onRedo} />
      <button type="button" className="icon-button" aria-label={words.add} aria-pressed={adding} onClick={onAdd}><Icon name="plus" /><span className="top__label">{words.add}</span></button>
      <Dropdown trigger={['click']} menu={{ items: files, onClick: ({ key }) => download(addressOf(workspace, scenario, `duties.${key}`, { lang: language }), `${name} ${words.title}.${key}`) }}>
        <button type="button" className="icon-button" aria-label={words.save}><Icon name="download" /><span className="top__label">{words.save}</span></button>
      </Dropdown>
      <DocumentsButton kind="job-descriptions" scope="all">
        {(open) => <button type="button" className="icon-button" aria-haspopup="dialog" aria-label={documents.open} title={documents.open} onClick={open}><Icon name="document" /><span className="top__label">{documents.short}</span></button>}
      </DocumentsButton>
    </TopBar>
  );
}
