import type { Rectangle } from '@bandi/chart';
import type { CSSProperties } from 'react';
import { useSyncExternalStore } from 'react';
import type { ChartView } from '../../../chart/chart-view.ts';
import type { Viewport } from '../../../chart/viewport.ts';
import type { LiveValue } from '../../../parts/live-value.ts';
import { useLive } from '../../../parts/live-value.ts';
import type { DragState } from './use-drag.ts';

/** What goes along with the hand over the chart: the frame that marks cards, the bar or line where what is held would land. */
export function HandOverlay({ view, drag, marquee }: { readonly view: ChartView; readonly drag: LiveValue<DragState | null>; readonly marquee: LiveValue<Rectangle | null> }) {
  const area = useLive(marquee);
  const state = useLive(drag);
  return (
    <>
      {area === null ? null : <div className="marquee" style={{ left: area.x, top: area.y, width: area.width, height: area.height }} />}
      {state === null ? null : <Landing view={view} state={state} />}
    </>
  );
}

function Landing({ view, state: { bar, line, outcome } }: { readonly view: ChartView; readonly state: DragState }) {
  // The picture moves below what is held at its edge.
  const viewport = useSyncExternalStore(view.subscribe, () => view.viewport);
  return (
    <>
      {bar === null ? null : <div className="drop-bar" style={onPage(bar, viewport)} />}
      {line === null ? null : <div className={outcome?.ok === true ? 'drop-line' : 'drop-line is-refused'} style={onPage(line, viewport)} />}
    </>
  );
}

function onPage({ x, y, width, height }: Rectangle, { scale, left, top }: Viewport): CSSProperties {
  return { left: x * scale + left, top: y * scale + top, width: Math.max(width * scale, 3), height: Math.max(height * scale, 3) };
}
