import { expect, test } from 'vitest';
import { positionsOf } from '../tree.ts';
import { madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();

test('C21.1 a position moves to a unit and place; its reporting line stays', () => {
  const after = madeLawfully(start, { type: 'move-position', position: 'designer', unit: 'operations', after: 'ops-lead' });
  expect(positionsOf(after, 'operations').map(({ id }) => id)).toEqual(['ops-lead', 'designer', 'operator']);
  expect(after.get('position', 'designer')?.reportsTo).toBe('owner');
});

test('C21.2 it can change its place within its unit', () => {
  const after = madeLawfully(start, { type: 'move-position', position: 'operator', unit: 'operations', after: null });
  expect(positionsOf(after, 'operations').map(({ id }) => id)).toEqual(['operator', 'ops-lead']);
});

test('C21.3 an unknown position, unit or place is refused', () => {
  expect(refusalOf(start, { type: 'move-position', position: 'moon', unit: 'shop' })).toBe('unknown-record');
  expect(refusalOf(start, { type: 'move-position', position: 'designer', unit: 'moon' })).toBe('unknown-record');
  expect(refusalOf(start, { type: 'move-position', position: 'designer', unit: 'shop', after: 'agent' })).toBe('unknown-record');
});
