import { labelText } from '@bandi/organisation';
import type { RefObject } from 'react';
import { useLayoutEffect, useMemo, useState } from 'react';
import { useLanguage } from '../../texts/use-texts.ts';
import type { Matrix } from './matrix.ts';
import type { Sizes } from './use-window.ts';

export const UNIT_HEIGHT = 30;
export const COUNTS_HEIGHT = 36;
/** Narrowest column, widest one, and from which width on titles lie instead of standing upright. */
const column = { least: 44, most: 132, lying: 88 };

export function isWide(sizes: Sizes): boolean {
  return sizes.column >= column.lying;
}

/** Sizes that suit what is shown: few positions get wide columns, many narrow ones with upright titles. */
export function useGridSizes(box: RefObject<HTMLElement | null>, matrix: Matrix, withPerson: boolean): Sizes {
  const { language } = useLanguage();
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = () => setWidth(element.clientWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return useMemo(() => {
    const side = Math.min(withPerson ? 400 : 340, Math.round(width * 0.45));
    const share = Math.floor((width - side) / Math.max(matrix.columns.length, 1));
    const each = share < column.lying ? column.least : Math.min(share, column.most);
    const titles = matrix.columns.map(({ position }) => labelText(position.title, language));
    return { row: language === 'zh' ? 34 : 40, column: each, side, top: UNIT_HEIGHT + COUNTS_HEIGHT + (each < column.lying ? uprightHeight(titles) : 52) };
  }, [width, withPerson, matrix, language]);
}

/** How high upright titles have to be for the longest, in up to two lines. */
function uprightHeight(titles: readonly string[]): number {
  let longest = 0;
  for (const title of titles) {
    let length = 0;
    // Letters lie on their side at half the width of a Chinese character.
    for (const character of title) length += /[\u2e80-\uffef]/u.test(character) ? 14 : 7.5;
    longest = Math.max(longest, length);
  }
  return Math.round(Math.min(Math.max(longest > 90 ? longest / 2 + 16 : longest + 10, 72), 136));
}
