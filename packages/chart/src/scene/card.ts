import type { Language } from '@bandi/organisation';
import type { MeasureText, TextStyle } from '../text/measure.ts';
import { wrapText } from '../text/wrap.ts';
import type { SceneBox, SceneImage, SceneText } from './scene.ts';

/** A card drawn at 0, 0. */
export interface Card {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly SceneBox[];
  readonly texts: readonly SceneText[];
  /** Over the texts: what stands in for a photo until it is there lies under it. */
  readonly images: readonly SceneImage[];
  /** Where it lists seats of others: which part of it is about which. */
  readonly seats: readonly CardSeat[];
}

/** Lines of a card that are about one seat of another position. */
export interface CardSeat {
  /** Id of the position. */
  readonly position: string;
  /** Which of those who hold it, in their order; null where nobody does. */
  readonly holder: number | null;
  readonly y: number;
  readonly height: number;
}

/** English needs more room than Chinese to say the same. */
export const cardWidths: Readonly<Record<Language, number>> = { zh: 208, en: 232 };
/** For cards of one line. */
export const compactWidths: Readonly<Record<Language, number>> = { zh: 160, en: 184 };
/** For titles that would otherwise take more than three lines. */
export const WIDE_CARD = 300;
export const CARD_RADIUS = 8;

export const titleStyle: TextStyle = { size: 14, weight: 'bold' };
export const detailStyle: TextStyle = { size: 12, weight: 'regular' };
export const figureStyle: TextStyle = { size: 12, weight: 'medium' };
export const tagStyle: TextStyle = { size: 11, weight: 'regular' };

/**
 * Names, filled into lines without breaking a name unless it is longer than a line; `more` of them that are not named
 * follow as a number.
 */
export function wrapNames(
  names: readonly string[], more: number, between: string, width: number, style: TextStyle, measure: MeasureText,
): string[] {
  if (names.length === 1 && more === 0) return wrapText(names[0] ?? '', width, style, measure);
  const lines: string[] = [];
  let line = '';
  const parts = names.map((name, i) => (i < names.length - 1 ? name + between.trimEnd() : name));
  // The number keeps to the last name, so that it never stands alone in a line.
  if (more > 0) parts.push(`${parts.pop() ?? ''} +${more}`.trim());
  for (const own of parts) {
    const joined = line === '' ? own : line + (between.endsWith(' ') ? ' ' : '') + own;
    if (line !== '' && measure(joined, style) <= width) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    const broken = wrapText(own, width, style, measure);
    line = broken.pop() ?? '';
    lines.push(...broken);
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** Heights are even, so that the middle of every card is a whole number and lines are sharp. */
export function evenHeight(height: number): number {
  return 2 * Math.ceil(height / 2);
}
