import type { PageShape } from '@bandi/organisation';

/** Room for a picture on a page or slide, in pt. */
export interface PageRoom {
  readonly width: number;
  readonly height: number;
  /** Whether the page may as well lie the other way. */
  readonly turns: boolean;
}

/** Names of people, the smallest text that has to be read, come out at this size at least, in pt: what print still shows clearly. */
export const READABLE_PT = 6.5;

/** Px that the names of people have in a picture. */
export const NAMES_PX = 12;

const PT_PER_MM = 72 / 25.4;
/** In mm: what most printers cannot print. */
const EDGE = 8;

/** The room on a sheet of so many mm. */
export function roomOn(sheet: { readonly width: number; readonly height: number }, turns: boolean): PageRoom {
  return { width: (sheet.width - 2 * EDGE) * PT_PER_MM, height: (sheet.height - 2 * EDGE) * PT_PER_MM, turns };
}

/** The pages of a view: A4 and A3 (ISO 216), and a slide of 13⅓ by 7½ inches. */
export const pageRooms: Readonly<Record<Exclude<PageShape, 'window'>, PageRoom>> = {
  'a-landscape': roomOn({ width: 297, height: 210 }, false),
  'a-portrait': roomOn({ width: 210, height: 297 }, false),
  'a3-landscape': roomOn({ width: 420, height: 297 }, false),
  'a3-portrait': roomOn({ width: 297, height: 420 }, false),
  wide: { width: 960 - 48, height: 540 - 48, turns: false },
};
