import type { PageRoom } from '@bandi/chart';
import { roomOn } from '@bandi/chart';
import type { PageShape } from '@bandi/organisation';

/** Sheets by name, portrait, in mm (ISO 216; Letter: ANSI/ASME Y14.1). */
export const papers = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  A2: { width: 420, height: 594 },
  A1: { width: 594, height: 841 },
  A0: { width: 841, height: 1189 },
  Letter: { width: 215.9, height: 279.4 },
} as const;
export type PaperName = keyof typeof papers;
export const paperNames = Object.keys(papers) as PaperName[];

export interface PaperSize {
  /** In mm. */
  readonly width: number;
  readonly height: number;
}

/** A sheet's sides in mm: at least a postcard, at most what a plotter prints. */
export const paperLimits = { least: 90, most: 5000 } as const;

const fits = (side: number): boolean => side >= paperLimits.least && side <= paperLimits.most;

/** A name (`A3`) or two sides in mm (`900x600`); undefined for anything else. */
export function paperOf(text: string): PaperSize | undefined {
  const name = paperNames.find((one) => one.toLowerCase() === text.toLowerCase());
  if (name !== undefined) return papers[name];
  const match = /^(?<width>\d{1,4}(?:\.\d)?)x(?<height>\d{1,4}(?:\.\d)?)$/iu.exec(text)?.groups;
  const size = { width: Number(match?.['width']), height: Number(match?.['height']) };
  return fits(size.width) && fits(size.height) ? size : undefined;
}

/** The sheet turned so that its long side lies along the picture's. Sides given by hand stay as they are given. */
export function turned(paper: PaperSize, aspect: number): PaperSize {
  return isNamed(paper) && aspect > 1 ? acrossOf(paper) : paper;
}

function isNamed({ width, height }: PaperSize): boolean {
  return Object.values(papers).some((one) => one.width === width && one.height === height);
}

function acrossOf({ width, height }: PaperSize): PaperSize {
  return { width: height, height: width };
}

/** In pt: what a logo or the day at the foot take of a page. */
const FURNITURE = 20;

/** The room for a picture on a sheet. One of a named size lies as the page of the view does, or as the picture comes out larger. */
export function roomOnPaper(paper: PaperSize, shape: PageShape, isFurnished: boolean): PageRoom {
  const across = shape.endsWith('landscape');
  const room = roomOn(isNamed(paper) && across ? acrossOf(paper) : paper, isNamed(paper) && !across && !shape.endsWith('portrait'));
  return isFurnished ? { ...room, height: room.height - FURNITURE } : room;
}
