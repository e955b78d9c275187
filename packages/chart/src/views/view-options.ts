import type { ViewSettings } from '@bandi/organisation';
import { pageRooms } from '../page-fit/page.ts';
import type { ChartOptions } from '../scene/options.ts';

/**
 * The chart options that a kept view asks for. Language, theme, findings, names of jobs and the measure of text are the
 * caller's; `today` is what the picture shows where the view names no day, `window` the proportion of the window.
 */
export function chartOptionsOf(settings: ViewSettings, { today, window }: { readonly today: string; readonly window: number }): Partial<ChartOptions> {
  const has = (name: ViewSettings['fields'][number]): boolean => settings.fields.includes(name);
  return {
    view: settings.kind,
    direction: settings.direction,
    aspect: window,
    page: settings.page === 'window' ? null : pageRooms[settings.page],
    fields: {
      people: has('people'), vacancy: has('vacancy'), heads: has('heads'), unit: has('unit'), load: has('load'), photo: has('photo'), job: has('job'),
      function: has('function'), cost: has('cost'), start: has('start'), findings: has('findings'), own: settings.ownFields,
    },
    colour: settings.colour,
    colourField: settings.colourField,
    size: settings.size,
    compact: settings.compact,
    dottedLines: settings.dottedLines,
    asOf: settings.asOf ?? today,
    today,
    depth: settings.depth,
    collapsed: new Set(settings.folded),
    opened: new Set(settings.opened),
    arrangements: new Map(settings.branches.map(({ key, shape, columns }) => [key, { arrangement: shape, columns }])),
    focus: settings.focus,
    filter: settings.filter,
    others: settings.others,
  };
}
