import { labelText } from '@bandi/organisation';
import { App } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { loadCatalogue } from '../../api/bandi-api.ts';
import type { OrganisationPageProps } from '../../frame/page-props.ts';
import { Icon } from '../../parts/icon.tsx';
import { SIDE_PANEL, SidePanel } from '../../parts/side-panel.tsx';
import { useLoad } from '../../parts/use-load.ts';
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
import { AddPanel } from './add-panel.tsx';
import { DutiesBar } from './duties-bar.tsx';
import { DutyPanel } from './duty-panel.tsx';
import { findingsAbout } from './marks.ts';
import { GRID } from './matrix-grid.tsx';
import { MatrixView } from './matrix-view.tsx';
import { rowOfDuty } from './matrix.ts';
import { PositionDuties } from './position-duties.tsx';
import { useDutiesView } from './use-duties-view.ts';
import './duties.css';

type Panel = { readonly kind: 'duty' | 'position'; readonly id: string } | { readonly kind: 'add' } | null;


/** Who answers for what: the duties of an organisation against its positions. */
export function DutiesPage({ workspace, scenario, name, session }: OrganisationPageProps) {
  const { duties: words } = useTexts();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const now = useNow(session);
  const isNarrow = useMedia('narrow');
  const [panel, setPanel] = useState<Panel>(null);
  const wanted = useRef<string | null>(null);
  const catalogue = useLoad('catalogue', loadCatalogue);
  const { findings } = useFindings(workspace, scenario, session);
  const jobs = catalogue.state === 'ready' ? catalogue.value : null;
  const view = useDutiesView(now, findings);
  const { organisation } = session;
  useTitle(`${name} · ${words.title}`);

  const { change, undo, redo } = useChanging(session);
  const open = useCallback((next: Panel) => setPanel(next), []);
  const workbench = useMemo<Workbench>(() => ({
    workspace, scenario, session, change,
    show: (key) => { if (key.startsWith('position:')) open({ kind: 'position', id: key.slice('position:'.length) }); },
  }), [workspace, scenario, session, change, open]);
  const close = () => {
    // Whoever came from the grid by keyboard goes back there.
    const inside = document.getElementById(SIDE_PANEL)?.contains(document.activeElement) === true;
    setPanel(null);
    if (inside) document.getElementById(GRID)?.focus();
  };
  usePageKeys({ undo, redo, close, plain: { '/': () => document.getElementById('duty-search')?.focus() } });

  const added = (id: string) => {
    const duty = organisation.get('duty', id);
    if (duty === undefined) return;
    void message.success(words.added(labelText(duty.name, language)));
    wanted.current = id;
  };
  const { matrix, select } = view;
  useEffect(() => {
    // What was just added is gone to once it has its row; a filter may keep it from having one.
    const duty = organisation.get('duty', wanted.current ?? '');
    wanted.current = null;
    if (duty === undefined) return;
    const row = rowOfDuty(matrix, duty);
    if (row !== -1) select({ anchor: { row, column: -1 }, active: { row, column: -1 } });
  }, [matrix, organisation, select]);
  const shown = panel !== null && (panel.kind === 'add' || organisation.has(panel.kind, panel.id)) ? panel : null;
  const nothing = organisation.count('duty') === 0 ? words.noDuties : organisation.count('position') === 0 ? words.noPositions : null;
  return (
    <WorkbenchContext value={workbench}>
      <div className="app app--fixed">
        <DutiesBar name={name} onUndo={undo} onRedo={redo} adding={panel?.kind === 'add'} onAdd={() => setPanel(panel?.kind === 'add' ? null : { kind: 'add' })} />
        <main id="content" className="bench">
          <div className="duties-page">
            {nothing === null ? <MatrixView view={view} now={now} isNarrow={isNarrow} onOpen={(kind, id) => open({ kind, id })} /> : (
              <div className="duties-page__empty"><Icon name="matrix" /><strong>{nothing.title}</strong><p>{nothing.text}</p></div>
            )}
            <RefusedSteps session={session} />
          </div>
          {shown === null ? null : (
            <SidePanel name={shown.kind === 'add' ? words.add : shown.kind === 'duty' ? words.duty : words.position} onClose={close}>
              {shown.kind === 'add' ? <AddPanel catalogue={jobs} onAdded={added} /> : null}
              {shown.kind === 'duty' ? <DutyPanel key={shown.id} id={shown.id} catalogue={jobs} findings={findingsAbout(findings, shown.id)} onGone={close} /> : null}
              {shown.kind === 'position' ? <PositionDuties key={shown.id} id={shown.id} findings={findings.filter(({ check, records }) => check === 'too-many-accountable' && records[0]?.id === shown.id)} onDuty={(id) => open({ kind: 'duty', id })} /> : null}
            </SidePanel>
          )}
        </main>
      </div>
    </WorkbenchContext>
  );
}
