import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { writeBpmn } from '@bandi/exchange/bpmn';
import type { Language, ReadonlyOrganisation } from '@bandi/organisation';
import { processAsList } from '@bandi/organisation';
import { PAPER, drawingSettings } from './drawing-look.ts';

export type FileKind = 'bpmn' | 'svg' | 'png' | 'txt';

/** Twice its size, so that it stays sharp on slides; less where the picture would be larger than browsers draw. */
const PNG_SCALE = 2;
const PNG_MOST = 16_000;

/** A process as a file. Throws where the browser cannot draw it. */
export async function processFile(organisation: ReadonlyOrganisation, process: string, kind: FileKind, language: Language): Promise<Blob> {
  if (kind === 'txt') return new Blob([processAsList(organisation, process, language)], { type: 'text/plain;charset=utf-8' });
  const xml = (await writeBpmn(organisation, process, language)) ?? '';
  if (kind === 'bpmn') return new Blob([xml], { type: 'application/xml' });
  const svg = await drawnSvg(xml);
  return kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg);
}

/** Drawn aside in the colours of paper, so that no mark of the page is in it. */
async function drawnSvg(xml: string): Promise<string> {
  const container = document.createElement('div');
  container.className = 'drawing-aside';
  document.body.append(container);
  const viewer = new NavigatedViewer({ container, ...drawingSettings(PAPER) });
  try {
    await viewer.importXML(xml);
    return (await viewer.saveSVG()).svg;
  } finally {
    viewer.destroy();
    container.remove();
  }
}

async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(PNG_SCALE, PNG_MOST / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.fillStyle = PAPER.fill;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve, 'image/png'); });
    if (blob === null) throw new Error('the picture is too large');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
