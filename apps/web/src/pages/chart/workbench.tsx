import type { ChartView as ViewKind, Direction } from '@bandi/chart';
import { defaultCardFields } from '@bandi/chart';
import type { Bilingual, Finding } from '@bandi/organisation';
import { App } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { loadCatalogue, readChecks, readSummary } from '../../api/bandi-api.ts';
import { ChartCanvas } from '../../chart/chart-canvas.tsx';
import { chartModel, keysAbove } from '../../chart/chart-model.ts';
import { ChartTree } from '../../chart/chart-tree.tsx';
import type { ChartView } from '../../chart/chart-view.ts';
import { Icon } from '../../parts/icon.tsx';
import { useLoad } from '../../parts/use-load.ts';
import { useTitle } from '../../parts/use-title.ts';
import type { Session } from '../../session/session.ts';
import { WorkbenchContext } from '../../session/session-context.ts';
import { today } from '../../session/today.ts';
import { useRevision } from '../../session/use-session.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { useThemeState } from '../../theme/theme-context.ts';
import { ChartBar } from './chart-bar.tsx';
import { ChartTools } from './chart-tools.tsx';
import { DragNote } from './drag-note.tsx';
import { cardLevels } from './finding-marks.ts';
import { FindingsPanel } from './findings-panel.tsx';
import { PositionPanel } from './position-panel.tsx';
import { RefusedSteps } from './refused-steps.tsx';
import { SIDE_PANEL, SidePanel } from './side-panel.tsx';
import { SummaryBar } from './summary-bar.tsx';
import { UnitPanel } from './unit-panel.tsx';
import { useDrag } from './use-drag.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** What lies over the lower edge are the tools. On a phone letters are kept large enough to read. */
const wideStart = { leastScale: 0.5, bottom: 56 };
const narrowStart = { leastScale: 0.72, bottom: 60 };
const NO_FINDINGS: readonly Finding[] = [];

