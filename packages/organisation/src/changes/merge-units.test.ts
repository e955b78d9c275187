import { expect, test } from 'vitest';
import { childUnits, positionsOf } from '../tree.ts';
import { changed, madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();

test('C16.1 what one unit holds comes last in the other, and the unit is gone', () => {
  const nested = changed(start, { type: 'add-unit', id: 'photo', name: 'Photo', parent: 'design' });
  const after = madeLawfully(nested, { type: 'merge-units', unit: 'design', into: 'operations' });
  expect(after.has('unit', 'design')).toBe(false);
  expect(positionsOf(after, 'operations').map(({ id }) => id)).toEqual(['ops-lead', 'operator', 'designer']);
  expect(childUnits(after, 'operations').map(({ id }) => id)).toEqual(['photo']);
  expect(after.get('unit', 'operations')?.lead).toBe('ops-lead');
});

test('C16.2 a unit without a lead takes the one of the unit merged into it', () => {
  const unled = changed(start, { type: 'set-unit', unit: 'operations', lead: null });
  expect(madeLawfully(unled, { type: 'merge-units', unit: 'design', into: 'operations' }).get('unit', 'operations')?.lead).toBe('designer');
});

test('C16.3 a unit merges into one above it', () => {
  const after = madeLawfully(start, { type: 'merge-units', unit: 'design', into: 'shop' });
  expect(positionsOf(after, 'shop').map(({ id }) => id)).toEqual(['owner', 'bookkeeper', 'designer']);
});

test('C16.4 a unit does not merge into itself or below, nor with an unknown one', () => {
  expect(refusalOf(start, { type: 'merge-units', unit: 'shop', into: 'design' })).toBe('merge-below-itself');
  expect(refusalOf(start, { type: 'merge-units', unit: 'shop', into: 'shop' })).toBe('merge-below-itself');
  expect(refusalOf(start, { type: 'merge-units', unit: 'shop', into: 'moon' })).toBe('unknown-record');
  expect(refusalOf(start, { type: 'merge-units', unit: 'moon', into: 'shop' })).toBe('unknown-record');
});
