import type { ReadonlyOrganisation } from '@bandi/organisation';
import { cardSetting } from './card-setting.ts';
import type { CardSetting } from './card-setting.ts';
import type { CardSizes } from './chart.ts';
import { cardSizes, chartNodes, withDefaults } from './chart.ts';
import type { ChartNodes } from './nodes.ts';
import type { ChartOptions } from './options.ts';
import type { ChartPicture } from './picture.ts';
import { businessName, pictureOf } from './picture.ts';

/** Options that decide where cards stand and how they are painted, not what is on them. */
const placing = ['direction', 'theme', 'title', 'collapsed', 'depth', 'opened', 'arrangements', 'dottedLines', 'legend', 'aspect'] as const satisfies readonly (keyof ChartOptions)[];

interface Known {
  readonly organisation: ReadonlyOrganisation;
  readonly revision: number;
  readonly options: ChartOptions;
  readonly chart: ChartNodes;
  readonly setting: CardSetting;
  readonly sizes: CardSizes;
}

/**
 * Makes one picture after another. What is shown and how large its cards are is worked out anew only when the
 * organisation or an option about it changed: folding a branch or turning a chart of 100,000 cards only places them.
 */
export class PictureMaker {
  #known: Known | null = null;

  /** `revision` stands for the organisation, which changes in place: another number, another organisation. */
  make(organisation: ReadonlyOrganisation, revision: number, options: Partial<ChartOptions> = {}): ChartPicture {
    const settings = withDefaults(options);
    const before = this.#known;
    const same = before !== null && before.organisation === organisation && before.revision === revision && showTheSame(before.options, settings);
    const known = same ? before : measured(organisation, revision, settings);
    this.#known = known;
    return pictureOf(known.chart, { ...settings, title: settings.title ?? businessName(organisation) ?? '' }, known);
  }
}

function measured(organisation: ReadonlyOrganisation, revision: number, options: ChartOptions): Known {
  const chart = chartNodes(organisation, options);
  const setting = cardSetting(chart, options);
  return { organisation, revision, options, chart, setting, sizes: cardSizes(chart.nodes, setting) };
}

function showTheSame(a: ChartOptions, b: ChartOptions): boolean {
  const keys = (Object.keys(b) as (keyof ChartOptions)[]).filter((key) => !(placing as readonly string[]).includes(key));
  return keys.every((key) => isSame(a[key], b[key]));
}

/** Plain values and small records by what is in them, maps and functions by being the very same. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (a instanceof Map && b instanceof Map) return a.size === 0 && b.size === 0;
  return isPlain(a) && isPlain(b) && JSON.stringify(a) === JSON.stringify(b);
}

function isPlain(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !(value instanceof Map) && !(value instanceof Set);
}
