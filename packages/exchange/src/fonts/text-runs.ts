import { graphemes } from '@bandi/chart';
import bidiFactory from 'bidi-js';
import type { FontKind } from './font-files.ts';
import { fontKinds } from './font-files.ts';

/** A piece of text in one font and one direction; pieces stand from left to right as they are seen. */
export interface TextRun {
  readonly text: string;
  /** Null: no font has it. */
  readonly font: FontKind | null;
  readonly rtl: boolean;
}

const bidi = bidiFactory();
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]|\ud803[\udc00-\udfff]|\ud83a[\udc00-\udfff]/u;
const PICTURE = /\p{Emoji_Presentation}|\ufe0f|\u200d/u;

/** Splits a line that begins in `direction` into runs; `has` says whether a font has a glyph for a code point. */
export function textRuns(text: string, direction: 'ltr' | 'rtl', has: (font: FontKind, codePoint: number) => boolean): TextRun[] {
  const characters = graphemes(text);
  const levels = direction === 'rtl' || RIGHT_TO_LEFT.test(text) ? bidi.getEmbeddingLevels(text, direction).levels : null;
  const runs: { text: string; font: FontKind | null; level: number }[] = [];
  let at = 0;
  for (const character of characters) {
    const level = levels?.[at] ?? 0;
    at += character.length;
    const last = runs.at(-1);
    // A space keeps to the font before it, so that words are shaped and placed together.
    const font = character === ' ' && last !== undefined && last.font !== null ? last.font : fontOf(character, has);
    if (last !== undefined && last.font === font && last.level === level) last.text += character;
    else runs.push({ text: character, font, level });
  }
  return inVisualOrder(runs).map(({ text: part, font, level }) => ({ text: part, font, rtl: level % 2 === 1 }));
}

function fontOf(character: string, has: (font: FontKind, codePoint: number) => boolean): FontKind | null {
  const order = PICTURE.test(character) ? (['emoji', 'text', 'other'] as const) : fontKinds;
  // Joiners and variation selectors say how, not what: a font need not have them.
  const codePoints = Array.from(character, (one) => one.codePointAt(0) ?? 0).filter((code) => code !== 0x200d && code !== 0x200c && (code < 0xfe00 || code > 0xfe0f));
  return order.find((font) => codePoints.every((code) => has(font, code))) ?? order.find((font) => codePoints[0] !== undefined && has(font, codePoints[0])) ?? null;
}

/** Rule L2 of the Unicode bidirectional algorithm on whole runs: from the highest level down, stretches turn around. */
function inVisualOrder<Run extends { readonly level: number }>(runs: readonly Run[]): Run[] {
  const ordered = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level >= 1; level -= 1) {
    for (let from = 0; from < ordered.length; from += 1) {
      let to = from;
      while (to < ordered.length && (ordered[to]?.level ?? 0) >= level) to += 1;
      if (to > from) ordered.splice(from, to - from, ...ordered.slice(from, to).toReversed());
      from = Math.max(from, to);
    }
  }
  return ordered;
}
