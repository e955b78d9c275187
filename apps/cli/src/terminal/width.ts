import { wrapText } from '@bandi/chart';
import stringWidth from 'string-width';

/** Columns a text takes: Chinese and emoji two, combining marks none. */
export function columnsOf(text: string): number {
  // Most cells are ASCII, and the general way costs a hundred times as much.
  return /^[\u0020-\u007e]*$/u.test(text) ? text.length : stringWidth(text);
}

export function padTo(text: string, columns: number, side: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, columns - columnsOf(text)));
  return side === 'left' ? text + space : space + text;
}

/** Lines no wider than so many columns: broken between words and between Chinese characters, punctuation kept in place. */
export function wrapColumns(text: string, columns: number): string[] {
  if (columnsOf(text) <= columns) return [text];
  return wrapText(text, columns, { size: 1, weight: 'regular' }, (part) => columnsOf(part));
}
