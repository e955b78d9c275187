import { expect, test } from 'vitest';
import { madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();

test('C30.1 a duty is one of the organisation\'s own and not critical, unless said otherwise', () => {
  const after = madeLawfully(start, { type: 'add-duty', id: 'water-plants', name: '浇花', function: 'hr-admin' });
  expect(after.get('duty', 'water-plants')).toEqual({ id: 'water-plants', name: '浇花', function: 'hr-admin', critical: false, catalogue: null });
});

test('C30.2 an id that is there and an unknown function are refused', () => {
  expect(refusalOf(start, { type: 'add-duty', id: 'keep-stock', name: 'x', function: 'warehouse' })).toBe('record-exists');
  expect(refusalOf(start, { type: 'add-duty', id: 'x', name: 'x', function: 'gardening' })).toBe('bad-change');
});

test('C30.3 a duty may stand under a function of one\'s own', () => {
  expect(madeLawfully(start, { type: 'add-duty', id: 'pick-tea', name: '采茶', function: 'supply', group: '茶园' }).get('duty', 'pick-tea')).toMatchObject({ function: 'supply', group: '茶园' });
});
