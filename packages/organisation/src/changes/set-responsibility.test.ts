import { expect, test } from 'vitest';
import { madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();

test('C33.1 a position has one part in a duty; null takes it away', () => {
  const set = { type: 'set-responsibility', duty: 'make-pictures', position: 'operator' } as const;
  expect(madeLawfully(start, { ...set, letter: 'R' }).get('responsibility', 'make-pictures:operator')?.letter).toBe('R');
  const without = madeLawfully(start, { ...set, letter: null });
  expect(without.has('responsibility', 'make-pictures:operator')).toBe(false);
  expect(madeLawfully(without, { ...set, letter: null }).count('responsibility')).toBe(without.count('responsibility'));
});

test('C33.2 unknown duties, positions and letters are refused', () => {
  expect(refusalOf(start, { type: 'set-responsibility', duty: 'moon', position: 'owner', letter: 'R' })).toBe('unknown-record');
  expect(refusalOf(start, { type: 'set-responsibility', duty: 'keep-stock', position: 'moon', letter: null })).toBe('unknown-record');
  expect(refusalOf(start, { type: 'set-responsibility', duty: 'keep-stock', position: 'owner', letter: 'X' })).toBe('bad-change');
});
