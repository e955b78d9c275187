import { findingMarks, foldedAfter, isFolded } from '@bandi/chart';
import { App, Button } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { loadCatalogue } from '../../api/bandi-api.ts';
import { ChartCanvas } from '../../chart/chart-canvas.tsx';
import { ChartTree, focusTree } from '../../chart/chart-tree.tsx';
import type { ChartView } from '../../chart/chart-view.ts';
import { useOthers, usePresencePlace } from '../../presence/use-presence.ts';
import { otherMarks } from '../../presence/other-marks.ts';
import { useLoad } from '../../parts/use-load.ts';
import { useTitle } from '../../parts/use-title.ts';
import type { Session } from '../../session/session.ts';
import { WorkbenchContext } from '../../session/session-context.ts';
import { today } from '../../session/today.ts';
import { useNow } from '../../session/use-session.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { useChanging } from '../../session/use-changing.ts';
import { useFindings } from '../../session/use-findings.ts';
import { usePageKeys } from '../../frame/use-page-keys.ts';
import { ChartBar } from './chart-bar.tsx';
import { ChartTools } from './chart-tools.tsx';
import { cardRef } from './edit/card-key.ts';
import { EditingLayer } from './edit/editing-layer.tsx';
import { useEditing } from './edit/use-editing.ts';
import { cardLevels } from './finding-marks.ts';
import { FindingsPanel } from './findings-panel.tsx';
import { PositionPanel } from './position-panel.tsx';
import { RefusedSteps } from '../../session/refused-steps.tsx';
import { SIDE_PANEL, SidePanel } from './side-panel.tsx';
import { SummaryBar } from './summary-bar.tsx';
import { UnitPanel } from './unit-panel.tsx';
import { useSummary } from './use-summary.ts';
import { branchArea } from './view/branch-area.ts';
import { FilterPanel } from './view/filter-panel.tsx';
import { Legend } from './view/legend.tsx';
import { Minimap } from './view/minimap.tsx';
import { Presentation } from './view/presentation.tsx';
import { cardShowing, patchToReach } from './view/reach.ts';
import { stepsThrough } from './view/story.ts';
import { useChartModel } from './view/use-chart-model.ts';
import { settingsOfStep, useStory } from './view/use-story.ts';
import { useViewSettings } from './view/use-view-settings.ts';
import { ViewBar } from './view/view-bar.tsx';
import { ViewContext } from './view/view-context.ts';
import { ViewNotes } from './view/view-notes.tsx';
import { ViewPanel } from './view/view-panel.tsx';
import './view/view.css';

/** What lies over the lower edge are the tools. On a phone letters are kept large enough to read. */
const wideStart = { leastScale: 0.5, bottom: 56 };
const narrowStart = { leastScale: 0.72, bottom: 60 };
/** Room that a presentation keeps free for its line, and for its notes above it. */
const STORY_ROOM = 88;
const NOTES_ROOM = 240;
const NOTHING_FOUND: ReadonlySet<string> = new Set();

