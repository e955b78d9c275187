import { expect, test } from 'vitest';
import { childUnits, positionsOf } from '../tree.ts';
import { decide } from './index.ts';
import { changed, madeLawfully, organisationOf, refusalOf, sampleOrganisation, unitRecordOf } from '../testing/index.ts';

const start = changed(
  sampleOrganisation(),
  { type: 'add-unit', id: 'presale', name: '售前组', parent: 'service' },
  { type: 'add-unit', id: 'aftersale', name: '售后组', parent: 'service' },
  { type: 'move-position', position: 'agent', unit: 'presale' },
);

test('C17.1 an empty unit goes; one that holds something is refused unless the caller says what becomes of it', () => {
  expect(madeLawfully(start, { type: 'remove-unit', unit: 'aftersale', below: 'refuse' }).has('unit', 'aftersale')).toBe(false);
  expect(refusalOf(start, { type: 'remove-unit', unit: 'presale', below: 'refuse' })).toBe('unit-not-empty');
  expect(refusalOf(start, { type: 'remove-unit', unit: 'service', below: 'refuse' })).toBe('unit-not-empty');
});

test('C17.2 moved up, units take its place and positions come last in the parent', () => {
  const after = madeLawfully(start, { type: 'remove-unit', unit: 'service', below: 'move-up' });
  expect(childUnits(after, 'shop').map(({ id }) => id)).toEqual(['operations', 'design', 'presale', 'aftersale', 'warehouse']);
  expect(positionsOf(after, 'shop').map(({ id }) => id)).toEqual(['owner', 'bookkeeper', 'service-lead']);
});

test('C17.3 the positions of a top unit have nowhere to move up to', () => {
  expect(refusalOf(start, { type: 'remove-unit', unit: 'shop', below: 'move-up' })).toBe('unit-at-top-holds-positions');
});

test('C17.4 removing all mends whatever referred to what went', () => {
  const after = madeLawfully(start, { type: 'remove-unit', unit: 'operations', below: 'remove-all' });
  expect(after.has('position', 'ops-lead')).toBe(false);
  expect(after.get('position', 'agent')?.dotted).toEqual([]);
  expect(after.get('position', 'owner')?.standIns).toEqual([]);
  expect(after.get('load', 'listings')?.carriers).toEqual([]);
  expect(after.has('responsibility', 'run-listings:operator')).toBe(false);
  expect(after.has('assignment', 'bo.ops-lead')).toBe(false);
});

test('C17.5 whoever reported to a position that went reports to the nearest lead that stays', () => {
  const lent = changed(start, { type: 'set-reporting-line', position: 'designer', reportsTo: 'operator' });
  const after = madeLawfully(lent, { type: 'remove-unit', unit: 'operations', below: 'remove-all' });
  expect(after.get('position', 'designer')?.reportsTo).toBe('owner');
});

test('C17.6 removing the top unit with all below leaves the people and the duties', () => {
  const after = madeLawfully(start, { type: 'remove-unit', unit: 'shop', below: 'remove-all' });
  expect([after.count('unit'), after.count('position'), after.count('assignment')]).toEqual([0, 0, 0]);
  expect([after.count('person'), after.count('duty')]).toEqual([12, 9]);
});

test('C17.7 a chain of 50,000 units goes without recursion', () => {
  const ids = Array.from({ length: 50_000 }, (_, index) => `u${index}`);
  const chain = organisationOf(...ids.map((id, index) => unitRecordOf(id, { parent: ids[index - 1] ?? null })));
  const decision = decide(chain, { type: 'remove-unit', unit: 'u1', below: 'remove-all' });
  expect(decision.ok && decision.diff.removed.length).toBe(49_999);
});

test('C17.8 an unknown unit is refused', () => {
  expect(refusalOf(start, { type: 'remove-unit', unit: 'moon', below: 'remove-all' })).toBe('unknown-record');
});
