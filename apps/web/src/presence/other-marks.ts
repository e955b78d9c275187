import type { OtherMark } from '../chart/marks.ts';
import { lettersOf } from './letters.ts';
import type { Other } from './presence.ts';

const LONGEST_NAME = 16;

/** The others by the card they are at. */
export function otherMarks(others: readonly Other[], unnamed: string): ReadonlyMap<string, readonly OtherMark[]> {
  const marks = new Map<string, OtherMark[]>();
  for (const { card, name, colour } of others) {
    if (card === null) continue;
    const letters = lettersOf(name.trim() === '' ? unnamed : name.trim());
    const mark = { name: letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : letters.join(''), colour: colourOf(colour) };
    const list = marks.get(card);
    if (list === undefined) marks.set(card, [mark]);
    else list.push(mark);
  }
  return marks;
}

/** As the face in the bar has it; both take it from the page's tokens. */
function colourOf(number: number): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--person-${number}`).trim();
}
