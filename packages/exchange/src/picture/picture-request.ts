import type { FindingMark, LoadMarks } from '@bandi/chart';
import type { Bilingual, Language, ViewSettings } from '@bandi/organisation';
import type { PaperSize } from './paper.ts';

/** What a chart can become. The order is that of the export dialog. */
export const pictureFormats = ['pdf', 'pptx', 'png', 'svg', 'drawio', 'mermaid', 'plantuml'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

export const pictureFiles: Readonly<Record<PictureFormat, { readonly extension: string; readonly type: string }>> = {
  pdf: { extension: 'pdf', type: 'application/pdf' },
  pptx: { extension: 'pptx', type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
  png: { extension: 'png', type: 'image/png' },
  svg: { extension: 'svg', type: 'image/svg+xml; charset=utf-8' },
  drawio: { extension: 'drawio', type: 'application/vnd.jgraph.mxfile; charset=utf-8' },
  mermaid: { extension: 'mmd', type: 'text/vnd.mermaid; charset=utf-8' },
  plantuml: { extension: 'puml', type: 'text/plain; charset=utf-8' },
};

/** All on one page, over several sheets that overlap, or a page for each unit. PPTX has slides for each lead instead. */
export const pageKinds = ['one', 'tiled', 'per-unit'] as const;
export type PageKind = (typeof pageKinds)[number];

export interface PictureRequest {
  readonly format: PictureFormat;
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  readonly view: ViewSettings;
  /** Pay is left out of any view unless asked for here. */
  readonly pay: boolean;
  /** Null: the name of the business; empty: none. */
  readonly title: string | null;
  readonly legend: boolean;
  /** `YYYY-MM-DD`: what the picture shows where the view names no day. */
  readonly today: string;
  /** The day it was made, at the foot. */
  readonly dated: boolean;
  /** A PNG, JPEG, WebP or SVG file. */
  readonly logo: Uint8Array | null;
  /** Null: a page as large as the picture. */
  readonly paper: PaperSize | null;
  readonly pages: PageKind;
  /** Of tiled sheets: how large against the screen. */
  readonly percent: number;
  /** Of a PNG, in px; null: two for each of the picture's. */
  readonly width: number | null;
  readonly findings?: ReadonlyMap<string, FindingMark>;
  readonly jobNames?: ReadonlyMap<string, Bilingual>;
  readonly loadMarks?: LoadMarks;
}

/** What whoever asked should know of the result. */
export type PictureNote =
  /** No font has these; they are drawn as boxes and kept as text. */
  | { readonly code: 'missing-characters'; readonly characters: string }
  /** Made smaller than asked, to stay within 400 sheets. */
  | { readonly code: 'smaller'; readonly percent: number }
  /** Names come out at so many points, too small to read in print, however the cards are arranged; so many pages would do. */
  | { readonly code: 'small-text'; readonly points: number; readonly pages: number }
  /** More lines than Mermaid draws unless its page is set up for it. */
  | { readonly code: 'mermaid-lines'; readonly lines: number };

/** The view without anything that tells of pay. */
export function withoutPay(view: ViewSettings): ViewSettings {
  return {
    ...view,
    fields: view.fields.filter((field) => field !== 'cost'),
    colour: view.colour === 'pay' ? 'function' : view.colour,
    size: view.size === 'cost' ? 'none' : view.size,
  };
}
