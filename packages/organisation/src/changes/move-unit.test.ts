import { expect, test } from 'vitest';
import { childUnits, positionsOf } from '../tree.ts';
import { madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();

test('C13.1 a unit moves with all it holds', () => {
  const after = madeLawfully(start, { type: 'move-unit', unit: 'design', parent: 'operations' });
  expect(childUnits(after, 'operations').map(({ id }) => id)).toEqual(['design']);
  expect(positionsOf(after, 'design').map(({ id }) => id)).toEqual(['designer']);
});

test('C13.2 a unit can become a top unit', () => {
  const after = madeLawfully(start, { type: 'move-unit', unit: 'design', parent: null, after: null });
  expect(childUnits(after, null).map(({ id }) => id)).toEqual(['design', 'shop']);
});

test('C13.3 a unit is not moved below itself', () => {
  expect(refusalOf(start, { type: 'move-unit', unit: 'shop', parent: 'design' })).toBe('unit-cycle');
  expect(refusalOf(start, { type: 'move-unit', unit: 'shop', parent: 'shop' })).toBe('unit-cycle');
});

test('C13.4 unknown units are refused', () => {
  expect(refusalOf(start, { type: 'move-unit', unit: 'moon', parent: null })).toBe('unknown-record');
  expect(refusalOf(start, { type: 'move-unit', unit: 'design', parent: 'moon' })).toBe('unknown-record');
  expect(refusalOf(start, { type: 'move-unit', unit: 'design', parent: null, after: 'service' })).toBe('unknown-record');
});
