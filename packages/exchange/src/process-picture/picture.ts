import type { TextStyle } from '@bandi/chart';
import type { Language } from '@bandi/organisation';

/** A path of absolute moves, lines and cubic curves, in px; `Z` closes it. */
export type PathStep =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

export interface PictureShape {
  readonly path: readonly PathStep[];
  /** `#rrggbb`, or null for none. */
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
}

/** One line of text; `x`, `y` is its anchor on the baseline. */
export interface PictureText extends TextStyle {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly colour: string;
  /** What it may take, in px; a wider font is squeezed. */
  readonly width: number;
  /** Written from below to above. */
  readonly isUpright: boolean;
}

/** A process as plain shapes and lines of text, from the back to the front, for painters of any format. */
export interface ProcessPicture {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly PictureShape[];
  readonly texts: readonly PictureText[];
  /** Where a sheet may be cut, in px from the left, and how wide the names of the lanes are that each sheet begins with. */
  readonly cuts: readonly number[];
  readonly heads: number;
}
