import type { BuildSummary } from '@bandi/blueprints';
import type { Finding } from '@bandi/organisation';
import { PROFILE_ID, toDocument } from '@bandi/organisation';
import { App, Dropdown } from 'antd';
import { useState } from 'react';
import { addressOf } from '../../api/bandi-api.ts';
import type { Catalogue } from '../../api/types.ts';
import { download } from '../../parts/download.ts';
import { Icon } from '../../parts/icon.tsx';
import { PeopleHere } from '../../presence/people-here.tsx';
import { TopBar } from '../../parts/top-bar.tsx';
import { useErrorText } from '../../parts/use-error-text.ts';
import { useWorkbench } from '../../session/session-context.ts';
import { useRevision } from '../../session/use-session.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { useThemeState } from '../../theme/theme-context.ts';
import { StepButtons } from '../../session/step-buttons.tsx';
import { ChangeStructure } from './change-structure.tsx';
import { DocumentsButton } from '../../documents/documents-button.tsx';
import { HistoryMenu } from './edit/history-menu.tsx';
import { ExportButton } from './export/export-button.tsx';
import { ProfileDialog } from './profile-dialog.tsx';
import { SaveState } from '../../session/save-state.tsx';
import { SearchBox } from './search/search-box.tsx';
import { useView } from './view/view-context.ts';

/** What belongs to the organisation as a whole: its name, whether it is saved, undo, search, checks, export. */
export function ChartBar({ name, findings, checksOpen, built, catalogue, onUndo, onRedo, onChecks, onFound }: {
  readonly name: string;
  readonly findings: readonly Finding[];
  readonly checksOpen: boolean;
  readonly built: BuildSummary | null;
  readonly catalogue: Catalogue | null;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onChecks: () => void;
  readonly onFound: (keys: ReadonlySet<string>) => void;
}) {
  const { chart, findings: words, levels, documents } = useTexts();
  const { language } = useLanguage();
  const { isDark } = useThemeState();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const { settings } = useView();
  const { session, workspace, scenario } = useWorkbench();
  useRevision(session);
  const [dialog, setDialog] = useState<'none' | 'structure' | 'profile'>('none');
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const profile = session.organisation.get('profile', PROFILE_ID)?.business ?? null;

  /** The chart as it is looked at, like every other export. */
  const saveSvg = async () => {
    try {
      const { firstChoices, makePicture, orderOf } = await import('./export/picture-order.ts');
      const { file } = await makePicture(workspace, scenario, orderOf({ ...firstChoices(settings, isDark), format: 'svg' }, settings, language));
      download(file, `${name}.svg`);
    } catch (error) {
      const { title, text } = errorText(error);
      void message.error(`${title} ${text}`);
    }
  };
  const save = (what: string) => {
    if (what === 'json') {
      download(new Blob([JSON.stringify(toDocument(session.organisation), null, 2)], { type: 'application/json' }), `${name}.json`);
    } else if (what === 'csv') download(addressOf(workspace, scenario, 'positions.csv', { lang: language }), `${name}.csv`);
    else if (what === 'svg') void saveSvg();
    else window.print();
  };
  const more = [
    ...(profile === null || built === null || catalogue === null ? [] : [
      { key: 'profile', label: chart.adjust, icon: <Icon name="sliders" /> },
      { key: 'structure', label: chart.tryStructure, icon: <Icon name="swap" /> },
      { type: 'divider' as const },
    ]),
    { key: 'svg', label: chart.exportSvg, icon: <Icon name="download" /> },
    { key: 'csv', label: chart.exportCsv, icon: <Icon name="download" /> },
    { key: 'json', label: chart.exportJson, icon: <Icon name="download" /> },
    { key: 'print', label: chart.print, icon: <Icon name="print" /> },
  ];
  return (
    <TopBar>
      <h1 className="top__title" title={name}>{name}</h1>
      <SaveState session={session} />
      <span className="top__space" />
      <PeopleHere />
      <SearchBox catalogue={catalogue} onFound={onFound} />
      <StepButtons onUndo={onUndo} onRedo={onRedo} />
      <HistoryMenu />
      <button type="button" className="icon-button checks-button" aria-pressed={checksOpen} onClick={onChecks}
        aria-label={`${words.title} ${words.counts(errors, warnings, findings.length - errors - warnings)}`}>
        <Icon name="shield" />
        <span className="top__label">{words.title}</span>
        {errors > 0 ? <span className="count count--error num" title={levels.error}>{errors}</span> : null}
        {warnings > 0 ? <span className="count count--warning num" title={levels.warning}>{warnings}</span> : null}
      </button>
      <ExportButton name={name} />
      <DocumentsButton kind="job-descriptions" scope="all">
        {(open) => <button type="button" className="icon-button" aria-haspopup="dialog" aria-label={documents.open} title={documents.open} onClick={open}><Icon name="document" /><span className="top__label">{documents.short}</span></button>}
      </DocumentsButton>
      <Dropdown trigger={['click']} menu={{ items: more, onClick: ({ key }) => { if (key === 'profile' || key === 'structure') setDialog(key); else save(key); } }}>
        <button type="button" className="icon-button" aria-label={chart.more}><Icon name="more" /><span className="top__label">{chart.more}</span></button>
      </Dropdown>
      {profile === null || built === null || catalogue === null ? null : (
        <>
          <ChangeStructure open={dialog === 'structure'} onClose={() => setDialog('none')} profile={profile} built={built} catalogue={catalogue} />
          {dialog === 'profile' ? <ProfileDialog onClose={() => setDialog('none')} profile={profile} built={built} catalogue={catalogue} /> : null}
        </>
      )}
    </TopBar>
  );
}
