import type { Bilingual, Colouring, FindingLevel, Language, Sizing, ViewFilter, ViewKind } from '@bandi/organisation';
import { noFilter } from '@bandi/organisation';
import type { Arrangement, Choice, Direction } from '../layout/options.ts';
import type { PageRoom } from '../page-fit/page.ts';
import type { MeasureText } from '../text/measure.ts';
import type { ThemeName } from './theme.ts';

export type ChartView = ViewKind;

/** What checks found on one card. */
export interface FindingMark {
  readonly level: FindingLevel;
  readonly count: number;
}

/** Hundredths of approved FTE. */
export interface LoadMarks {
  readonly low: number;
  readonly high: number;
}

/** What stands on a position's card beside its title. */
export interface CardFields {
  readonly people: boolean;
  readonly vacancy: boolean;
  readonly heads: boolean;
  /** The unit, where it is another than the lead's. */
  readonly unit: boolean;
  /** A bar of workload over approved FTE. */
  readonly load: boolean;
  /** Photos of the people, or their initials. */
  readonly photo: boolean;
  /** The job of the catalogue, where it is called otherwise than the position. */
  readonly job: boolean;
  readonly function: boolean;
  /** Typical pay of all its seats a month. Pay is shown only when asked for. */
  readonly cost: boolean;
  /** Since when its people hold it. */
  readonly start: boolean;
  readonly findings: boolean;
  /** Names of own fields. */
  readonly own: readonly string[];
}

export const defaultCardFields: CardFields = {
  people: true, vacancy: true, heads: true, unit: true, load: false, photo: false, job: false, function: false, cost: false, start: false,
  findings: false, own: [],
};

export interface ChartOptions {
  readonly language: Language;
  readonly view: ChartView;
  readonly direction: Direction;
  readonly theme: ThemeName;
  readonly fields: CardFields;
  /** The day whose holders are shown, `YYYY-MM-DD`; null: whoever holds a position without an end, and no date. */
  readonly asOf: string | null;
  /** Above the picture; null: the name of the business, where the profile has one. An empty text leaves it out. */
  readonly title: string | null;
  /** Keys (`unit:<id>`, `position:<id>`) of the cards whose branch is folded. */
  readonly collapsed: ReadonlySet<string>;
  /** Levels that are unfolded, null for all; and the keys of cards that are open all the same. */
  readonly depth: number | null;
  readonly opened: ReadonlySet<string>;
  /** How the reports of single cards stand, by key; the others are `auto`. */
  readonly arrangements: ReadonlyMap<string, { readonly arrangement: Arrangement; readonly columns?: number }>;
  readonly dottedLines: boolean;
  readonly legend: boolean;
  /** Width over height the picture should have. */
  readonly aspect: number;
  /** The page it has to fit on in a size that can be read; null: none, and `aspect` decides. */
  readonly page: PageRoom | null;
  /** What hangs of what was not chosen by hand; null: as the proportion, or the page, asks for. */
  readonly hanging: Choice | null;
  /** Cards stand closer together, for a page on which room is dear. */
  readonly tight: boolean;
  readonly measure: MeasureText | null;
  readonly colour: Colouring;
  /** The own field that colours, where `colour` is `own`. */
  readonly colourField: string | null;
  /** A bar on each card as long as its heads or its cost among all. */
  readonly size: Sizing;
  /** One line a card. */
  readonly compact: boolean;
  readonly filter: ViewFilter;
  /** The card whose branch stands out. */
  readonly focus: string | null;
  /** Whether cards out of focus or not asked for stand back or go. */
  readonly others: 'fade' | 'remove';
  /** What checks found, by key of the card. */
  readonly findings: ReadonlyMap<string, FindingMark>;
  /**
   * Load in hundredths of approved FTE below which a position has room, and above which it carries too much: the field's
   * standards. Null: nobody is told to have room, and too much is what is more than there is time for.
   */
  readonly loadMarks: LoadMarks | null;
  /** Names of the catalogue's jobs by id. */
  readonly jobNames: ReadonlyMap<string, Bilingual>;
  /** Today, `YYYY-MM-DD`, for how long ago and how soon; null where nothing is told of that. */
  readonly today: string | null;
}

export const defaultChartOptions: ChartOptions = {
  language: 'zh',
  view: 'by-unit',
  direction: 'top-down',
  theme: 'light',
  fields: defaultCardFields,
  asOf: null,
  title: null,
  collapsed: new Set(),
  arrangements: new Map(),
  dottedLines: true,
  legend: true,
  aspect: 1.6,
  page: null,
  hanging: null,
  tight: false,
  measure: null,
  depth: null,
  opened: new Set(),
  colour: 'function',
  colourField: null,
  size: 'none',
  compact: false,
  filter: noFilter,
  focus: null,
  others: 'fade',
  findings: new Map(),
  loadMarks: null,
  jobNames: new Map(),
  today: null,
};
