import { expect, test } from 'vitest';
import { madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

test('C31.1 only the fields given change', () => {
  const after = madeLawfully(sampleOrganisation(), { type: 'set-duty', duty: 'keep-stock', critical: true });
  expect(after.get('duty', 'keep-stock')).toMatchObject({ critical: true, function: 'warehouse', catalogue: 'keep-stock' });
});

test('C31.2 an unknown duty is refused', () => {
  expect(refusalOf(sampleOrganisation(), { type: 'set-duty', duty: 'moon', critical: true })).toBe('unknown-record');
});

test('C31.3 a function of one\'s own is given, renamed and taken away', () => {
  const own = madeLawfully(sampleOrganisation(), { type: 'set-duty', duty: 'keep-stock', group: '茶仓' });
  expect(own.get('duty', 'keep-stock')).toMatchObject({ group: '茶仓', function: 'warehouse' });
  expect(madeLawfully(own, { type: 'set-duty', duty: 'keep-stock', critical: true }).get('duty', 'keep-stock')?.group).toBe('茶仓');
  expect(madeLawfully(own, { type: 'set-duty', duty: 'keep-stock', group: null }).get('duty', 'keep-stock')).toEqual(sampleOrganisation().get('duty', 'keep-stock'));
});
