import { characterKind, graphemes } from './characters.ts';
import type { CharacterKind } from './characters.ts';
import type { MeasureText, TextStyle } from './measure.ts';

interface Piece {
  text: string;
  readonly spaceBefore: boolean;
}

/** Latin characters after which a line may end, though no space follows. */
const BREAK_AFTER = new Set('-/\\_|');

/** Whether a line may end between two characters with no space between them. */
function mayBreak(before: CharacterKind, after: CharacterKind, last: string): boolean {
  if (after === 'closing' || before === 'opening') return false;
  if (before === 'wide' || after === 'wide') return true;
  // After full-width punctuation, yes; after a full stop inside "v2.0" or "a.m.", no.
  if (before === 'closing') return (last.codePointAt(0) ?? 0) > 0x2e7f;
  return BREAK_AFTER.has(last);
}

/** The smallest parts a text may be broken into. */
function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let kind: CharacterKind = 'space';
  let last = '';
  for (const grapheme of graphemes(text)) {
    const next = characterKind(grapheme);
    if (next !== 'space') {
      const current = found.at(-1);
      if (current === undefined || kind === 'space') found.push({ text: grapheme, spaceBefore: current !== undefined });
      else if (mayBreak(kind, next, last)) found.push({ text: grapheme, spaceBefore: false });
      else current.text += grapheme;
    }
    kind = next;
    last = grapheme;
  }
  return found;
}

/**
 * Breaks a text into lines no wider than `width`: between words, between Chinese characters, never before closing or
 * after opening punctuation. A part too long for a line of its own is broken anywhere. Nothing is ever left out; a
 * single character wider than the line stands in it alone.
 */
export function wrapText(text: string, width: number, style: TextStyle, measure: MeasureText): string[] {
  if (measure(text, style) <= width && !/[\t\u3000]|^ | $| {2}/u.test(text)) return text === '' ? [] : [text];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    const joined = line === '' ? piece.text : line + (piece.spaceBefore ? ' ' : '') + piece.text;
    if (measure(joined, style) <= width) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    if (measure(piece.text, style) <= width) {
      line = piece.text;
      continue;
    }
    for (const grapheme of graphemes(piece.text)) {
      if (line !== '' && measure(line + grapheme, style) > width) {
        lines.push(line);
        line = '';
      }
      line += grapheme;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/**
 * As `wrapText`, in the same number of lines but of about equal length, so that no single character is left over in
 * the last one.
 */
export function wrapEvenly(text: string, width: number, style: TextStyle, measure: MeasureText): string[] {
  const lines = wrapText(text, width, style, measure);
  if (lines.length < 2) return lines;
  let even = lines;
  let low = 0;
  let high = width;
  for (let round = 0; round < 5; round += 1) {
    const middle = (low + high) / 2;
    const narrower = wrapText(text, middle, style, measure);
    if (narrower.length === lines.length && narrower.every((line) => measure(line, style) <= middle)) {
      even = narrower;
      high = middle;
    } else low = middle;
  }
  return even;
}
