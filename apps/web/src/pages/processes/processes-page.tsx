import type { Bilingual, Finding } from '@bandi/organisation';
import { labelText } from '@bandi/organisation';
import { App, Button } from 'antd';
import { Suspense, lazy, useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { useSearchParams } from 'wouter';
import { readChecks } from '../../api/bandi-api.ts';
import type { OrganisationPageProps } from '../../frame/page-props.ts';
import { Icon } from '../../parts/icon.tsx';
import { useLoad } from '../../parts/use-load.ts';
import { useTitle } from '../../parts/use-title.ts';
import { RefusedSteps } from '../../session/refused-steps.tsx';
import type { Workbench } from '../../session/session-context.ts';
import { WorkbenchContext } from '../../session/session-context.ts';
import { useNow } from '../../session/use-session.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { readDrawing } from './drawing-draft.ts';
import { OpenedProcess } from './opened-process.tsx';
import { ProcessList } from './process-list.tsx';
import { processGroups } from './process-rows.ts';
import { ProcessesBar } from './processes-bar.tsx';
import { useStepKeys } from './use-step-keys.ts';
import './processes.css';

const ImportDialog = lazy(async () => ({ default: (await import('./import-dialog.tsx')).ImportDialog }));

const NO_FINDINGS: readonly Finding[] = [];
const narrow = window.matchMedia('(max-width: 860px)');
const followNarrow = (tell: () => void) => {
  narrow.addEventListener('change', tell);
  return () => narrow.removeEventListener('change', tell);
};

/** How work passes from hand to hand: the processes of an organisation, and one of them opened. */
export function ProcessesPage({ workspace, scenario, name, session }: OrganisationPageProps) {
  const { processes: words } = useTexts();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const now = useNow(session);
  const isNarrow = useSyncExternalStore(followNarrow, () => narrow.matches);
  const [search, setSearch] = useSearchParams();
  const [panelOpen, setPanelOpen] = useState(!narrow.matches);
  const [importing, setImporting] = useState<'never' | 'open' | 'closed'>('never');
  const { organisation } = session;
  const asked = search.get('process');
  const opened = asked !== null && organisation.has('process', asked) ? asked : null;
  // A drawing that was not saved is gone on with, as if nobody had left.
  const [drawingOf, setDrawingOf] = useState<string | null>(() => (asked !== null && readDrawing(workspace, scenario, asked) !== null ? asked : null));
  const editing = opened !== null && drawingOf === opened && !isNarrow;
  const checks = useLoad(`${workspace}/${scenario}/${session.version}`, (signal) => readChecks(workspace, scenario, signal));
  const findings = checks.state === 'ready' ? checks.value.findings : NO_FINDINGS;
  const groups = useMemo(() => processGroups(now.organisation, findings), [now, findings]);
  const process = organisation.get('process', opened ?? '');
  useTitle(`${name} · ${process === undefined ? words.title : labelText(process.name, language)}`);

  const change = useCallback<Workbench['change']>((changes, called?: Bilingual) => {
    const refusal = session.change(changes, called);
    if (refusal !== null) void message.warning(refusal.text[language]);
    return refusal;
  }, [session, message, language]);
  const step = (what: 'undo' | 'redo') => {
    const refusal = what === 'undo' ? session.undo() : session.redo();
    if (refusal !== null) void message.warning(refusal.text[language]);
  };
  const open = (id: string | null) => {
    setSearch(id === null ? {} : { process: id });
    if (id !== null && readDrawing(workspace, scenario, id) !== null) setDrawingOf(id);
    if (isNarrow) setPanelOpen(false);
  };
  useStepKeys(editing ? null : { undo: () => step('undo'), redo: () => step('redo') });
  const workbench = useMemo<Workbench>(() => ({ workspace, scenario, session, change, show: () => undefined }), [workspace, scenario, session, change]);
  const startImport = () => setImporting('open');
  return (
    <WorkbenchContext value={workbench}>
      <div className="app app--fixed">
        <ProcessesBar name={name} editing={editing} onUndo={() => step('undo')} onRedo={() => step('redo')} onImport={startImport} />
        <main id="content" className="bench processes-page">
          {opened !== null ? (
            <OpenedProcess key={opened} id={opened} findings={findings} now={now} isNarrow={isNarrow} editing={editing} panelOpen={panelOpen} onPanel={setPanelOpen} onEdit={(isEditing) => setDrawingOf(isEditing ? opened : null)} onOpen={open} />
          ) : groups.length === 0 ? (
            <div className="processes-page__empty"><Icon name="flow" /><strong>{words.none.title}</strong><p>{words.none.text}</p><Button icon={<Icon name="upload" />} onClick={startImport}>{words.import}</Button></div>
          ) : <ProcessList groups={groups} onOpen={open} />}
          <RefusedSteps session={session} />
        </main>
        {importing === 'never' ? null : (
          <Suspense fallback={null}>
            <ImportDialog open={importing === 'open'} onClose={() => setImporting('closed')} onImported={(id) => { setImporting('closed'); open(id); }} />
          </Suspense>
        )}
      </div>
    </WorkbenchContext>
  );
}
