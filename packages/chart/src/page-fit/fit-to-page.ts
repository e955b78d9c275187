import type { Choice } from '../layout/options.ts';
import type { PageRoom } from './page.ts';
import { NAMES_PX, READABLE_PT } from './page.ts';

/** What decides where the cards of a picture stand, beside what was chosen by hand. */
export interface Placing {
  /** Which leads hang their branch and how high lists become; null: as the proportion asks for. */
  readonly hanging: Choice | null;
  /** Cards stand closer together. */
  readonly tight: boolean;
  /** Width over height. */
  readonly aspect: number;
}

/** How a picture comes out on a page. */
export interface PageFit {
  readonly placing: Placing;
  /** Size of the names of people, in pt. */
  readonly points: number;
  readonly isReadable: boolean;
  /** How many such pages would hold the picture in a size that can be read; 1 where one does. */
  readonly pages: number;
}

/** A picture as far as fitting it needs to know; px. */
export interface Placed {
  readonly width: number;
  readonly height: number;
  readonly places: { readonly width: Float64Array; readonly height: Float64Array; readonly visible: Uint8Array };
  readonly chart: { readonly parent: Int32Array };
}

/** Pt of a px at which names can just be read, and at which a small picture is large enough. */
const READABLE = READABLE_PT / NAMES_PX;
const LARGEST = 1.125;
/** Cards that are placed in one search, all tries together: some tenths of a second. */
const EFFORT = 120_000;
const MOST_TRIES = 90;
const LEAST_TRIES = 8;
/** What two sheets side by side both show, in pt: 10 mm. */
const OVERLAP = 28;

interface Try<P> {
  readonly picture: P;
  readonly placing: Placing;
  readonly scale: number;
}

/**
 * The picture whose text comes out readable on a page with the least hanging, or, where no arrangement is readable, the
 * largest that was found. Every try is a picture that is really placed, its title and legend included. What was chosen
 * before is kept while it can be read, so that an edit does not turn everything over.
 */
export function fitToPage<P extends Placed>(place: (placing: Placing) => P, page: PageRoom, before: PageFit | null, hasLists: boolean): { readonly picture: P; readonly fit: PageFit } {
  const attempt = (placing: Placing): Try<P> => {
    const picture = place(placing);
    return { picture, placing, scale: scaleOn(page, picture) };
  };
  const plain = attempt({ hanging: null, tight: false, aspect: page.width / page.height });
  let best = plain;
  if (plain.scale < READABLE) {
    const kept = before === null ? null : attempt(before.placing);
    if (kept !== null && (kept.scale >= READABLE || isStill(kept.scale * NAMES_PX, before))) best = kept;
    else {
      best = searched(attempt, plain, hasLists, false);
      // What cannot be read so may be where cards stand closer together.
      if (best.scale < READABLE && hasLists) best = better(best, searched(attempt, best, true, true));
    }
  }
  const points = Math.min(LARGEST, best.scale) * NAMES_PX;
  return { picture: best.picture, fit: { placing: best.placing, points, isReadable: best.scale >= READABLE, pages: pagesFor(page, best.picture) } };
}

/** Whether text is about as small as before, far from being readable: an edit need not search for that again. */
function isStill(points: number, before: PageFit | null): boolean {
  return before !== null && points < READABLE_PT * 0.9 && Math.abs(points / before.points - 1) < 0.02;
}

function better<P>(one: Try<P>, other: Try<P> | null): Try<P> {
  return other === null || other.scale <= one.scale ? one : other;
}

/** Pt for a px at which a picture just fits on a page. */
function scaleOn({ width, height, turns }: PageRoom, picture: { readonly width: number; readonly height: number }): number {
  const as = Math.min(width / picture.width, height / picture.height);
  return turns ? Math.max(as, Math.min(height / picture.width, width / picture.height)) : as;
}

function searched<P extends Placed>(attempt: (placing: Placing) => Try<P>, first: Try<P>, hasLists: boolean, tight: boolean): Try<P> {
  const cards = factsOf(first.picture);
  const tries = Math.min(MOST_TRIES, Math.floor(EFFORT / Math.max(1, cards.count)));
  if (tries < LEAST_TRIES) return first;
  const { aspect } = first.placing;
  let best = first;
  if (!hasLists) {
    for (const factor of [0.5, 0.65, 0.8, 0.9, 1.1, 1.25, 1.5, 2]) best = better(best, attempt({ hanging: null, tight, aspect: aspect * factor }));
    return best;
  }
  // From spreading all down to hanging all: what hangs least and can be read is taken.
  const levels = [Infinity, ...Array.from({ length: cards.deepest + 1 }, (_, k) => cards.deepest - k)];
  const heights = Math.max(3, Math.floor(tries / levels.length) - 2);
  for (const hangFrom of levels) {
    let own: Try<P> | null = null;
    const step = (cards.highest / cards.least) ** (1 / (heights - 1));
    for (let k = 0; k < heights; k += 1) own = better(attempt({ hanging: { hangFrom, listHeight: cards.least * step ** k }, tight, aspect }), own);
    // Between the heights around the best there may be a better one.
    const at = own?.placing.hanging?.listHeight ?? cards.least;
    for (const factor of [step ** -0.5, step ** 0.5]) if (hangFrom !== Infinity) own = better(attempt({ hanging: { hangFrom, listHeight: at * factor }, tight, aspect }), own);
    best = better(best, own);
    if (best.scale >= READABLE) break;
  }
  return best;
}

interface CardFacts {
  readonly count: number;
  /** Level of the lowest card, from 0. */
  readonly deepest: number;
  /** The least height of a list that is worth a try, and the greatest. */
  readonly least: number;
  readonly highest: number;
}

/** Room that a list gives each card below it. */
const ROW = 10;

function factsOf({ places: { height, visible }, chart: { parent } }: Placed): CardFacts {
  const level = new Int32Array(parent.length);
  let [count, deepest, tallest, total] = [0, 0, 1, 0];
  for (let card = 0; card < parent.length; card += 1) {
    const above = parent[card] as number;
    level[card] = above < 0 ? 0 : (level[above] as number) + 1;
    if (visible[card] !== 1) continue;
    count += 1;
    deepest = Math.max(deepest, level[card] as number);
    tallest = Math.max(tallest, height[card] as number);
    total += (height[card] as number) + ROW;
  }
  const least = 2 * (tallest + ROW);
  return { count, deepest, least, highest: Math.max(2 * least, total) };
}

/** Pages of a size that hold a picture at the size that can be read, each sharing its edge with the next. */
function pagesFor(page: PageRoom, { width, height }: Placed): number {
  const on = (wide: number, high: number): number => sheets(width * READABLE, wide) * sheets(height * READABLE, high);
  return page.turns ? Math.min(on(page.width, page.height), on(page.height, page.width)) : on(page.width, page.height);
}

function sheets(length: number, side: number): number {
  return length <= side ? 1 : Math.ceil((length - OVERLAP) / (side - OVERLAP));
}
