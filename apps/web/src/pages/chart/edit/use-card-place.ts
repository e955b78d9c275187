import { useEffect, useState } from 'react';
import type { ChartView } from '../../../chart/chart-view.ts';
import type { Rectangle } from '@bandi/chart';

/** Where a part of the picture is on the canvas, in page pixels, followed while the picture moves. Null while it is not there. */
export function useCardPlace(view: ChartView | null, key: string | null): (Rectangle & { readonly scale: number }) | null {
  const [place, setPlace] = useState<(Rectangle & { readonly scale: number }) | null>(null);
  useEffect(() => {
    if (view === null || key === null) return undefined;
    const follow = () => {
      const found = view.placeOf(key);
      const { scale } = view.viewport;
      setPlace((before) => (found === null ? null : before !== null && before.x === found.x && before.y === found.y && before.width === found.width && before.scale === scale ? before : { ...found, scale }));
    };
    follow();
    return view.subscribe(follow);
  }, [view, key]);
  return key === null ? null : place;
}
