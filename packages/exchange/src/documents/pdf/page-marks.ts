import type { Scene, TextStyle } from '@bandi/chart';

/** What stands on a page, in pt from its top left. */
export type PageMark =
  | { readonly kind: 'line'; readonly text: string; readonly x: number; readonly y: number; readonly style: TextStyle; readonly colour: string; readonly anchor: 'start' | 'middle' | 'end' }
  | { readonly kind: 'fill'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly colour: string }
  | { readonly kind: 'scene'; readonly scene: Scene; readonly x: number; readonly y: number; readonly scale: number }
  | { readonly kind: 'rule'; readonly points: readonly [x1: number, y1: number, x2: number, y2: number]; readonly width: number; readonly colour: string };

/** A heading that contents and outline name. */
export interface HeadingPlace {
  readonly text: string;
  /** Before the text; null for none. */
  readonly number: string | null;
  readonly level: 1 | 2 | 3;
  /** Among the pages laid out, from 0. */
  readonly page: number;
  /** From the top of the page, in pt. */
  readonly y: number;
}

export interface LaidOut {
  readonly pages: readonly (readonly PageMark[])[];
  readonly headings: readonly HeadingPlace[];
}

export const colours = { text: '#1b2536', muted: '#596579', accent: '#274a7c', line: '#a7b3c4', head: '#e8eef6', label: '#f4f6f9' } as const;
