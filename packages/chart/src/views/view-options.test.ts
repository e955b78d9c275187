import { defaultViewSettings } from '@bandi/organisation';
import { expect, test } from 'vitest';
import { pageRooms } from '../page-fit/page.ts';
import { withDefaults } from '../scene/chart.ts';
import { defaultChartOptions } from '../scene/options.ts';
import { chartOptionsOf } from './view-options.ts';

test('settings nobody chose are the options nobody chose', () => {
  const options = withDefaults(chartOptionsOf(defaultViewSettings, { today: '2026-11-24', window: defaultChartOptions.aspect }));
  expect({ ...options, measure: null }).toEqual({ ...defaultChartOptions, asOf: '2026-11-24', today: '2026-11-24' });
});

test('a day, a page and branches are taken over', () => {
  const options = chartOptionsOf({ ...defaultViewSettings, asOf: '2027-01-01', page: 'wide', branches: [{ key: 'unit:a', shape: 'stacked', columns: 2 }] }, { today: '2026-11-24', window: 1 });
  expect(options).toMatchObject({ asOf: '2027-01-01', page: pageRooms.wide });
  expect(options.arrangements?.get('unit:a')).toEqual({ arrangement: 'stacked', columns: 2 });
});
