import { Organisation } from '@bandi/organisation';
import type { TypedRecord } from '@bandi/organisation';
import { expect, test } from 'vitest';
import { chartNodes } from '../scene/chart.ts';
import { organisationOf } from '../scene/samples.test-support.ts';
import { ChannelFinder } from './channels.ts';

const channels = [
  { platform: 'tmall' as const, name: '澄川家纺' }, { platform: 'tmall' as const, name: '小川儿童' }, { platform: 'jd' as const }, { platform: 'douyin' as const, live_hours_per_day: 8 },
];
const base = organisationOf(
  [{ id: 'group', name: '电商集团' }, { id: 'bu', name: '小川儿童事业部', parent: 'group' }, { id: 'team', name: '运营组', parent: 'bu' }],
  [
    { id: 'boss', title: '总经理', unit: 'group', function: 'management' },
    { id: 'kids', title: '店铺运营', unit: 'team', function: 'operations', reportsTo: 'boss' },
    { id: 'named', title: { zh: '京东运营', en: 'JD operator' }, unit: 'group', function: 'operations', reportsTo: 'boss' },
    { id: 'host', title: '主播', unit: 'group', function: 'live', reportsTo: 'boss' },
    { id: 'two', title: '平台专员', unit: 'group', function: 'operations', reportsTo: 'boss' },
    { id: 'again', title: { zh: '复核', en: 'Adjdicator for JD' }, unit: 'group', function: 'finance', reportsTo: 'boss' },
    { id: 'adjuster', title: 'Adjdicator', unit: 'group', function: 'finance', reportsTo: 'boss' },
  ],
);
const load = (id: string): TypedRecord => ({ type: 'load', record: { id, activity: id, name: id, function: 'operations', fte: { low: 1, typical: 1, high: 1 }, outsourced: false, carriers: [{ position: 'two', fte: 50 }] } });
const organisation = Organisation.from([
  ...base.entries(), load('run-shop-jd'), load('run-shop-douyin'), { type: 'profile', record: { id: 'profile', business: { name: '澄川', category: 'home', channels } } },
]);

test('a channel is known from title, unit, work carried, or being on air; otherwise a position serves all', () => {
  const finder = new ChannelFinder(organisation);
  const of = (id: string) => { const position = organisation.get('position', id); return position === undefined ? [] : finder.of(position).map((channel) => channel.id); };
  expect(of('kids')).toEqual(['c2']);
  expect(of('named')).toEqual(['c3']);
  expect(of('host')).toEqual(['c4']);
  expect(of('two')).toEqual(['c3', 'c4']);
  expect(of('boss')).toEqual([]);
  expect(of('adjuster')).toEqual([]);
  // The name stands by itself further on.
  expect(of('again')).toEqual(['c3']);
});

test('by channel, those who serve several have a group of their own and those who serve all come last', () => {
  const groups = chartNodes(organisation, { view: 'by-channel' }).nodes.filter(({ kind }) => kind === 'group').map(({ name }) => name);
  expect(groups).toEqual(['天猫 · 小川儿童', '京东', '京东、抖音', '抖音', '各渠道共用']);
});

test('without a profile every position serves all', () => {
  expect(chartNodes(base, { view: 'by-channel' }).nodes.filter(({ kind }) => kind === 'group').map(({ key }) => key)).toEqual(['channel:all']);
});
