import { expect, test } from 'vitest';
import { madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

test('C10.1 a profile set is the one profile, in place of the one before', () => {
  const start = sampleOrganisation();
  const business = { name: '新茶', category: 'food' as const, channels: [{ platform: 'douyin' as const, live_hours_per_day: 8 }] };
  const after = madeLawfully(start, { type: 'set-profile', business });
  expect(after.count('profile')).toBe(1);
  expect(after.get('profile', 'profile')?.business).toEqual(business);
});

test('C10.2 an unknown platform is refused, with the place in the profile', () => {
  expect(refusalOf(sampleOrganisation(), { type: 'set-profile', business: { name: 'x', category: 'food', channels: [{ platform: 'moon' }] } })).toBe('bad-change');
});
