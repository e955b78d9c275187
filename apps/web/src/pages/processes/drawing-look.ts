import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-codes.css';
import './drawing.css';

import type { LaneDrawing } from './lane-heads.ts';

export interface DrawingColours {
  readonly fill: string;
  readonly line: string;
  readonly text: string;
}

/** Where the page names no colour. */
const PLAIN: DrawingColours = { fill: '#ffffff', line: '#3a475c', text: '#1b2536' };

/** The colours of the page as it looks now. */
export function pageColours(): DrawingColours {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
  return { fill: colour('--panel', PLAIN.fill), line: colour('--ink-2', PLAIN.line), text: colour('--ink', PLAIN.text) };
}

/** The settings of a drawing: how it is coloured and lettered. */
export function drawingSettings({ fill, line, text }: DrawingColours): Record<string, unknown> {
  const fontFamily = getComputedStyle(document.body).fontFamily.replaceAll('"', "'");
  return {
    bpmnRenderer: { defaultFillColor: fill, defaultStrokeColor: line, defaultLabelColor: text },
    textRenderer: { defaultStyle: { fontFamily, fontSize: 12, lineHeight: 1.25 }, externalStyle: { fontSize: 12, lineHeight: 1.25 } },
  };
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DrawnElement {
  readonly id: string;
  readonly type: string;
}

/** The parts of a drawing that are used here. */
export interface DrawingParts {
  readonly canvas: {
    viewbox(): Box & { readonly inner: Box; readonly outer: Pick<Box, 'width' | 'height'> };
    viewbox(box: Box): void;
    zoom(): number;
    zoom(to: number | 'fit-viewport', at?: 'auto' | { readonly x: number; readonly y: number }): number;
    addMarker(element: string, marker: string): void;
    removeMarker(element: string, marker: string): void;
    resized(): void;
    scrollToElement(element: string, padding: number): void;
  };
  readonly elementRegistry: { get(id: string): DrawnElement | undefined } & LaneDrawing['registry'];
  readonly overlays: { add(element: string, overlay: { readonly position: object; readonly html: HTMLElement; readonly show?: object }): string; clear(): void };
  readonly commandStack: { canUndo(): boolean; canRedo(): boolean; undo(): void; redo(): void };
}

/** One step of zoom. */
export const ZOOM_STEP = 1.25;

/** Room around a drawing, in px. */
const MARGIN = 24;
/** Names are well read at three quarters of their size; a drawing that would have to be smaller is shown from its beginning. */
const READABLE = 0.75;

/** Shows the whole drawing; a small one is not blown up. */
export function fit(canvas: DrawingParts['canvas'], left = 0): void {
  canvas.resized();
  const { inner, outer } = canvas.viewbox();
  look(canvas, Math.min(1, (outer.width - left - 2 * MARGIN) / inner.width, (outer.height - 2 * MARGIN) / inner.height), left);
}

/** Shows a drawing for the first time: whole where it can be read so, else its beginning. `left` px are taken by tools. */
export function begin(canvas: DrawingParts['canvas'], left = 0): void {
  canvas.resized();
  const { inner, outer } = canvas.viewbox();
  const whole = Math.min(1, (outer.width - left - 2 * MARGIN) / inner.width, (outer.height - 2 * MARGIN) / inner.height);
  look(canvas, Math.max(whole, Math.min(READABLE, (outer.height - 2 * MARGIN) / inner.height), READABLE * 0.7), left);
}

function look(canvas: DrawingParts['canvas'], scale: number, left: number): void {
  const { inner, outer } = canvas.viewbox();
  const [width, height] = [outer.width / scale, outer.height / scale];
  const [margin, tools] = [MARGIN / scale, left / scale];
  const fitsAcross = inner.width + tools + 2 * margin <= width + 1;
  canvas.viewbox({
    x: fitsAcross ? inner.x - tools - (width - tools - inner.width) / 2 : inner.x - tools - margin,
    y: inner.height + 2 * margin <= height + 1 ? inner.y - (height - inner.height) / 2 : inner.y - margin,
    width, height,
  });
}
