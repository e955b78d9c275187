import { graphemes } from '../text/characters.ts';
import type { Holder } from './facts.ts';
import type { Pen } from './pen.ts';

/** Side of the round picture of a person. */
export const AVATAR = 26;

/** A person's photo, or what stands in for it, in a circle. */
export function avatar(pen: Pen, { name, photo }: Holder, x: number, y: number): void {
  pen.box({ x, y, width: AVATAR, height: AVATAR, radius: AVATAR / 2, fill: 'tag', stroke: null, dashed: false });
  const short = initials(name);
  pen.text(x + AVATAR / 2, y + AVATAR / 2 + 3.5, short, { size: short.length > 1 ? 10 : 12, weight: 'medium' }, 'tag-text', 'middle');
  if (photo !== null) pen.image({ x, y, width: AVATAR, height: AVATAR, radius: AVATAR / 2, source: photo, label: name });
}

/** The last two characters of a Chinese name, as colleagues call each other; the initials of any other. What stands in brackets is no part of it. */
export function initials(name: string): string {
  const bare = name.replaceAll(/[(（][^)）]*[)）]?/gu, ' ').trim();
  const chinese = graphemes(bare).filter((letter) => /\p{Script=Han}/u.test(letter));
  if (chinese.length > 0) return chinese.slice(-2).join('');
  const words = (bare === '' ? name : bare).split(/[\s()（）]+/u).filter((word) => word !== '');
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends.map((word) => graphemes(word ?? '')[0] ?? '').join('').toUpperCase();
}
