import type { ChartView as ViewKind } from '@bandi/chart';

/** What hanging below something means in a view: belonging to a unit, reporting to a lead, doing a function, or working for a channel. */
export type Meaning = 'unit' | 'line' | 'function' | 'channel';

const meanings: Readonly<Record<ViewKind, Meaning>> = {
  'by-unit': 'unit', 'unit-areas': 'unit', 'by-reporting-line': 'line', matrix: 'line', people: 'line', 'by-function': 'function', 'by-channel': 'channel',
};

export function meaningOf(view: ViewKind): Meaning {
  return meanings[view];
}
