import type { PageKind, PictureFormat, PictureNote } from '@bandi/exchange';
import { pngLimits } from '@bandi/exchange';
import type { Language, ViewSettings } from '@bandi/organisation';
import { orderFile } from '../../../api/order-file.ts';

/** What is chosen in the dialog. */
export interface PictureChoices {
  readonly format: PictureFormat;
  readonly title: string;
  readonly pages: PageKind;
  /** Name of a paper; empty: as large as the chart. */
  readonly paper: string;
  /** In px as typed; empty for automatic. */
  readonly width: string;
  readonly fields: ViewSettings['fields'];
  readonly pay: boolean;
  readonly legend: boolean;
  readonly dated: boolean;
  readonly dark: boolean;
  /** In base64. */
  readonly logo: string | null;
}

export function firstChoices(settings: ViewSettings, dark: boolean): PictureChoices {
  return { format: 'pdf', title: '', pages: 'one', paper: '', width: '', fields: settings.fields, pay: false, legend: true, dated: true, dark, logo: null };
}

/** Whether a view tells of pay at all, so that it must be asked about. */
export function showsPay({ fields, colour, size }: ViewSettings): boolean {
  return fields.includes('cost') || colour === 'pay' || size === 'cost';
}

/** Width of a PNG in px: what was typed, kept within what can be drawn; null for automatic. */
export function pngWidth(typed: string): number | null {
  const width = Math.round(Number(typed.replaceAll(/[\s,]/gu, '')));
  return typed.trim() === '' || !Number.isFinite(width) || width <= 0 ? null : Math.min(pngLimits.most, Math.max(pngLimits.least, width));
}

/** The order as the API takes it. */
export function orderOf(choices: PictureChoices, view: ViewSettings, language: Language): object {
  const { format, title, pages, paper, pay, legend, dated, dark, logo, fields, width } = choices;
  const isPaged = format === 'pdf' || format === 'pptx';
  return {
    format, lang: language, theme: dark ? 'dark' : 'light', view: { ...view, fields }, pay, title: title.trim() === '' ? null : title.trim(), legend, dated, logo,
    pages: isPaged ? (format === 'pptx' && pages === 'tiled' ? 'one' : pages) : 'one',
    paper: format === 'pdf' && paper !== '' ? paper : null,
    width: format === 'png' ? pngWidth(width) : null,
  };
}

export interface MadePicture {
  readonly file: Blob;
  readonly notes: readonly PictureNote[];
}

/** Has the server make the picture. Throws as `request` does. */
export async function makePicture(workspace: string, scenario: string, order: object, signal?: AbortSignal): Promise<MadePicture> {
  const response = await orderFile(workspace, scenario, 'pictures', order, signal);
  const notes = response.headers.get('x-bandi-notes');
  return { file: await response.blob(), notes: notes === null ? [] : (JSON.parse(decodeURIComponent(notes)) as readonly PictureNote[]) };
}
