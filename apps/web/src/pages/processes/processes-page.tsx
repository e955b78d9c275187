import { labelText } from '@bandi/organisation';
import { Button, Segmented } from 'antd';
import { Suspense, lazy, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { OrganisationPageProps } from '../../frame/page-props.ts';
import { Icon } from '../../parts/icon.tsx';
import { Message } from '../../parts/message.tsx';
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

const ListDialog = lazy(async () => ({ default: (await import('./list-dialog.tsx')).ListDialog }));
const HandOverView = lazy(async () => ({ default: (await import('./hand-over-view.tsx')).HandOverView }));
const ImportDialog = lazy(async () => ({ default: (await import('./import-dialog.tsx')).ImportDialog }));

type DialogState = 'never' | 'open' | 'closed';

/** How work passes from hand to hand: the processes of an organisation, and one of them opened. */
export function ProcessesPage({ workspace, scenario, name, session }: OrganisationPageProps) {
  const { processes: words, common } = useTexts();
  const { language } = useLanguage();
  const now = useNow(session);
  const isNarrow = useMedia('narrow');
  const [search, setSearch] = useSearchParams();
  const [panelOpen, setPanelOpen] = useState(!isNarrow);
  const [importing, setImporting] = useState<DialogState>('never');
  const [listing, setListing] = useState<DialogState>('never');
  const { organisation } = session;
  const asked = search.get('process');
  const isMap = asked === null && search.get('view') === 'hand-overs';
  const opened = asked !== null && organisation.has('process', asked) ? asked : null;
  // A drawing that was not saved is gone on with, as if nobody had left.
  const [drawingOf, setDrawingOf] = useState<string | null>(() => (asked !== null && readDrawing(workspace, scenario, asked) !== null ? asked : null));
  const editing = opened !== null && drawingOf === opened && !isNarrow;
  const { findings } = useFindings(workspace, scenario, session);
  const groups = useMemo(() => processGroups(now.organisation, findings), [now, findings]);
  const process = organisation.get('process', opened ?? '');
  useTitle(`${name} · ${process === undefined ? words.title : labelText(process.name, language)}`);

  const { change, undo, redo } = useChanging(session);
  const open = (id: string | null, step: string | null = null) => {
    setSearch(id === null ? {} : step === null ? { process: id } : { process: id, step });
    if (id !== null && readDrawing(workspace, scenario, id) !== null) setDrawingOf(id);
    if (isNarrow) setPanelOpen(false);
  };
  usePageKeys(editing ? null : { undo, redo });
  const workbench = useMemo<Workbench>(() => ({ workspace, scenario, session, change, show: () => undefined }), [workspace, scenario, session, change]);
  const startImport = () => setImporting('open');
  const startList = () => setListing('open');
  return (
    <WorkbenchContext value={workbench}>
      <div className="app app--fixed">
        <ProcessesBar name={name} editing={editing} onUndo={undo} onRedo={redo} onImport={startImport} onList={startList} />
        <main id="content" className="bench processes-page">
          {opened !== null ? (
            <OpenedProcess key={`${opened} ${search.get('step') ?? ''}`} id={opened} step={search.get('step')} findings={findings} now={now} isNarrow={isNarrow} editing={editing} panelOpen={panelOpen} onPanel={setPanelOpen} onEdit={(isEditing) => setDrawingOf(isEditing ? opened : null)} onOpen={(id) => open(id)} />
          ) : groups.length === 0 ? (
            <div className="processes-page__empty"><Icon name="flow" /><strong>{words.none.title}</strong><p>{words.none.text}</p><div className="processes-page__begin"><Button type="primary" icon={<Icon name="plus" />} onClick={startList}>{words.listNew}</Button><Button icon={<Icon name="upload" />} onClick={startImport}>{words.import}</Button></div></div>
          ) : (
            <div className="processes-page__all">
              <div className="processes-page__views"><Segmented<'list' | 'map'> value={isMap ? 'map' : 'list'} aria-label={words.views} onChange={(view) => setSearch(view === 'map' ? { view: 'hand-overs' } : {})} options={[{ value: 'list', label: words.viewList }, { value: 'map', label: words.viewMap }]} /></div>
              {isMap ? <Suspense fallback={<Message title={common.loading} quiet />}><div className="processes-page__map"><HandOverView now={now} isNarrow={isNarrow} onStep={open} /></div></Suspense> : <ProcessList groups={groups} onOpen={open} />}
            </div>
          )}
          <RefusedSteps session={session} />
        </main>
        {listing === 'never' ? null : (
          <Suspense fallback={null}>
            <ListDialog open={listing === 'open'} onClose={() => setListing('closed')} onMade={(id) => { setListing('closed'); open(id); }} />
          </Suspense>
        )}
        {importing === 'never' ? null : (
          <Suspense fallback={null}>
            <ImportDialog open={importing === 'open'} onClose={() => setImporting('closed')} onImported={(id) => { setImporting('closed'); open(id); }} />
          </Suspense>
        )}
      </div>
    </WorkbenchContext>
  );
}
