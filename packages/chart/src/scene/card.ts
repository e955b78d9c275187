import { textDirection } from '../text/characters.ts';
import type { MeasureText, TextStyle } from '../text/measure.ts';
import { wrapText } from '../text/wrap.ts';
import type { SceneBox, SceneText } from './scene.ts';
import type { ColourRole } from './theme.ts';

/** A card drawn at 0, 0. */
export interface Card {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly SceneBox[];
  readonly texts: readonly SceneText[];
}

export const CARD_WIDTH = 208;
/** For titles that would otherwise take more than three lines. */
export const WIDE_CARD = 300;
export const CARD_RADIUS = 8;

export const titleStyle: TextStyle = { size: 14, weight: 'bold' };
export const detailStyle: TextStyle = { size: 12, weight: 'regular' };
export const figureStyle: TextStyle = { size: 12, weight: 'medium' };
export const tagStyle: TextStyle = { size: 11, weight: 'regular' };

export function textAt(
  x: number, y: number, text: string, style: TextStyle, role: ColourRole, measure: MeasureText, anchor: SceneText['anchor'] = 'start',
): SceneText {
  return { ...style, x, y, text, role, anchor, width: measure(text, style), direction: textDirection(text) };
}

/** Names, filled into lines without breaking a name unless it is longer than a line. */
export function wrapNames(names: readonly string[], between: string, width: number, style: TextStyle, measure: MeasureText): string[] {
  const lines: string[] = [];
  let line = '';
  names.forEach((name, i) => {
    const own = i < names.length - 1 ? name + between.trimEnd() : name;
    const joined = line === '' ? own : line + (between.endsWith(' ') ? ' ' : '') + own;
    if (line !== '' && measure(joined, style) <= width) {
      line = joined;
      return;
    }
    if (line !== '') lines.push(line);
    const parts = wrapText(own, width, style, measure);
    line = parts.pop() ?? '';
    lines.push(...parts);
  });
  if (line !== '') lines.push(line);
  return lines;
}
