import { expect, test } from 'vitest';
import { changed, expectMended, findingsOf, sampleOrganisation } from '../testing/index.ts';
import { stepOwnerWithoutDuty } from './step-owner-without-duty.ts';

test('K23.1 who works on a step without doing its duty is found, one finding a lane; mended, they do it', () => {
  const broken = changed(sampleOrganisation(), { type: 'bind-lane', lane: 'sell:parcel', position: 'stock-keeper' });
  expect(findingsOf(stepOwnerWithoutDuty, broken)).toMatchObject([{ level: 'warning', id: 'step-owner-without-duty/process-lane:sell:parcel' }]);
  // The stock keeper answers for packing already, and goes on doing so.
  expect(expectMended(stepOwnerWithoutDuty, broken).get('responsibility', 'pack-orders:stock-keeper')?.letter).toBe('AR');
});

test('K23.2 of a unit anybody in it may do the duty', () => {
  expect(findingsOf(stepOwnerWithoutDuty, changed(sampleOrganisation(), { type: 'bind-lane', lane: 'sell:shop', unit: 'operations' }))).toEqual([]);
  expect(findingsOf(stepOwnerWithoutDuty, changed(sampleOrganisation(), { type: 'bind-lane', lane: 'sell:shop', unit: 'design' }))).toHaveLength(1);
});