export function Workbench({ workspace, scenario, name, session }: { readonly workspace: string; readonly scenario: string; readonly name: string; readonly session: Session }) {
  const { edit, presence: words } = useTexts();
  const { message } = App.useApp();
  const now = useNow(session);
  const [narrow] = useState(() => window.innerWidth < 600);
  const { settings, active, isChanged, change: changeView, open: openView } = useViewSettings(now, narrow);
  const [selected, setSelected] = useState<string | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [treeFocused, setTreeFocused] = useState(false);
  const [found, setFound] = useState(NOTHING_FOUND);
  const [panel, setPanel] = useState<'none' | 'card' | 'findings' | 'view' | 'filter'>('none');
  const [shownView, setShownView] = useState<ChartView | null>(null);
  const view = useRef<ChartView | null>(null);
  const wanted = useRef<string | null>(null);
  const { story, start, goTo, toggleNotes, stop } = useStory();

  const catalogue = useLoad('catalogue', loadCatalogue);
  const { findings, isLoading: isChecking } = useFindings(workspace, scenario, session);
  const { built, next } = useSummary(workspace, scenario, session.version);
  const jobs = catalogue.state === 'ready' ? catalogue.value : null;

  const foundMarks = useMemo(() => findingMarks(findings), [findings]);
  const levels = useMemo(() => cardLevels(foundMarks), [foundMarks]);
  const drawn = useMemo(() => (story === null ? settings : settingsOfStep(settings, story)), [settings, story]);
  const model = useChartModel(now, drawn, foundMarks, jobs);
  const { kind, direction } = drawn;
  // eslint-disable-next-line react-hooks/exhaustive-deps -- another view is another picture: what one was looking at is elsewhere in it
  useEffect(() => view.current?.restart(), [kind, direction, settings.page, settings.compact, active?.id]);
  // What is to be looked at alone is looked at as a whole, once and not with every edit.
  const { picture } = model;
  useEffect(() => {
    if (settings.focus !== null && picture.find(settings.focus) !== -1) view.current?.frame(branchArea(picture, settings.focus), wideStart.bottom);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once when one chooses to look at it alone, not with every edit
  }, [settings.focus]);

  const { change, undo, redo } = useChanging(session);
  const reach = useCallback((key: string) => {
    const card = cardShowing(model, session.organisation, key) ?? key;
    setCurrent(card);
    const patch = patchToReach(model, settings, card);
    if (patch === null) view.current?.flyTo(card);
    else {
      changeView(patch);
      wanted.current = card;
    }
  }, [model, session, settings, changeView]);
  const show = useCallback((key: string) => {
    setSelected(key);
    setPanel('card');
    reach(key);
  }, [reach]);
  useEffect(() => {
    // A card that had to be unfolded first is flown to once it is there.
    if (wanted.current !== null && model.cards.has(wanted.current)) view.current?.flyTo(wanted.current);
    wanted.current = null;
  }, [model]);
  const { kind: type, id } = cardRef(selected ?? '');
  const isGone = selected !== null && !((type === 'unit' || type === 'position') && session.organisation.has(type, id));
  useEffect(() => {
    if (isGone) {
      setSelected(null);
      setPanel((before) => (before === 'card' ? 'none' : before));
    }
  }, [isGone]);

  const toggle = useCallback((key: string) => {
    const index = model.at.get(key);
    const node = model.nodes[index ?? -1];
    if (index === undefined || node === undefined || (model.below.get(index)?.length ?? 0) === 0) return;
    setCurrent(key);
    changeView(foldedAfter(node, settings));
  }, [model, settings, changeView]);
  const open = useCallback((key: string) => {
    setCurrent(key);
    const isGroup = model.nodes[model.at.get(key) ?? -1]?.kind === 'group';
    setSelected(isGroup ? null : key);
    setPanel(isGroup ? 'none' : 'card');
  }, [model]);
  // A presentation shows the organisation, not who is at work on it, and nothing is changed in it.
  const presenting = story !== null;
  const closePanel = () => {
    // Whoever came from the chart by keyboard goes back there.
    const inside = document.getElementById(SIDE_PANEL)?.contains(document.activeElement) === true;
    setPanel('none');
    if (inside) focusTree();
  };
  /** The card one is at; before one is anywhere, the first. */
  const at = current !== null && model.cards.has(current) ? current : (model.nodes[0]?.key ?? null);
  const editing = useEditing({
    session, scenario: `${workspace}/${scenario}`, kind, model, view: shownView, current: at, setCurrent, change, reach, toggle, closePanel, isPanelOpen: panel !== 'none', closed: presenting,
    open: (key, enter) => {
      open(key);
      if (enter) requestAnimationFrame(() => document.getElementById(SIDE_PANEL)?.focus());
    },
    say: (text, how) => void message[how](text),
  });
  usePresencePlace(panel === 'card' ? selected : null);
  const others = useOthers();
  const othersAt = useMemo(() => (presenting ? new Map<string, never>() : otherMarks(others, words.unnamed)), [others, words, presenting]);
  const { chosen, cut } = editing;
  const marks = useMemo(() => ({
    selected: panel === 'card' && story === null ? selected : null, focused: treeFocused ? at : null, found, others: othersAt, chosen, cut, findings: story === null ? levels : new Map(),
  }), [panel, selected, treeFocused, at, found, othersAt, chosen, cut, levels, story]);
  const openPanel = (which: 'view' | 'filter') => {
    setPanel(panel === which ? 'none' : which);
    requestAnimationFrame(() => document.getElementById(SIDE_PANEL)?.focus());
  };
  const present = () => start(active !== null && active.steps.length > 0 ? active.steps : stepsThrough(model.nodes));
  const stepAt = story === null ? undefined : (story.steps[story.at]?.at ?? null);
  useEffect(() => {
    if (stepAt === undefined) return undefined;
    const frame = () => view.current?.frame(branchArea(model.picture, stepAt), story?.notes === true ? NOTES_ROOM : STORY_ROOM);
    // At once, and again when the window has become the screen and the chart has its size.
    const observer = new ResizeObserver(frame);
    const box = view.current?.canvas.parentElement ?? null;
    if (box !== null) observer.observe(box);
    return () => observer.disconnect();
  }, [stepAt, model, story?.notes]);
  const leave = () => {
    stop();
    requestAnimationFrame(() => {
      view.current?.restart();
      focusTree();
    });
  };
  useTitle(name);
  const changing = presenting ? { undo: () => undefined, redo: () => undefined } : { undo, redo };
  usePageKeys({
    ...changing,
    // Step by step: what is marked first, the panel then.
    close: () => { if (editing.marking) editing.setMarking(false); else if (editing.takeBackCut()) return; else if (chosen.size > 0) editing.clear(); else closePanel(); },
    plain: {
      '0': () => view.current?.fit(), '+': () => view.current?.zoom(1.3), '=': () => view.current?.zoom(1.3), '-': () => view.current?.zoom(1 / 1.3),
      '/': () => document.getElementById('chart-search')?.focus(), '?': () => { if (!presenting) editing.setDialog({ what: 'keys' }); },
    },
  });

  const workbench = useMemo(() => ({ workspace, scenario, session, change, show }), [workspace, scenario, session, change, show]);
  const shown = useMemo(() => ({ settings, active, isChanged, change: changeView, open: openView, model }), [settings, active, isChanged, changeView, openView, model]);
  const foldedAt = (key: string) => { const node = model.nodes[model.at.get(key) ?? -1]; return node !== undefined && isFolded(node, model.picture.settings); };
  const folded = foldedAt(selected ?? '');
  return (
    <WorkbenchContext value={workbench}><ViewContext value={shown}>
      <div className={story === null ? 'app app--fixed' : 'app app--fixed is-presenting'}>
        <ChartBar name={name} findings={findings} checksOpen={panel === 'findings'} built={built} catalogue={jobs} onUndo={undo} onRedo={redo}
          onChecks={() => setPanel(panel === 'findings' ? 'none' : 'findings')} onFound={setFound} />
        <SummaryBar session={session} built={built} next={next} catalogue={jobs} />
        <main id="content" className="bench">
          <div className="bench__main">
          <Legend />
          <div className="bench__chart">
            <ChartTree model={model} current={at} chosen={chosen} direction={direction} onFocusChange={setTreeFocused} onCommand={editing.onCommand}
              onMove={(key) => { setCurrent(key); editing.walk(); view.current?.reveal(key); }} />
            <p id="chart-help" className="visually-hidden">{edit.treeHelp}</p>
            <ChartCanvas model={model} marks={marks} anchor={current} start={narrow ? narrowStart : wideStart} onView={(next) => { view.current = next; setShownView(next); }}
              handlers={editing.gestures} />
            {story === null ? <ViewNotes /> : <Presentation steps={story.steps} at={story.at} notes={story.notes} onStep={goTo} onNotes={toggleNotes} onLeave={leave} />}
            <Minimap view={shownView} />
            <ViewBar open={panel === 'view' || panel === 'filter' ? panel : null} onOpen={openPanel} onPresent={present} />
            <ChartTools marking={editing.marking} onMark={() => editing.setMarking(!editing.marking)} onKeys={() => editing.setDialog({ what: 'keys' })} onZoom={(factor) => view.current?.zoom(factor)} onFit={() => view.current?.fit()} />
            <EditingLayer editing={editing} organisation={session.organisation} model={model} view={shownView} current={at} isFolded={foldedAt} />
            {model.nodes.length === 0 && session.organisation.count('unit') === 0 ? <div className="bench__empty"><Button type="primary" onClick={() => editing.act({ do: 'add-top' }, [])}>{edit.addTopUnit}</Button></div> : null}
            <RefusedSteps session={session} />
          </div>
          </div>
          {panel === 'findings' ? <SidePanel label="findings" onClose={closePanel}><FindingsPanel findings={findings} loading={isChecking} /></SidePanel> : null}
          {panel === 'view' ? <SidePanel label="view" onClose={closePanel}><ViewPanel selected={selected} today={today()} onPresent={present} /></SidePanel> : null}
          {panel === 'filter' ? <SidePanel label="filter" onClose={closePanel}><FilterPanel /></SidePanel> : null}
          {panel === 'card' && type === 'position' ? <SidePanel label="position" onClose={closePanel}><PositionPanel key={id} id={id} built={built} next={next} catalogue={jobs} folded={folded} onToggle={() => toggle(selected ?? '')}
            onMovePerson={editing.movePerson} onGone={editing.tellGone} /></SidePanel> : null}
          {panel === 'card' && type === 'unit' ? <SidePanel label="unit" onClose={closePanel}><UnitPanel key={id} id={id} folded={folded} onToggle={() => toggle(selected ?? '')} onGone={editing.tellGone} /></SidePanel> : null}
        </main>
      </div>
    </ViewContext></WorkbenchContext>
  );
}
