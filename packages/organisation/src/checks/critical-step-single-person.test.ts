import { expect, test } from 'vitest';
import { changed, expectMended, findingsOf, sampleOrganisation } from '../testing/index.ts';
import { criticalStepSinglePerson } from './critical-step-single-person.ts';

test('K30.1 a critical step of one head without a stand-in is found; mended, somebody stands in', () => {
  const broken = changed(sampleOrganisation(), { type: 'set-process-step', step: 'restock:store', critical: true });
  expect(findingsOf(criticalStepSinglePerson, broken)).toMatchObject([{ level: 'warning', id: 'critical-step-single-person/position:stock-keeper' }]);
  expect(expectMended(criticalStepSinglePerson, broken).get('position', 'stock-keeper')?.standIns).toEqual(['packer']);
});

test('K30.2 where a critical duty says the same, it is said once', () => {
  expect(findingsOf(criticalStepSinglePerson, changed(sampleOrganisation(), { type: 'set-position', position: 'bookkeeper', standIns: [] }))).toEqual([]);
});
