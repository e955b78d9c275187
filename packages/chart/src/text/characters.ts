/** How a character behaves in a line. */
export type CharacterKind = 'space' | 'latin' | 'wide' | 'opening' | 'closing';

/** Brackets and quotes that never end a line. */
const OPENING = new Set('([{（［｛〈《「『【〔〖〘〝‘“｟«$¥￥£＄￡');

/** Punctuation, and signs that belong to what stands before them, that never begin a line (GB/T 15834, JIS X 4051). */
const CLOSING = new Set(
  ')]}）］｝〉》」』】〕〗〙〞’”｠»,.:;!?%，。、．：；！？％·・…‥—～〜々〻ゝゞヽヾーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ°℃′″',
);

/** Whether a code point is drawn as wide as it is high: CJK, Hangul, kana, full-width forms (Unicode UAX 11, W and F). */
export function isWide(code: number): boolean {
  if (code < 0x1100) return false;
  return (
    code <= 0x115f
    || (code >= 0x2e80 && code <= 0x303e)
    || (code >= 0x3041 && code <= 0xa4cf)
    || (code >= 0xa960 && code <= 0xa97f)
    || (code >= 0xac00 && code <= 0xd7ff)
    || (code >= 0xf900 && code <= 0xfaff)
    || (code >= 0xfe30 && code <= 0xfe6f)
    || (code >= 0xff01 && code <= 0xff60)
    || (code >= 0xffe0 && code <= 0xffe6)
    || (code >= 0x16fe0 && code <= 0x18cff)
    || (code >= 0x1aff0 && code <= 0x1b2ff)
    || (code >= 0x20000 && code <= 0x3ffff)
  );
}

/** Emoji and pictographs, which fonts draw wider than a letter. */
export function isPictograph(code: number): boolean {
  return (code >= 0x1f000 && code <= 0x1faff) || (code >= 0x2600 && code <= 0x27bf) || (code >= 0x2b00 && code <= 0x2bff) || (code >= 0x2300 && code <= 0x23ff);
}

/** Whether text of this code point runs from right to left (Hebrew, Arabic and their neighbours). */
export function isRightToLeft(code: number): boolean {
  return (
    (code >= 0x0590 && code <= 0x08ff)
    || (code >= 0xfb1d && code <= 0xfdff)
    || (code >= 0xfe70 && code <= 0xfeff)
    || (code >= 0x10800 && code <= 0x10fff)
    || (code >= 0x1e800 && code <= 0x1efff)
  );
}

/** The direction of a text by its first letter that has one, as browsers find it for `dir="auto"`. */
export function textDirection(text: string): 'ltr' | 'rtl' {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (isRightToLeft(code)) return 'rtl';
    if (isWide(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x590)) return 'ltr';
  }
  return 'ltr';
}

export function characterKind(grapheme: string): CharacterKind {
  if (grapheme === ' ' || grapheme === '\u3000' || grapheme === '\t') return 'space';
  if (OPENING.has(grapheme)) return 'opening';
  if (CLOSING.has(grapheme)) return 'closing';
  const code = grapheme.codePointAt(0) ?? 0;
  return isWide(code) || isPictograph(code) || (code >= 0xff61 && code <= 0xff9f) ? 'wide' : 'latin';
}

// Characters of which none joins with a neighbour: in a text of only these, a code unit is a grapheme.
const SIMPLE = /^[\u0020-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u2bff\u2e80-\u3029\u3030-\u3098\u309b-\ua48f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff9d\uffa0-\uffef]*$/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The characters of a text as a reader counts them: an emoji family or a letter with its marks is one. */
export function graphemes(text: string): readonly string[] {
  if (SIMPLE.test(text)) return text.split('');
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
