import type { TextStyle } from '@bandi/chart';

/** Measures both writers share, in pt: with them the pages of a DOCX end where those of its PDF do. */
export const page = { width: 595.28, height: 841.89, left: 56.7, right: 538.58, top: 78, bottom: 785 } as const;
export const textWidth = page.right - page.left;

/** A line of text: its size, and from one baseline to the next. */
export interface LineStyle {
  readonly style: TextStyle;
  readonly line: number;
  readonly after: number;
}

export const lines = {
  body: { style: { size: 10.5, weight: 'regular' }, line: 15, after: 4 },
  item: { style: { size: 10.5, weight: 'regular' }, line: 15, after: 1.5 },
  note: { style: { size: 8.5, weight: 'regular' }, line: 12, after: 3 },
  cell: { style: { size: 9.5, weight: 'regular' }, line: 13.5, after: 0 },
} as const satisfies Record<string, LineStyle>;

/** Headings by level; `before` falls away at the top of a page, `keep` is the room it needs together with what follows. */
export const headings = {
  1: { style: { size: 18, weight: 'bold' }, line: 26, before: 22, after: 8, keep: 120 },
  2: { style: { size: 15, weight: 'bold' }, line: 22, before: 14, after: 9, keep: 96 },
  3: { style: { size: 11.5, weight: 'bold' }, line: 16.5, before: 11, after: 4, keep: 62 },
} as const satisfies Record<1 | 2 | 3, LineStyle & { before: number; keep: number }>;

/** Space around the text of a cell, after a table, and how far items of a list stand in. */
export const cellPad = { x: 5.5, y: 4 } as const;
export const afterTable = 5;
export const listIndent = 14;
/** Part of the width that the names of facts take. */
export const labelShare = 0.16;

/** px of a chart in a pt of its page: text of 12 px stays at 6.5 pt, what print still shows clearly; and at most as on the screen. */
const SMALLEST = 6.5 / 12;
const LARGEST = 0.75;
const TITLE = 16;

/** Room for a chart, in px at the smallest size its text may be shown in. */
export const pictureRoom = { width: textWidth / SMALLEST, height: (page.bottom - page.top - headings[1].line - headings[1].after - TITLE) / SMALLEST } as const;

/** How large a chart stands on the page, in pt. */
export function pictureSize({ width, height }: { readonly width: number; readonly height: number }): { readonly width: number; readonly height: number; readonly scale: number } {
  const scale = Math.min(LARGEST, textWidth / width, (pictureRoom.height * SMALLEST) / height);
  return { width: width * scale, height: height * scale, scale };
}

/** Contents: from the top of the page to the first entry, and from one entry to the next. */
export const contents = { head: 40, row: 19 } as const;
