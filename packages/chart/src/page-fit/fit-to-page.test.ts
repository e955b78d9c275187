import { defaultViewSettings } from '@bandi/organisation';
import { expect, test } from 'vitest';
import { layOut } from '../layout/layout.ts';
import { defaultGaps, tightGaps } from '../layout/options.ts';
import { randomForest } from '../layout/random-forest.test-support.ts';
import { chartPicture } from '../scene/picture.ts';
import { PictureMaker } from '../scene/picture-maker.ts';
import { eighty, fourteen, organisationOf, three } from '../scene/samples.test-support.ts';
import type { ChartOptions } from '../scene/options.ts';
import { chartOptionsOf } from '../views/view-options.ts';
import type { Placed, Placing } from './fit-to-page.ts';
import { fitToPage } from './fit-to-page.ts';
import { NAMES_PX, READABLE_PT, pageRooms, roomOn } from './page.ts';

/** A company of `span` teams of `size` people each: flat teams are what makes charts a mile wide. */
const teams = (span: number, size: number) => organisationOf(
  [{ id: 'shop', name: '店铺' }, ...Array.from({ length: span }, (_, t) => ({ id: `t${t}`, name: `第 ${t} 组`, parent: 'shop' }))],
  [
    { id: 'boss', unit: 'shop', title: '总经理', function: 'management' },
    ...Array.from({ length: span }, (_, t) => [
      { id: `l${t}`, unit: `t${t}`, title: `组长 ${t}`, function: 'operations' as const, reportsTo: 'boss' },
      ...Array.from({ length: size }, (__, m) => ({ id: `m${t}-${m}`, unit: `t${t}`, title: `组员 ${t}-${m}`, function: 'operations' as const, reportsTo: `l${t}` })),
    ]).flat(),
  ],
);
const views = ['by-unit', 'unit-areas', 'by-reporting-line'] as const;
const pointsOn = (page: { width: number; height: number }, picture: { width: number; height: number }): number => Math.min(page.width / picture.width, page.height / picture.height) * NAMES_PX;

test('on every page and in every view text comes out as large as before or larger, never over the edge', () => {
  for (const organisation of [three, eighty, teams(5, 9)]) {
    for (const view of views) {
      for (const page of [pageRooms['a-landscape'], pageRooms['a3-portrait'], pageRooms.wide]) {
        const options: Partial<ChartOptions> = { view, title: '启明家居' };
        const before = chartPicture(organisation, { ...options, aspect: page.width / page.height });
        const { fit, width, height } = chartPicture(organisation, { ...options, page });
        if (fit === null) throw new Error('not fitted');
        expect(fit.points).toBeGreaterThanOrEqual(Math.min(13.5, pointsOn(page, before)) - 1e-9);
        expect(fit.points).toBeCloseTo(Math.min(13.5, pointsOn(page, { width, height })), 6);
        expect(fit.isReadable).toBe(fit.points >= READABLE_PT - 1e-9);
        expect(fit.pages === 1).toBe(fit.isReadable);
      }
    }
  }
});

test('flat teams that could not be read on A4 can be, where an arrangement makes them so', () => {
  const organisation = teams(5, 8);
  const options = { view: 'by-reporting-line', title: '' } as const;
  for (const page of [pageRooms['a-portrait'], pageRooms['a3-landscape']]) {
    const before = pointsOn(page, chartPicture(organisation, { ...options, aspect: page.width / page.height }));
    const { fit } = chartPicture(organisation, { ...options, page });
    expect(fit?.isReadable, `${before} → ${String(fit?.points)}`).toBe(true);
  }
});

test('what could be read anyway stays as it was: nothing hangs for the sake of larger letters', () => {
  const page = pageRooms['a3-landscape'];
  const plain = chartPicture(fourteen, { aspect: page.width / page.height });
  const fitted = chartPicture(fourteen, { page });
  expect(fitted.fit?.placing.hanging).toBeNull();
  expect([...fitted.places.x]).toEqual([...plain.places.x]);
});

test('the limit is reached whenever one of all arrangements by depth and height of lists reaches it', () => {
  const page = roomOn({ width: 297, height: 210 }, false);
  for (let seed = 1; seed <= 6; seed += 1) {
    const input = randomForest(25 + seed * 4, seed);
    const place = ({ aspect, hanging, tight }: Placing): Placed => {
      const { width, height, visible } = layOut(input, { aspect, choice: hanging, gaps: tight ? tightGaps : defaultGaps });
      return { width, height, places: { width: input.width, height: input.height, visible }, chart: { parent: input.parent } };
    };
    const { fit } = fitToPage(place, page, null, true);
    let most = 0;
    for (const hangFrom of [Infinity, 0, 1, 2, 3, 4, 5, 6, 8, 10]) {
      for (let listHeight = 100; listHeight < 6000; listHeight *= 1.2) most = Math.max(most, pointsOn(page, place({ aspect: 1.41, tight: false, hanging: { hangFrom, listHeight } })));
    }
    // Between two heights that were tried there may be one a little better.
    if (most > READABLE_PT * 1.03) expect(fit.isReadable, `seed ${seed}: ${most}`).toBe(true);
    expect(fit.points).toBeGreaterThan(Math.min(READABLE_PT, most) * 0.95);
  }
});

test('a sheet that may lie either way lies as the text comes out larger', () => {
  const either = chartPicture(eighty, { view: 'by-reporting-line', page: roomOn({ width: 210, height: 297 }, true) }).fit?.points ?? 0;
  for (const page of [pageRooms['a-landscape'], pageRooms['a-portrait']]) expect(either).toBeGreaterThanOrEqual((chartPicture(eighty, { view: 'by-reporting-line', page }).fit?.points ?? 0) * 0.97);
});

test('cards stand closer together only where nothing else makes the text readable', () => {
  const page = pageRooms['a-landscape'];
  const fits = [10, 11, 12, 13, 14].map((size) => chartPicture(teams(4, size), { view: 'by-reporting-line', title: '', page }).fit);
  const readable = fits.map((fit) => [fit?.isReadable, fit?.placing.tight]);
  expect(readable).toContainEqual([true, false]);
  expect(readable).toContainEqual([true, true]);
});

test('what was chosen once is kept while it can be read, and hangs chosen by hand always are', () => {
  const maker = new PictureMaker();
  const organisation = teams(5, 7);
  const options = { view: 'by-reporting-line', title: '', page: pageRooms['a-portrait'] } as const;
  const first = maker.make(organisation, options);
  expect(first.fit?.placing.hanging).not.toBeNull();
  const second = maker.make(organisation, { ...options, title: '一个标题' });
  expect(second.fit?.placing).toEqual(first.fit?.placing);
  const spread = maker.make(organisation, { ...options, arrangements: new Map([['position:l0', { arrangement: 'spread' }]]) });
  const [lead, member] = ['position:l0', 'position:m0-1'].map((key) => spread.placed(spread.find(key)));
  const other = spread.placed(spread.find('position:m0-0'));
  expect(member?.y).toBe(other?.y);
  expect((member?.y ?? 0) > (lead?.y ?? 0)).toBe(true);
});

test('a kept view is fitted to its page, the window to none', () => {
  expect(chartOptionsOf({ ...defaultViewSettings, page: 'a3-portrait' }, { today: '2026-06-01', window: 1.8 })).toMatchObject({ page: pageRooms['a3-portrait'] });
  expect(chartOptionsOf(defaultViewSettings, { today: '2026-06-01', window: 1.8 })).toMatchObject({ page: null, aspect: 1.8 });
});
