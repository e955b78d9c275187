import { expect, test } from 'vitest';
import { cellRecordOf, changed, dutyRecordOf, expectMended, findingsOf, organisationOf, positionRecordOf, sampleOrganisation, unitRecordOf } from '../testing/index.ts';
import { criticalDutySinglePerson } from './critical-duty-single-person.ts';

const alone = () => changed(sampleOrganisation(), { type: 'set-position', position: 'bookkeeper', standIns: [] });

test('K9.1 a critical duty of one head without a stand-in is found, one finding a position', () => {
  expect(findingsOf(criticalDutySinglePerson, sampleOrganisation())).toEqual([]);
  const two = changed(alone(), { type: 'set-duty', duty: 'count-stock', critical: true });
  expect(findingsOf(criticalDutySinglePerson, two)).toMatchObject([{ id: 'critical-duty-single-person/position:bookkeeper', level: 'warning', facts: { count: 2, dutiesEn: 'Count stock; Pay suppliers' } }]);
});

test('K9.2 a stand-in mends it', () => {
  expect(expectMended(criticalDutySinglePerson, alone()).get('position', 'bookkeeper')?.standIns).toEqual(['owner']);
});

test('K9.3 two positions held by the same one person are still a single person', () => {
  const shared = changed(alone(), { type: 'set-responsibility', duty: 'pay-suppliers', position: 'owner', letter: 'R' }, { type: 'set-position', position: 'owner', standIns: [] });
  expect(findingsOf(criticalDutySinglePerson, shared)).toEqual([]);
  const same = changed(
    shared,
    { type: 'remove-person', person: 'ning', below: 'remove-all' },
    { type: 'assign-person', id: 'x', person: 'an', position: 'bookkeeper', share: 10, from: '2026-01-01' },
  );
  expect(findingsOf(criticalDutySinglePerson, same)).toMatchObject([{ level: 'warning' }]);
});

test('K9.4 in a team of three it is a notice', () => {
  const tiny = organisationOf(unitRecordOf('u'), positionRecordOf('p', 'u'), positionRecordOf('q', 'u'), dutyRecordOf('d', { critical: true }), cellRecordOf('d', 'p', 'AR'));
  expect(findingsOf(criticalDutySinglePerson, tiny)).toMatchObject([{ level: 'notice' }]);
});
