import { characterKind, graphemes } from './characters.ts';
import type { CharacterKind } from './characters.ts';
import type { MeasureText, TextStyle } from './measure.ts';

interface Piece {
  text: string;
  readonly spaceBefore: boolean;
}

/** Latin characters after which a line may end, though no space follows. Not the hyphen: "e-" is no line. */
const BREAK_AFTER = new Set('/\\_|');

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
 * As `wrapText` and in as few lines, but of about equal length, so that no single character is left over in the last
 * one; and what stands in brackets begins a line of its own where that costs none.
 */
export function wrapEvenly(text: string, width: number, style: TextStyle, measure: MeasureText): readonly string[] {
  if (measure(text, style) <= width) return wrapText(text, width, style, measure);
  // Titles come again and again, and finding where to break them takes long.
  let known = broken.get(measure);
  if (known === undefined || known.size > MOST_KNOWN) {
    known = new Map();
    broken.set(measure, known);
  }
  const key = `${width} ${style.size} ${style.weight} ${text}`;
  let lines = known.get(key);
  if (lines === undefined) {
    lines = evenLines(text, width, style, measure);
    known.set(key, lines);
  }
  return lines;
}

const broken = new WeakMap<MeasureText, Map<string, readonly string[]>>();
const MOST_KNOWN = 20_000;

function evenLines(text: string, width: number, style: TextStyle, measure: MeasureText): readonly string[] {
  const lines = wrapText(text, width, style, measure);
  if (lines.length < 2) return lines;
  const bracket = text.search(/[（(]/u);
  if (bracket > 0) {
    const parts = [text.slice(0, bracket).trimEnd(), text.slice(bracket)].map((part) => ({ part, lines: wrapText(part, width, style, measure) }));
    if (parts.flatMap((part) => part.lines).length === lines.length) {
      return parts.flatMap((part) => even(part.part, part.lines, width, style, measure));
    }
  }
  return even(text, lines, width, style, measure);
}

/** The narrowest way to have the same number of lines. */
function even(text: string, lines: string[], width: number, style: TextStyle, measure: MeasureText): string[] {
  if (lines.length < 2) return lines;
  let best = lines;
  // Narrower than its longest word, a line would cut words that need no cutting.
  let low = Math.max(...pieces(text).map((piece) => measure(piece.text, style)));
  let high = width;
  for (let round = 0; round < 5; round += 1) {
    const middle = (low + high) / 2;
    const narrower = wrapText(text, middle, style, measure);
    if (narrower.length === lines.length && narrower.every((line) => measure(line, style) <= middle)) {
      best = narrower;
      high = middle;
    } else low = middle;
  }
  return best;
}
