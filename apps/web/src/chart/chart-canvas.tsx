import { useEffect, useRef } from 'react';
import { useLatest } from '../parts/use-latest.ts';
import { useThemeState } from '../theme/theme-context.ts';
import type { GestureHandlers } from './chart-gestures.ts';
import { listenToGestures } from './chart-gestures.ts';
import type { ChartModel } from './chart-model.ts';
import type { StartView } from './chart-view.ts';
import { ChartView } from './chart-view.ts';
import type { MarkColours, PageMarks } from './marks.ts';
import { printWhole } from './print-chart.ts';

/** The canvas in its box: follows the box's size and the screen's pixels, shows the model, passes on what hands do. */
export function ChartCanvas({ model, marks, handlers, anchor = null, start, onView }: {
  readonly model: ChartModel;
  readonly marks: PageMarks;
  readonly handlers: GestureHandlers;
  /** The card that stays where it is when the picture changes. */
  readonly anchor?: string | null;
  readonly start: StartView;
  readonly onView?: (view: ChartView | null) => void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useRef<ChartView | null>(null);
  const latest = useLatest({ handlers, anchor, start, onView });
  const { isDark } = useThemeState();

  useEffect(() => {
    const element = canvas.current;
    const box = element?.parentElement;
    if (element === null || box === null || box === undefined) return undefined;
    const shown = new ChartView(element, markColours(isDark), latest.current.start);
    view.current = shown;
    const measure = () => shown.resize({ width: box.clientWidth, height: box.clientHeight }, window.devicePixelRatio);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    window.addEventListener('resize', measure);
    const deafen = listenToGestures(shown, () => latest.current.handlers);
    const unprint = printWhole(box, () => shown.picture);
    const { onView: tell } = latest.current;
    tell?.(shown);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
      deafen();
      unprint();
      shown.stop();
      view.current = null;
      tell?.(null);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the colours follow below; another canvas for them would forget where one looked
  }, [latest]);
  useEffect(() => view.current?.setPicture(model.picture, latest.current.anchor), [model, latest]);
  useEffect(() => view.current?.setMarks(marks), [marks]);
  useEffect(() => view.current?.setColours(markColours(isDark)), [isDark]);
  return <canvas ref={canvas} className="chart-canvas" aria-hidden="true" />;
}

function markColours(isDark: boolean): MarkColours {
  return isDark
    ? { accent: '#8fbcef', error: '#f0917f', warning: '#e9b562', notice: '#8fbcef' }
    : { accent: '#2f6fb7', error: '#c4432f', warning: '#d18a1c', notice: '#2f6fb7' };
}
