import type { Language } from '@bandi/organisation';
import type { Arrangement, Direction } from '../layout/options.ts';
import type { MeasureText } from '../text/measure.ts';
import type { ThemeName } from './theme.ts';

export type ChartView = 'by-unit' | 'by-reporting-line';

/** What stands on a position's card beside its title. */
export interface CardFields {
  readonly people: boolean;
  readonly vacancy: boolean;
  readonly heads: boolean;
  /** The unit, where it is another than the lead's. */
  readonly unit: boolean;
  /** A bar of workload over approved FTE. */
  readonly load: boolean;
}

export const defaultCardFields: CardFields = { people: true, vacancy: true, heads: true, unit: true, load: false };

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
  /** How the reports of single cards stand, by key; the others are `auto`. */
  readonly arrangements: ReadonlyMap<string, { readonly arrangement: Arrangement; readonly columns?: number }>;
  readonly dottedLines: boolean;
  readonly legend: boolean;
  /** Width over height the picture should have. */
  readonly aspect: number;
  readonly measure: MeasureText | null;
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
  measure: null,
};
