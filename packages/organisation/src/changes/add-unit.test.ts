import { expect, test } from 'vitest';
import { childUnits } from '../tree.ts';
import { madeLawfully, organisationOf, refusalOf, sampleOrganisation, unitRecordOf } from '../testing/index.ts';

const start = sampleOrganisation();

test('C11.1 a unit comes last among its siblings unless a place is given', () => {
  const last = madeLawfully(start, { type: 'add-unit', id: 'live', name: '直播部', parent: 'shop' });
  expect(childUnits(last, 'shop').map(({ id }) => id)).toEqual(['operations', 'design', 'service', 'warehouse', 'live']);
  const second = madeLawfully(start, { type: 'add-unit', id: 'live', name: '直播部', parent: 'shop', after: 'operations' });
  expect(childUnits(second, 'shop').map(({ id }) => id)).toEqual(['operations', 'live', 'design', 'service', 'warehouse']);
  const first = madeLawfully(start, { type: 'add-unit', id: 'live', name: '直播部', parent: 'shop', after: null });
  expect(childUnits(first, 'shop')[0]?.id).toBe('live');
});

test('C11.2 a unit at the top has no parent', () => {
  const after = madeLawfully(start, { type: 'add-unit', id: 'second', name: 'Second shop', parent: null });
  expect(childUnits(after, null).map(({ id }) => id)).toEqual(['shop', 'second']);
});

test('C11.3 an id that is there, a parent, lead or sibling that is not, and an empty name are refused', () => {
  const add = { type: 'add-unit', id: 'live', name: 'Live', parent: 'shop' };
  expect(refusalOf(start, { ...add, id: 'design' })).toBe('record-exists');
  expect(refusalOf(start, { ...add, parent: 'moon' })).toBe('unknown-record');
  expect(refusalOf(start, { ...add, lead: 'moon' })).toBe('unknown-record');
  expect(refusalOf(start, { ...add, after: 'shop' })).toBe('unknown-record');
  expect(refusalOf(start, { ...add, name: '  ' })).toBe('bad-change');
});

test('C11.4 a place is found among siblings that got the same key from two editors', () => {
  const same = organisationOf(unitRecordOf('a'), unitRecordOf('b'), unitRecordOf('c'));
  const after = madeLawfully(same, { type: 'add-unit', id: 'new', name: 'New', parent: null, after: 'a' });
  expect(childUnits(after, null).map(({ id }) => id)).toEqual(['a', 'new', 'b', 'c']);
});
