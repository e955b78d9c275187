import { expect, test } from 'vitest';
import { decide } from './index.ts';
import { changed, madeLawfully, organisationOf, positionRecordOf, refusalOf, sampleOrganisation, unitRecordOf } from '../testing/index.ts';

const start = sampleOrganisation();

test('C22.1 a position with reports or people in it is refused unless the caller says what becomes of them', () => {
  expect(refusalOf(start, { type: 'remove-position', position: 'ops-lead', below: 'refuse' })).toBe('position-has-reports');
  expect(refusalOf(start, { type: 'remove-position', position: 'agent', below: 'refuse' })).toBe('position-held');
  const left = changed(start, { type: 'end-assignment', assignment: 'hua.agent', to: '2026-02-01' }, { type: 'end-assignment', assignment: 'ji.agent', to: '2026-02-01' });
  expect(madeLawfully(left, { type: 'remove-position', position: 'agent', below: 'refuse' }).has('position', 'agent')).toBe(false);
});

test('C22.2 moved up, its reports report to its lead', () => {
  const after = madeLawfully(start, { type: 'remove-position', position: 'ops-lead', below: 'move-up' });
  expect(after.get('position', 'operator')?.reportsTo).toBe('owner');
});

test('C22.3 everything that referred to it is mended', () => {
  const after = madeLawfully(start, { type: 'remove-position', position: 'ops-lead', below: 'move-up' });
  expect(after.get('unit', 'operations')?.lead).toBeNull();
  expect(after.get('position', 'agent')?.dotted).toEqual([]);
  expect(after.get('position', 'owner')?.standIns).toEqual([]);
  expect(after.get('load', 'listings')?.carriers).toEqual([{ position: 'operator', fte: 180 }]);
  expect(after.has('responsibility', 'order-goods:ops-lead')).toBe(false);
  expect(after.has('assignment', 'bo.ops-lead')).toBe(false);
});

test('C22.4 removing all takes everyone who reports to it, directly or through others', () => {
  const after = madeLawfully(start, { type: 'remove-position', position: 'owner', below: 'remove-all' });
  expect(after.count('position')).toBe(0);
  expect(after.count('unit')).toBe(5);
});

test('C22.5 a reporting chain of 50,000 goes without recursion', () => {
  const ids = Array.from({ length: 50_000 }, (_, index) => `p${index}`);
  const chain = organisationOf(unitRecordOf('u'), ...ids.map((id, index) => positionRecordOf(id, 'u', { reportsTo: ids[index - 1] ?? null })));
  const decision = decide(chain, { type: 'remove-position', position: 'p1', below: 'remove-all' });
  expect(decision.ok && decision.diff.removed.length).toBe(49_999);
});

test('C22.6 an unknown position is refused', () => {
  expect(refusalOf(start, { type: 'remove-position', position: 'moon', below: 'move-up' })).toBe('unknown-record');
});
