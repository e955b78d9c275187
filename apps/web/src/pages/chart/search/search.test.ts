import { Organisation, decideAll } from '@bandi/organisation';
import type { Change } from '@bandi/organisation';
import { beforeAll, expect, test } from 'vitest';
import { loadReadings, spelledAt } from '../../../search/pinyin.ts';
import type { Readings } from '../../../search/pinyin.ts';
import type { Hit } from './search-index.ts';
import { search, searchIndex } from './search-index.ts';

const changes: Change[] = [
  { type: 'add-unit', id: 'live', name: { zh: '直播部', en: 'Live' }, parent: null },
  { type: 'add-position', id: 'host', unit: 'live', title: { zh: '主播', en: 'Host' }, function: 'live', job: 'live-host' },
  { type: 'add-position', id: 'lead', unit: 'live', title: { zh: '直播主管', en: 'Live lead' }, function: 'live' },
  { type: 'add-person', id: 'p1', name: '张小明', skills: ['短视频剪辑'] },
  { type: 'assign-person', id: 'a1', person: 'p1', position: 'host', from: '2026-01-01' },
  { type: 'add-person', id: 'p2', name: '单田芳' },
  { type: 'assign-person', id: 'a2', person: 'p2', position: 'lead', from: '2026-01-01' },
  { type: 'add-duty', id: 'air', name: '直播出镜', function: 'live' },
  { type: 'set-responsibility', duty: 'air', position: 'host', letter: 'R' },
];
const organisation = new Organisation();
let readings: Readings;
let find: (text: string) => Hit[];

beforeAll(async () => {
  const decision = decideAll(organisation, changes);
  if (!decision.ok) throw new Error(decision.refusal.text.en);
  organisation.applyDiffMutable(decision.diff);
  readings = await loadReadings();
  const index = searchIndex(organisation, new Map([['live-host', [{ zh: '控场', en: 'Pacing a show' }]]]));
  find = (text) => search(index, text, readings);
});

test('names are found by pinyin, by initials and by a mix of both, as people type', () => {
  for (const typed of ['zhangxiaoming', 'zxm', 'zhxm', 'zhang xiao', 'zhangxm', 'xiaom']) expect(find(typed)[0], typed).toMatchObject({ kind: 'person', id: 'p1' });
  expect(find('zxmm')).toEqual([]);
});

test('a surname with several readings is found by each', () => {
  expect(find('shantianfang')[0]?.id).toBe('p2');
  expect(find('dtf')[0]?.id).toBe('p2');
});

test('the whole name goes before its beginning, and that before what only holds it', () => {
  expect(find('主播')[0]).toMatchObject({ kind: 'position', id: 'host' });
  expect(find('直播').map(({ id }) => id)).toEqual(['live', 'lead', 'air:host']);
});

test('duties and skills lead to the position or person that has them', () => {
  expect(find('出镜')).toMatchObject([{ kind: 'duty', key: 'position:host' }]);
  expect(find('控场')).toMatchObject([{ kind: 'skill', key: 'position:host' }]);
  expect(find('剪辑')).toMatchObject([{ kind: 'skill', key: 'position:host', where: '张小明' }]);
  expect(find('pacing')).toMatchObject([{ kind: 'skill' }]);
});

test('without the readings, search still finds by the letters themselves', () => {
  expect(search(searchIndex(organisation, new Map()), 'host', null)).toMatchObject([{ id: 'host' }]);
});

test('a name that mixes scripts is spelled through', () => {
  expect(spelledAt('老K', 'lk', readings)).toBe(0);
  expect(spelledAt('ERP工程师', 'gcs', readings)).toBe(3);
});