export function Workbench({ workspace, scenario, name, session }: { readonly workspace: string; readonly scenario: string; readonly name: string; readonly session: Session }) {
  const { chart } = useTexts();
  const { language } = useLanguage();
  const { isDark } = useThemeState();
  const { message } = App.useApp();
  const revision = useRevision(session);
  const [narrow] = useState(() => window.innerWidth < 600);
  const [kind, setKind] = useState<ViewKind>('by-unit');
  const [direction, setDirection] = useState<Direction>(narrow ? 'left-right' : 'top-down');
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [selected, setSelected] = useState<string | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [treeFocused, setTreeFocused] = useState(false);
  const [hovered, setHovered] = useState<string | null>(null);
  const [panel, setPanel] = useState<'none' | 'card' | 'findings'>('none');
  const view = useRef<ChartView | null>(null);
  const wanted = useRef<string | null>(null);

  const catalogue = useLoad('catalogue', loadCatalogue);
  const saved = `${workspace}/${scenario}/${session.version}`;
  const checks = useLoad(saved, (signal) => readChecks(workspace, scenario, signal));
  const figures = useLoad(saved, (signal) => readSummary(workspace, scenario, signal));
  const findings = checks.state === 'ready' ? checks.value.findings : NO_FINDINGS;
  const built = figures.state === 'ready' ? figures.value.built : null;

  const model = useMemo(
    // `revision` stands for the organisation, which changes in place.
    () => chartModel(session.organisation, { language, view: kind, direction, theme: isDark ? 'dark' : 'light', collapsed, title: '', asOf: today(), aspect: direction === 'top-down' ? 1.8 : 1.2,
      // A plan without people has no vacancies, only positions.
      fields: { ...defaultCardFields, vacancy: session.organisation.count('assignment') > 0 } }),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [session, revision, language, kind, direction, isDark, collapsed],
  );
  // Another view is another picture: what one was looking at is elsewhere in it.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => view.current?.restart(), [kind, direction]);
  const levels = useMemo(() => cardLevels(findings), [findings]);

  const change = useCallback((changes: Parameters<Session['change']>[0], called?: Bilingual) => {
    const refusal = session.change(changes, called);
    if (refusal !== null) void message.warning(refusal.text[language]);
    return refusal;
  }, [session, message, language]);
  const show = useCallback((key: string) => {
    setSelected(key);
    setCurrent(key);
    setPanel('card');
    const above = keysAbove(model, key);
    if (above.some((other) => collapsed.has(other))) {
      setCollapsed(new Set([...collapsed].filter((other) => !above.includes(other))));
      wanted.current = key;
    } else view.current?.flyTo(key);
  }, [model, collapsed]);
  useEffect(() => {
    // A card that had to be unfolded first is flown to once it is there.
    if (wanted.current !== null && model.cards.has(wanted.current)) view.current?.flyTo(wanted.current);
    wanted.current = null;
  }, [model]);
  useEffect(() => {
    if (selected !== null && !model.at.has(selected)) {
      setSelected(null);
      setPanel((open) => (open === 'card' ? 'none' : open));
    }
  }, [model, selected]);

  const toggle = useCallback((key: string) => {
    const index = model.at.get(key);
    if (index === undefined || (model.below.get(index)?.length ?? 0) === 0) return;
    setCurrent(key);
    setCollapsed((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, [model]);
  const open = useCallback((key: string) => {
    setSelected(key);
    setCurrent(key);
    setPanel('card');
  }, []);
  const drag = useDrag(session, kind, change);
  const marks = useMemo(() => ({
    selected: panel === 'card' ? selected : null, focused: treeFocused ? (current ?? model.nodes[0]?.key ?? null) : null, hovered,
    target: drag.state?.target ?? null, dragged: drag.state?.card.key ?? null, findings: levels,
  }), [panel, selected, treeFocused, current, model, hovered, drag.state, levels]);
  const step = (what: 'undo' | 'redo') => {
    const refusal = what === 'undo' ? session.undo() : session.redo();
    if (refusal !== null) void message.warning(refusal.text[language]);
  };
  const closePanel = () => {
    // Whoever came from the chart by keyboard goes back there.
    const inside = document.getElementById(SIDE_PANEL)?.contains(document.activeElement) === true;
    setPanel('none');
    if (inside) document.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus({ preventScroll: true });
  };
  useTitle(name);
  useShortcuts({
    undo: () => step('undo'), redo: () => step('redo'), fit: () => view.current?.fit(), zoomIn: () => view.current?.zoom(1.3), zoomOut: () => view.current?.zoom(1 / 1.3),
    close: closePanel,
  });

  const [type, id] = selected === null ? ['', ''] : [selected.slice(0, selected.indexOf(':')), selected.slice(selected.indexOf(':') + 1)];
  const workbench = useMemo(() => ({ workspace, scenario, session, change, show }), [workspace, scenario, session, change, show]);
  return (
    <WorkbenchContext value={workbench}>
      <div className="app app--fixed">
        <ChartBar name={name} kind={kind} direction={direction} findings={findings} checksOpen={panel === 'findings'} built={built}
          catalogue={catalogue.state === 'ready' ? catalogue.value : null} onUndo={() => step('undo')} onRedo={() => step('redo')}
          onChecks={() => setPanel(panel === 'findings' ? 'none' : 'findings')} />
        <SummaryBar session={session} built={built} />
        <main id="content" className="bench">
          <div className="bench__chart">
            <ChartTree model={model} current={current} direction={direction} onToggle={toggle} onFocusChange={setTreeFocused}
              onMove={(key) => { setCurrent(key); view.current?.reveal(key); }}
              onOpen={(key) => { open(key); requestAnimationFrame(() => document.getElementById(SIDE_PANEL)?.focus()); }} />
            <p id="chart-help" className="visually-hidden">{chart.canvasLabel}</p>
            <ChartCanvas model={model} marks={marks} anchor={current} start={narrow ? narrowStart : wideStart} onView={(next) => { view.current = next; }}
              handlers={{
                onClick: (card) => { if (card === null) setPanel('none'); else open(card.key); },
                onDoubleClick: (card) => toggle(card.key),
                onHover: (card) => setHovered(card?.key ?? null),
                ...drag.handlers,
              }} />
            <ChartTools kind={kind} direction={direction} onKind={setKind} onDirection={setDirection} onZoom={(factor) => view.current?.zoom(factor)} onFit={() => view.current?.fit()} />
            {drag.state === null ? null : <DragNote state={drag.state} />}
            {model.nodes.length === 0 ? <div className="bench__empty"><Icon name="units" /><strong>{chart.empty}</strong><p>{chart.emptyText}</p></div> : null}
            <RefusedSteps session={session} />
          </div>
          {panel === 'findings' ? <SidePanel label="findings" onClose={closePanel}><FindingsPanel findings={findings} loading={checks.state === 'loading'} /></SidePanel> : null}
          {panel === 'card' && type === 'position' ? (
            <SidePanel label="position" onClose={closePanel}>
              <PositionPanel key={id} id={id} built={built} catalogue={catalogue.state === 'ready' ? catalogue.value : null} folded={collapsed.has(selected ?? '')} onToggle={() => toggle(selected ?? '')} />
            </SidePanel>
          ) : null}
          {panel === 'card' && type === 'unit' ? (
            <SidePanel label="unit" onClose={closePanel}>
              <UnitPanel key={id} id={id} folded={collapsed.has(selected ?? '')} onToggle={() => toggle(selected ?? '')} />
            </SidePanel>
          ) : null}
        </main>
      </div>
    </WorkbenchContext>
  );
}
