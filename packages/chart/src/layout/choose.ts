import type { Leads } from './estimate.ts';
import { estimate, roomForSizes } from './estimate.ts';
import type { Choice, LayoutOptions } from './options.ts';

/** How much smaller than at best the text may become for the sake of hanging less. */
const WORTH = 1.75;
/** From left to right a chart may be scrolled, so up to a length of a few screens it may be smaller still. */
const WORTH_SCROLLING = 2.6;
const SCREENS = 3;
/** Lists of this many of the tallest cards always stay one column. */
const ROWS = 4;
const ROUNDS = 6;

const spreadAll: Choice = { hangFrom: Infinity, listHeight: Infinity };

/**
 * The choice that hangs least and still makes a picture that fits well into the wanted proportion: fitted into the
 * same frame, its text is not smaller by more than `WORTH` than if everything hung. The height of lists is found by halving
 * (higher lists make a narrower picture), the depth from which branches hang likewise.
 */
export function choose(leads: Leads, options: LayoutOptions): Choice {
  const { aspect, comfortable } = options;
  const sizes = roomForSizes(leads, options.gaps);
  const spread = estimate(leads, options, spreadAll, sizes);
  if (spread.width <= comfortable.width && spread.height <= comfortable.height) return spreadAll;

  let tallest = 1;
  let deepest = 0;
  let total = 0;
  for (let k = 0; k < leads.count; k += 1) {
    tallest = Math.max(tallest, leads.height[k] as number, leads.tallest[k] as number);
    deepest = Math.max(deepest, leads.depth[k] as number);
    total += (leads.height[k] as number) + (leads.leafHeight[k] as number) + (leads.reports[k] as number) * options.gaps.row;
  }
  const least = ROWS * (tallest + options.gaps.row);
  /** The height of the frame of the wanted proportion that holds the picture. */
  const frame = ({ width, height }: { width: number; height: number }): number => Math.max(width / aspect, height);

  /** The best height of lists, or the first that is good enough. */
  const bestFrom = (hangFrom: number, enough: number): Choice & { frame: number } => {
    let low = least;
    let high = Math.max(least, total);
    let best = { hangFrom, listHeight: low, frame: Infinity };
    for (let round = 0; round <= ROUNDS; round += 1) {
      const listHeight = round === 0 ? low : Math.sqrt(low * high);
      const size = estimate(leads, options, { hangFrom, listHeight }, sizes);
      if (frame(size) < best.frame) best = { hangFrom, listHeight, frame: frame(size) };
      if (best.frame <= enough) break;
      if (size.width / aspect > size.height) low = listHeight;
      else if (round === 0) break;
      else high = listHeight;
    }
    return best;
  };

  const chosen = bestFrom(0, 0);
  const scrolling = options.direction === 'left-right' ? Math.min(chosen.frame * WORTH_SCROLLING, SCREENS * comfortable.height) : 0;
  const acceptable = Math.max(chosen.frame * WORTH, scrolling);
  if (frame(spread) <= acceptable) return spreadAll;
  let fits = 0;
  let tooDeep = deepest + 2;
  while (tooDeep - fits > 1) {
    const hangFrom = (fits + tooDeep) >> 1;
    if (bestFrom(hangFrom, acceptable).frame <= acceptable) fits = hangFrom;
    else tooDeep = hangFrom;
  }
  return fits === 0 ? chosen : bestFrom(fits, 0);
}
