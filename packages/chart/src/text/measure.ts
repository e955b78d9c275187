import { graphemes, isPictograph, isRightToLeft, isWide } from './characters.ts';

export interface TextStyle {
  /** Font size, in the unit of the picture (px). */
  readonly size: number;
  readonly weight: 'regular' | 'medium' | 'bold';
}

/** Width of a one-line text in the unit of the picture. A browser may measure with its canvas instead. */
export type MeasureText = (text: string, style: TextStyle) => number;

/**
 * Widths in thousandths of the font size, for code points 32 to 126: for each class about the widest that Arial, Noto
 * Sans CJK and DejaVu Sans have. A text set in any common sans font is then no longer than measured.
 */
const ASCII = [
  "300 ijl|'.,:;!",
  '340  ',
  '410 frt()[]/\\-`',
  '460 "',
  '560 IJcksxyz^*',
  '610 avzLFT?_',
  '645 bdeghnopqu0123456789${}<>',
  '700 ABEKPSVXYZR',
  '770 CDGHNUQO&',
  '840 w#+=~',
  '980 mM',
  '1000W%@',
] as const;

const asciiWidth = new Float64Array(128).fill(600);
for (const entry of ASCII) {
  const width = Number(entry.slice(0, 4));
  for (const character of entry.slice(4)) asciiWidth[character.charCodeAt(0)] = width;
}

const BOLD = 1.115;
const MEDIUM = 1.04;

/** Width of one grapheme in thousandths of the font size. */
function graphemeWidth(grapheme: string): number {
  const code = grapheme.codePointAt(0) ?? 0;
  if (code < 128) return code < 32 ? 0 : (asciiWidth[code] as number);
  if (isWide(code)) return 1000;
  if (code >= 0xff61 && code <= 0xff9f) return 500;
  // A joined emoji a font does not know falls apart into its members.
  if (isPictograph(code)) return Math.min(3, Array.from(grapheme).filter((c) => isPictograph(c.codePointAt(0) ?? 0)).length) * 1350;
  if (isZeroWidth(code)) return 0;
  if (isRightToLeft(code)) return 720;
  // Punctuation such as dashes, ellipsis and curly quotes is set full width by Chinese fonts.
  if (code >= 0x2010 && code <= 0x2e7f) return 1000;
  if (code < 0x250) return (code >= 0xc0 && code <= 0xde) || code === 0xc6 ? 800 : 640;
  // Indic and south-east Asian letters stack and join; a system without their fonts draws a box for each code point.
  if ((code >= 0x900 && code <= 0x109f) || (code >= 0x1780 && code <= 0x17ff)) return 1000 * Array.from(grapheme).length;
  // Other scripts (Cyrillic, Greek, Thai, Devanagari …): the wide letters of each.
  return 850;
}

function isZeroWidth(code: number): boolean {
  return (code >= 0x300 && code <= 0x36f) || (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e)
    || (code >= 0x2060 && code <= 0x206f) || (code >= 0xfe00 && code <= 0xfe0f) || code === 0xfeff || (code >= 0x80 && code < 0xa0);
}

/** Width of a text without any font at hand, rather too large than too small. */
export const measureText: MeasureText = (text, style) => {
  // Chinese characters keep their em in every weight; letters grow.
  const factor = style.weight === 'bold' ? BOLD : style.weight === 'medium' ? MEDIUM : 1;
  let sum = 0;
  let at = 0;
  // Most texts are letters and Chinese characters only, none of which joins with its neighbour.
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 32 && code < 127) sum += (asciiWidth[code] as number) * factor;
    else if (code >= 0x4e00 && code <= 0x9fff) sum += 1000;
    else break;
  }
  return at === text.length ? (sum * style.size) / 1000 : measureCharacters(text, style);
};

/** The same for any text, character by character as a reader counts them. */
const measureCharacters = rememberWidths((text, style) => {
  const factor = style.weight === 'bold' ? BOLD : style.weight === 'medium' ? MEDIUM : 1;
  let sum = 0;
  for (const grapheme of graphemes(text)) {
    const width = graphemeWidth(grapheme);
    sum += isWide(grapheme.codePointAt(0) ?? 0) ? width : width * factor;
  }
  return (sum * style.size) / 1000;
});

/** Widths remembered in each style, before all are forgotten. */
const MOST_WIDTHS = 50_000;

/** Remembers widths, for a measure that takes long: a canvas, say. `measureText` is faster than any memory. */
export function rememberWidths(measure: MeasureText): MeasureText {
  const styles: { readonly size: number; readonly weight: TextStyle['weight']; readonly widths: Map<string, number> }[] = [];
  return (text, style) => {
    let own = styles.find(({ size, weight }) => size === style.size && weight === style.weight);
    if (own === undefined) {
      own = { size: style.size, weight: style.weight, widths: new Map() };
      styles.push(own);
    }
    let width = own.widths.get(text);
    if (width === undefined) {
      if (own.widths.size >= MOST_WIDTHS) own.widths.clear();
      width = measure(text, style);
      own.widths.set(text, width);
    }
    return width;
  };
}
