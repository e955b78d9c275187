import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { useLatest } from '../../parts/use-latest.ts';
import type { LaneHead } from './lane-heads.ts';
import { laneHeads } from './lane-heads.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { DrawingParts } from './drawing-look.ts';
import { ZOOM_STEP, begin, drawingSettings, fit, pageColours } from './drawing-look.ts';

/** How near the edge what is chosen may lie, in px. */
const SCROLL_MARGIN = 60;

export interface StepBadge {
  readonly element: string;
  readonly text: string;
}

/** A process as it is drawn, in the colours the page has when it comes up, to look at: moved and zoomed with the mouse or a finger; a click on a step or lane opens it. */
export function Diagram({ xml, name, chosen, wrong, badges, path, onChoose }: {
  readonly xml: string;
  readonly name: string;
  readonly chosen: string | null;
  /** Elements that the checks found something about. */
  readonly wrong: readonly string[];
  readonly badges: readonly StepBadge[];
  /** Steps and flows on the way that takes longest. */
  readonly path: readonly string[];
  readonly onChoose: (element: string | null) => void;
}) {
  const { chart, processes: words } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const viewer = useRef<NavigatedViewer<DrawingParts> | null>(null);
  // Grows with every drawing that is there in full; marks are put on it anew.
  const [drawn, setDrawn] = useState(0);
  const [failed, setFailed] = useState(false);
  const [heads, setHeads] = useState<readonly LaneHead[]>([]);
  const choose = useLatest(onChoose);

  useEffect(() => {
    const container = box.current;
    if (container === null) return undefined;
    const made = new NavigatedViewer<DrawingParts>({ container, ...drawingSettings(pageColours()) });
    viewer.current = made;
    const follow = () => setHeads(laneHeads({ canvas: made.get('canvas'), registry: made.get('elementRegistry') }));
    made.on('canvas.viewbox.changed', follow);
    made.on('import.done', follow);
    made.on('element.click', ({ element }: { readonly element: { readonly id: string } }) => choose.current(element.id));
    return () => {
      viewer.current = null;
      made.destroy();
    };
  }, [choose]);

  useEffect(() => {
    const shown = viewer.current;
    if (shown === null) return;
    const canvas = shown.get('canvas');
    const before = shown.getDefinitions() === undefined ? null : canvas.viewbox();
    const draw = async () => {
      const isDrawn = await shown.importXML(xml).then(() => true, () => false);
      if (viewer.current !== shown) return;
      setFailed(!isDrawn);
      if (!isDrawn) return;
      if (before === null) begin(canvas);
      else canvas.viewbox({ x: before.x, y: before.y, width: before.width, height: before.height });
      setDrawn((n) => n + 1);
    };
    void draw();
  }, [xml]);

  useEffect(() => {
    const shown = viewer.current;
    if (shown === null || drawn === 0) return undefined;
    const [canvas, registry, overlays] = [shown.get('canvas'), shown.get('elementRegistry'), shown.get('overlays')];
    const marks = [...path.map((element) => [element, 'is-path'] as const), ...wrong.map((element) => [element, 'is-wrong'] as const), ...(chosen === null ? [] : [[chosen, 'is-chosen'] as const])].filter(([element]) => registry.get(element) !== undefined);
    for (const [element, mark] of marks) canvas.addMarker(element, mark);
    for (const { element, text } of badges) {
      if (registry.get(element) === undefined) continue;
      const html = document.createElement('span');
      html.className = 'step-badge';
      html.textContent = text;
      overlays.add(element, { position: { bottom: 9, right: 0 }, html, show: { minZoom: 0.45 } });
    }
    return () => {
      if (viewer.current !== shown) return;
      overlays.clear();
      for (const [element, mark] of marks) if (registry.get(element) !== undefined) canvas.removeMarker(element, mark);
    };
  }, [drawn, chosen, wrong, badges, path]);

  useEffect(() => {
    const shown = viewer.current;
    if (shown !== null && drawn > 0 && chosen !== null && shown.get('elementRegistry').get(chosen) !== undefined) shown.get('canvas').scrollToElement(chosen, SCROLL_MARGIN);
  }, [drawn, chosen]);

  useEffect(() => {
    const container = box.current;
    if (container === null) return undefined;
    let first = true;
    const watch = new ResizeObserver(() => {
      if (!first) viewer.current?.get('canvas').resized();
      first = false;
    });
    watch.observe(container);
    return () => watch.disconnect();
  }, []);

  const zoom = (by: number) => {
    const canvas = viewer.current?.get('canvas');
    if (canvas !== undefined) canvas.zoom(canvas.zoom() * by, 'auto');
  };
  return (
    <div className="drawing">
      <div ref={box} className="drawing__box" role="img" aria-label={words.drawingOf(name)} />
      <div className="lane-heads" aria-hidden="true">{heads.map(({ id, name: called, top, height }) => <span key={id} className={id === chosen ? 'is-chosen' : undefined} style={{ top, height }} title={called}><i>{called}</i></span>)}</div>
      {failed ? <p className="notice drawing__failed" role="alert">{words.drawingFailed}</p> : null}
      <div className="tools tools--zoom">
        <button type="button" className="icon-button" aria-label={chart.zoomOut} title={chart.zoomOut} onClick={() => zoom(1 / ZOOM_STEP)}><Icon name="minus" /></button>
        <button type="button" className="icon-button" aria-label={chart.zoomIn} title={chart.zoomIn} onClick={() => zoom(ZOOM_STEP)}><Icon name="plus" /></button>
        <button type="button" className="icon-button" aria-label={chart.fit} title={chart.fit} onClick={() => { const canvas = viewer.current?.get('canvas'); if (canvas !== undefined) fit(canvas); }}><Icon name="fit" /></button>
      </div>
    </div>
  );
}
