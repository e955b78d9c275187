import type { Language } from '@bandi/organisation';
import type { TextStyle } from '../text/measure.ts';
import type { ColourRole, ThemeName } from './theme.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A rectangle with rounded corners. */
export interface SceneBox extends Rectangle {
  readonly radius: number;
  readonly fill: ColourRole | null;
  readonly stroke: ColourRole | null;
  readonly dashed: boolean;
}

/** One line of text. `x` is its left edge, middle or right edge by `anchor`; `y` its baseline. */
export interface SceneText extends TextStyle {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly role: ColourRole;
  readonly anchor: 'start' | 'middle' | 'end';
  /** As measured, rather too large than too small. */
  readonly width: number;
  readonly direction: 'ltr' | 'rtl';
}

/** A photo: cut to fill its rectangle, corners rounded (a circle when the radius is half its side). */
export interface SceneImage extends Rectangle {
  readonly radius: number;
  /** A `data:`, `blob:` or same-origin address. A painter that cannot show it leaves out the image: what stands in is drawn below it. */
  readonly source: string;
  /** Whom or what it shows. */
  readonly label: string;
}

/** An orthogonal line with its corners as flat x, y pairs; painters may round them. */
export interface SceneLine {
  readonly points: readonly number[];
  readonly role: ColourRole;
  readonly dashed: boolean;
  /** Keys of the cards it joins. */
  readonly from: string;
  readonly to: string;
}

export type CardKind = 'unit' | 'position' | 'group';

/** A card as it can be pointed at. */
export interface PlacedCard extends Rectangle {
  /** `<kind>:<id>`, unique in the scene. */
  readonly key: string;
  readonly kind: CardKind;
  readonly id: string;
  /** What it is called, for tooltips and screen readers. */
  readonly label: string;
  /** How many cards below it are hidden. */
  readonly hidden: number;
}

/** A card and which boxes, texts and images of the scene draw it. */
export interface SceneCard extends PlacedCard {
  /** Its boxes are `boxes[boxFrom]` up to `boxes[boxTo]`, its texts and images likewise. */
  readonly boxFrom: number;
  readonly boxTo: number;
  readonly textFrom: number;
  readonly textTo: number;
  readonly imageFrom: number;
  readonly imageTo: number;
  /** It stands back: out of focus, or not what the filter asks for. */
  readonly faded: boolean;
}

/**
 * A picture as plain data, in px, drawn in this order: page, lines, boxes, texts, images. What is not of a card (title,
 * legend) stands in `boxes` and `texts` before the first card's.
 */
export interface Scene {
  readonly language: Language;
  readonly theme: ThemeName;
  /** Everything lies within 0, 0 and this size. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** The picture in a sentence, for those who cannot see it. */
  readonly description: string;
  readonly lines: readonly SceneLine[];
  readonly boxes: readonly SceneBox[];
  readonly texts: readonly SceneText[];
  readonly images: readonly SceneImage[];
  readonly cards: readonly SceneCard[];
}
