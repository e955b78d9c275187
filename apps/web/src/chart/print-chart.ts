import type { ChartPicture } from '@bandi/chart';
import { composeScene, paintSvg, pictureOf } from '@bandi/chart';
import { CanvasPainter } from './canvas-painter.ts';
import { noMarks } from './marks.ts';
import { Photos } from './photos.ts';
import { fitted } from './viewport.ts';
import './print-chart.css';

/** A document of more cards than this takes a browser too long to open: it is printed as it looks from afar. */
const DOCUMENT_CARDS = 6000;
/** The longer side of a chart printed from afar, in pixels: what a printer sets on A3 at 300 dots an inch. */
const FAR_SIDE = 4960;
/** Names on it are this much larger than on a screen, to be read on paper. */
const DENSITY = 3;

/**
 * While the browser prints, the whole chart stands in place of the part that is in the window: as a drawing with real
 * text, in the colours for paper. Answers the function that takes the listeners off again.
 */
export function printWhole(box: HTMLElement, pictureNow: () => ChartPicture | null): () => void {
  let sheet: HTMLElement | null = null;
  const before = (): void => {
    const picture = pictureNow();
    sheet?.remove();
    if (picture === null) return;
    sheet = sheetOf(picture.theme === 'light' ? picture : pictureOf(picture.chart, { ...picture.settings, theme: 'light' }));
    box.append(sheet);
  };
  const after = (): void => {
    sheet?.remove();
    sheet = null;
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
    after();
  };
}

function sheetOf(picture: ChartPicture): HTMLElement {
  const sheet = document.createElement('div');
  sheet.className = 'chart-print';
  sheet.append(picture.nodes.length > DOCUMENT_CARDS ? farCanvas(picture) : drawing(picture));
  return sheet;
}

/** Parsed, not written into the page: a name is text in it whatever it says. */
function drawing(picture: ChartPicture): Node {
  const parsed = new DOMParser().parseFromString(paintSvg(composeScene(picture)), 'image/svg+xml').documentElement;
  parsed.removeAttribute('width');
  parsed.removeAttribute('height');
  return document.importNode(parsed, true);
}

function farCanvas(picture: ChartPicture): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const scale = FAR_SIDE / DENSITY / Math.max(picture.width, picture.height, 1);
  const window = { width: Math.max(1, Math.round(picture.width * scale)), height: Math.max(1, Math.round(picture.height * scale)) };
  [canvas.width, canvas.height] = [window.width * DENSITY, window.height * DENSITY];
  const context = canvas.getContext('2d');
  if (context !== null) {
    new CanvasPainter(picture, new Photos(() => undefined)).paint(context, {
      viewport: fitted(picture, window, 0), window, ratio: DENSITY, marks: noMarks, colours: { accent: '#000000', error: '#000000', warning: '#000000', notice: '#000000' }, motion: null, remaining: 0,
    });
  }
  return canvas;
}
