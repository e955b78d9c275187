import { expect, test } from 'vitest';
import { checkDraft } from './draft-profile.ts';
import { draftOf, emptyChannel, emptyDraft, readDraft } from './draft.ts';

const shop = { ...emptyDraft(), name: '小满家居', channels: [{ ...emptyChannel('c1'), gmv: '12万', aov: '78' }] };

test('one channel with its sales is enough for a profile', () => {
  expect(checkDraft(shop, 'x').profile).toEqual({ name: '小满家居', category: 'general', channels: [{ platform: 'taobao', gmv_per_month: 120_000, average_order_value: 78 }] });
});

test('a profile read into the form comes out the same', () => {
  const profile = {
    name: 'A', category: 'apparel' as const, currency: 'USD', channels: [{ platform: 'amazon' as const, orders_per_day: 20, service_hours: { from: '09:00', to: '24:00' } }],
    products: { skus: 10 }, returns: { rate: 0.28 }, peaks: [{ name: '618', from: '2027-05-28', to: '2027-06-20', multiple: 3 }], growth: { per_month: -0.05 },
    outsourced: ['live' as const], overrides: { shrinkage: 0.2 },
  };
  expect(checkDraft(draftOf(profile), 'x').profile).toEqual(profile);
});

test('problems name the field of the form and the limit in the unit that is typed', () => {
  const { profile, problems } = checkDraft({ ...shop, returns: '140', skus: 'many', channels: [{ ...emptyChannel('c1'), gmv: '-5' }] }, 'x');
  expect(profile).toBeNull();
  expect(problems.get('returns')).toEqual({ kind: 'tooBig', limit: 100 });
  expect(problems.get('skus')).toEqual({ kind: 'notNumber' });
  expect(problems.get('channels.0.gmv')).toEqual({ kind: 'tooSmall', limit: 0 });
});

test('a peak that ends before it begins is said at its last day', () => {
  const peaks = [{ key: 'p', name: '双11', from: '2027-11-12', to: '2027-10-20', multiple: '4' }];
  expect(checkDraft({ ...shop, peaks }, 'x').problems.get('peaks.0.to')).toEqual({ kind: 'dateOrder' });
});

test('a peak that was only just added is no mistake, and does not shift the places of the others', () => {
  const blank = { key: 'a', name: '', from: '', to: '', multiple: '' };
  expect(checkDraft({ ...shop, peaks: [blank] }, 'x').profile?.peaks).toBeUndefined();
  const { problems } = checkDraft({ ...shop, peaks: [blank, { ...blank, name: '618', from: '2027-05-28', to: '2027-06-20' }] }, 'x');
  expect([...problems]).toEqual([['peaks.1.multiple', { kind: 'required' }]]);
});

test('without any sales nothing is asked of the server', () => {
  const { profile, problems } = checkDraft(emptyDraft(), 'x');
  expect(profile).toBeNull();
  expect(problems.get('channels')).toEqual({ kind: 'salesMissing' });
});

test('a draft survives the storage, and rubbish in the storage gives an empty form', () => {
  const stored = readDraft(JSON.stringify(shop));
  expect({ ...stored, channels: stored.channels.map(({ key: _key, ...channel }) => channel) }).toEqual({ ...shop, channels: shop.channels.map(({ key: _key, ...channel }) => channel) });
  for (const rubbish of [null, '', '{', '[]', '{"channels":[7],"peaks":5,"category":"x","overrides":{"a":"b"}}']) expect(readDraft(rubbish).channels).toHaveLength(1);
});

test('a channel only just added is left out, and the places of what is wrong are those on the form', () => {
  const { profile, problems } = checkDraft({ ...shop, channels: [emptyChannel('c1'), { ...emptyChannel('c2', 'tmall'), gmv: '50万' }] }, 'x');
  expect(problems.size).toBe(0);
  expect(profile?.channels).toEqual([{ platform: 'tmall', gmv_per_month: 500_000 }]);
  expect(checkDraft({ ...shop, channels: [emptyChannel('c1'), { ...emptyChannel('c2'), gmv: '-5' }] }, 'x').problems.get('channels.1.gmv')).toEqual({ kind: 'tooSmall', limit: 0 });
});

test('a channel of which something is said must say how much it sells', () => {
  const { profile, problems } = checkDraft({ ...shop, channels: [...shop.channels, { ...emptyChannel('c2', 'douyin'), liveHours: '6' }] }, 'x');
  expect(profile).toBeNull();
  expect([...problems]).toEqual([['channels.1.gmv', { kind: 'channelSales' }]]);
});
