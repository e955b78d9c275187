import { expect, test } from 'vitest';
import { madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();

test('C32.1 a duty in which positions have a part is refused unless the parts go too', () => {
  expect(refusalOf(start, { type: 'remove-duty', duty: 'pack-orders', below: 'refuse' })).toBe('duty-held');
  const after = madeLawfully(start, { type: 'remove-duty', duty: 'pack-orders', below: 'remove-all' });
  expect(after.has('duty', 'pack-orders')).toBe(false);
  expect(after.has('responsibility', 'pack-orders:packer')).toBe(false);
});

test('C32.2 an unknown duty is refused', () => {
  expect(refusalOf(start, { type: 'remove-duty', duty: 'moon', below: 'refuse' })).toBe('unknown-record');
});
