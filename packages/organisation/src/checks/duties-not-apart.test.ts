import { expect, test } from 'vitest';
import { cellRecordOf, changed, dutyRecordOf, expectMended, findingsOf, organisationOf, positionRecordOf, sampleOrganisation, unitRecordOf } from '../testing/index.ts';
import { dutiesNotApart } from './duties-not-apart.ts';

const paying = (position: string, letter: 'A' | 'R' | null) => ({ type: 'set-responsibility', duty: 'pay-suppliers', position, letter }) as const;

test('K10.1 one head who orders and pays is an error; mended, another pays', () => {
  expect(findingsOf(dutiesNotApart, sampleOrganisation())).toEqual([]);
  const broken = changed(sampleOrganisation(), paying('ops-lead', 'R'));
  expect(findingsOf(dutiesNotApart, broken)).toMatchObject([{ id: 'duties-not-apart/position:ops-lead/ordering-and-paying', level: 'error', records: [{ type: 'position', id: 'ops-lead' }, { id: 'order-goods' }, { id: 'pay-suppliers' }] }]);
  const after = expectMended(dutiesNotApart, broken);
  expect(after.has('responsibility', 'pay-suppliers:ops-lead')).toBe(false);
  expect(after.get('responsibility', 'pay-suppliers:owner')?.letter).toBe('R');
});

test('K10.2 where one of them is only answered for it is a warning', () => {
  expect(findingsOf(dutiesNotApart, changed(sampleOrganisation(), paying('ops-lead', 'A')))).toMatchObject([{ level: 'warning' }]);
});

test('K10.3 several heads of a position can share them out', () => {
  const broken = changed(sampleOrganisation(), paying('ops-lead', 'R'), { type: 'set-position', position: 'ops-lead', heads: 2 });
  expect(findingsOf(dutiesNotApart, broken)).toEqual([]);
});

test('K10.4 one person over two positions is found as a person', () => {
  const both = changed(sampleOrganisation(), { type: 'assign-person', id: 'x', person: 'bo', position: 'bookkeeper', share: 20, from: '2026-01-01' });
  expect(findingsOf(dutiesNotApart, both)).toMatchObject([{ level: 'error', records: [{ type: 'person', id: 'bo' }, {}, {}], mend: [] }]);
});

test('K10.5 in a team of under four heads it is a notice', () => {
  const tiny = organisationOf(
    unitRecordOf('u'), positionRecordOf('p', 'u'), dutyRecordOf('order-goods'), dutyRecordOf('pay-suppliers'),
    cellRecordOf('order-goods', 'p', 'AR'), cellRecordOf('pay-suppliers', 'p', 'AR'),
  );
  expect(findingsOf(dutiesNotApart, tiny)).toMatchObject([{ level: 'notice', mend: [] }]);
});
