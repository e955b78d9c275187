import { labelText } from '@bandi/organisation';
import { Button } from 'antd';
import { Suspense, lazy, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { OrganisationPageProps } from '../../frame/page-props.ts';
import { Icon } from '../../parts/icon.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { RefusedSteps } from '../../session/refused-steps.tsx';
import type { Workbench } from '../../session/session-context.ts';
import { WorkbenchContext } from '../../session/session-context.ts';
import { useNow } from '../../session/use-session.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { useChanging } from '../../session/use-changing.ts';
import { useFindings } from '../../session/use-findings.ts';
import { useMedia } from '../../theme/use-media.ts';
import { usePageKeys } from '../../frame/use-page-keys.ts';
import { readDrawing } from './drawing-draft.ts';
import { OpenedProcess } from './opened-process.tsx';
import { ProcessList } from './process-list.tsx';
import { processGroups } from './process-rows.ts';
import { ProcessesBar } from './processes-bar.tsx';
import './processes.css';

const ImportDialog = lazy(async () => ({ default: (await import('./import-dialog.tsx')).ImportDialog }));


/** How work passes from hand to hand: the processes of an organisation, and one of them opened. */
export function ProcessesPage({ workspace, scenario, name, session }: OrganisationPageProps) {
  const { processes: words } = useTexts();
  const { language } = useLanguage();
  const now = useNow(session);
  const isNarrow = useMedia('narrow');
  const [search, setSearch] = useSearchParams();
  const [panelOpen, setPanelOpen] = useState(!isNarrow);
  const [importing, setImporting] = useState<'never' | 'open' | 'closed'>('never');
  const { organisation } = session;
  const asked = search.get('process');
  const opened = asked !== null && organisation.has('process', asked) ? asked : null;
  // A drawing that was not saved is gone on with, as if nobody had left.
  const [drawingOf, setDrawingOf] = useState<string | null>(() => (asked !== null && readDrawing(workspace, scenario, asked) !== null ? asked : null));
  const editing = opened !== null && drawingOf === opened && !isNarrow;
  const { findings } = useFindings(workspace, scenario, session);
  const groups = useMemo(() => processGroups(now.organisation, findings), [now, findings]);
  const process = organisation.get('process', opened ?? '');
  useTitle(`${name} · ${process === undefined ? words.title : labelText(process.name, language)}`);

  const { change, undo, redo } = useChanging(session);
  const open = (id: string | null) => {
    setSearch(id === null ? {} : { process: id });
    if (id !== null && readDrawing(workspace, scenario, id) !== null) setDrawingOf(id);
    if (isNarrow) setPanelOpen(false);
  };
  usePageKeys(editing ? null : { undo, redo });
  const workbench = useMemo<Workbench>(() => ({ workspace, scenario, session, change, show: () => undefined }), [workspace, scenario, session, change]);
  const startImport = () => setImporting('open');
  return (
    <WorkbenchContext value={workbench}>
      <div className="app app--fixed">
        <ProcessesBar name={name} editing={editing} onUndo={undo} onRedo={redo} onImport={startImport} />
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
