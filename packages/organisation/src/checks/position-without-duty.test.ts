import { expect, test } from 'vitest';
import { changed, expectMended, findingsOf, organisationOf, positionRecordOf, sampleOrganisation, unitRecordOf } from '../testing/index.ts';
import { positionWithoutDuty } from './position-without-duty.ts';

const idle = changed(sampleOrganisation(), { type: 'add-position', id: 'buyer', unit: 'shop', title: '采购', function: 'supply' });

test('K14.1 a position that neither does nor answers for a duty is found', () => {
  expect(findingsOf(positionWithoutDuty, sampleOrganisation())).toEqual([]);
  expect(findingsOf(positionWithoutDuty, idle)).toMatchObject([{ level: 'notice', records: [{ id: 'buyer' }], mend: [] }]);
});

test('K14.2 a duty of its function that nobody does mends it', () => {
  const open = changed(idle, { type: 'set-responsibility', duty: 'order-goods', position: 'ops-lead', letter: 'A' });
  expect(expectMended(positionWithoutDuty, open).get('responsibility', 'order-goods:buyer')?.letter).toBe('R');
});

test('K14.3 where no duty was written down nothing is found', () => {
  expect(findingsOf(positionWithoutDuty, organisationOf(unitRecordOf('u'), positionRecordOf('p', 'u')))).toEqual([]);
});
