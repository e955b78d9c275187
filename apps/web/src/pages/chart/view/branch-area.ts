import type { ChartPicture, Rectangle } from '@bandi/chart';
import { endsOf } from '@bandi/chart';

/** The rectangle around a card and all that is shown below it; around everything for null or a card that is not there. */
export function branchArea(picture: ChartPicture, key: string | null): Rectangle {
  const top = key === null ? -1 : picture.find(key);
  if (top === -1) return { x: 0, y: 0, width: picture.width, height: picture.height };
  const { x, y, width, height, visible } = picture.places;
  const end = endsOf(picture.chart.parent)[top] ?? top;
  let [left, upper, right, lower] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = top; at < end; at += 1) {
    if (visible[at] !== 1) continue;
    left = Math.min(left, x[at] as number);
    upper = Math.min(upper, y[at] as number);
    right = Math.max(right, (x[at] as number) + (width[at] as number));
    lower = Math.max(lower, (y[at] as number) + (height[at] as number));
  }
  // Folded away as a whole, it has no place: then everything is shown.
  return left > right ? branchArea(picture, null) : { x: left, y: upper, width: right - left, height: lower - upper };
}
