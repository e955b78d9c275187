import type { Organisation } from '@bandi/organisation';
import type { PageFit } from '../page-fit/fit-to-page.ts';
import { asAsked } from '../views/view-nodes.ts';
import { cardSetting } from './card-setting.ts';
import type { CardSetting } from './card-setting.ts';
import type { CardSizes } from './chart.ts';
import { cardSizes, withDefaults } from './chart.ts';
import type { KeptForest } from './kept-forest.ts';
import { keptForest } from './kept-forest.ts';
import { carried } from './moved.ts';
import type { ChartNodes } from './nodes.ts';
import type { ChartOptions } from './options.ts';
import type { ChartPicture } from './picture.ts';
import { businessName, pictureOf } from './picture.ts';

/** Options that decide where cards stand and how they are painted, not what is on them … */
const placing = ['direction', 'theme', 'title', 'collapsed', 'depth', 'opened', 'arrangements', 'dottedLines', 'legend', 'aspect', 'page', 'hanging', 'tight'] as const satisfies readonly (keyof ChartOptions)[];
/** … and those that decide which cards are shown. */
const choosing = ['filter', 'focus', 'others'] as const satisfies readonly (keyof ChartOptions)[];

interface Known {
  readonly kept: KeptForest;
  readonly options: ChartOptions;
  /** Sizes of the cards of the whole forest, 0 for those that nobody asked for. */
  readonly all: CardSizes;
  readonly chart: ChartNodes;
  readonly setting: CardSetting;
  readonly sizes: CardSizes;
  readonly picture: ChartPicture;
}

/**
 * Makes one picture after another of an organisation that changes in place. What did not change is kept: an edit costs
 * what it touches, beside placing the cards; folding a branch or turning a chart of 100,000 cards only places them; and
 * where nothing changed it is the same picture.
 */
export class PictureMaker {
  #known: Known | null = null;

  make(organisation: Organisation, options: Partial<ChartOptions> = {}): ChartPicture {
    const asked = withDefaults(options);
    const settings = { ...asked, title: asked.title ?? businessName(organisation) ?? '' };
    const before = this.#known;
    const kept = keptForest(before?.kept ?? null, organisation, settings);
    const stays = before !== null && kept.forest === before.kept.forest;
    if (stays && isSameBut([], before.options, settings)) return this.#remember(before, kept);
    const shown = stays && isSameBut(placing, before.options, settings) ? before : measured(before, kept, settings);
    return this.#remember({ ...shown, options: settings, picture: pictureOf(shown.chart, settings, shown, fitBefore(before, settings)) }, kept);
  }

  #remember(known: Known, kept: KeptForest): ChartPicture {
    this.#known = { ...known, kept };
    return known.picture;
  }
}

/** How the picture before came out on the page, where this one grows the same way on the same page. */
function fitBefore(before: Known | null, settings: ChartOptions): PageFit | null {
  if (before === null) return null;
  const { page, view, direction } = before.options;
  return isSame(page, settings.page) && view === settings.view && direction === settings.direction ? before.picture.fit : null;
}

/** What is shown and how large its cards are; sizes of cards that show the same as before are taken over. */
function measured(before: Known | null, kept: KeptForest, options: ChartOptions): Omit<Known, 'picture'> {
  const { chart, from } = asAsked(kept.chart, options);
  const setting = cardSetting(chart, options);
  const all = before !== null && isSameBut([...placing, ...choosing], before.options, options) ? sizesAfter(before, kept) : noSizes(kept.chart.nodes.length);
  if (from === null) return { kept, options, all: cardSizes(chart.nodes, setting, all), chart, setting, sizes: all };
  const sizes = cardSizes(chart.nodes, setting, { width: Float64Array.from(from, (at) => all.width[at] as number), height: Float64Array.from(from, (at) => all.height[at] as number) });
  for (const [k, at] of from.entries()) [all.width[at], all.height[at]] = [sizes.width[k] as number, sizes.height[k] as number];
  return { kept, options, all, chart, setting, sizes };
}

function sizesAfter({ all, kept: before }: Known, { forest, moved }: KeptForest): CardSizes {
  if (forest === before.forest) return { width: all.width.slice(), height: all.height.slice() };
  if (moved === null) return noSizes(forest.nodes.length);
  return { width: carried(all.width, moved, new Float64Array(moved.size)), height: carried(all.height, moved, new Float64Array(moved.size)) };
}

function noSizes(count: number): CardSizes {
  return { width: new Float64Array(count), height: new Float64Array(count) };
}

/** Whether two sets of options say the same in all but some. */
function isSameBut(some: readonly (keyof ChartOptions)[], a: ChartOptions, b: ChartOptions): boolean {
  return (Object.keys(b) as (keyof ChartOptions)[]).every((key) => some.includes(key) || isSame(a[key], b[key]));
}

/** Plain values and small records by what is in them, functions by being the very same. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (a instanceof Map || b instanceof Map) return a instanceof Map && b instanceof Map && a.size === b.size && [...a].every(([key, value]) => isSame(value, b.get(key)));
  if (a instanceof Set || b instanceof Set) return a instanceof Set && b instanceof Set && a.size === b.size && [...a].every((value) => b.has(value));
  return typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && JSON.stringify(a) === JSON.stringify(b);
}
