import { expect, test } from 'vitest';
import { changed, madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();

test('C32.1 a duty in which positions have a part is refused unless the parts go too', () => {
  expect(refusalOf(start, { type: 'remove-duty', duty: 'pack-orders', below: 'refuse' })).toBe('duty-held');
  const after = madeLawfully(start, { type: 'remove-duty', duty: 'pack-orders', below: 'remove-all' });
  expect(after.has('duty', 'pack-orders')).toBe(false);
  expect(after.has('responsibility', 'pack-orders:packer')).toBe(false);
});

test('C32.3 a duty that steps fulfil is refused unless it goes from them too', () => {
  const unheld = changed(start, { type: 'set-responsibility', duty: 'make-pictures', position: 'designer', letter: null }, { type: 'set-responsibility', duty: 'make-pictures', position: 'operator', letter: null });
  expect(refusalOf(unheld, { type: 'remove-duty', duty: 'make-pictures', below: 'refuse' })).toBe('duty-in-process');
  expect(madeLawfully(unheld, { type: 'remove-duty', duty: 'make-pictures', below: 'remove-all' }).get('process-step', 'sell:photograph')?.duties).toEqual([]);
});

test('C32.2 an unknown duty is refused', () => {
  expect(refusalOf(start, { type: 'remove-duty', duty: 'moon', below: 'refuse' })).toBe('unknown-record');
});
