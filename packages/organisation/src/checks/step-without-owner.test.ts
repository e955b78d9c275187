import { expect, test } from 'vitest';
import { changed, expectMended, findingsOf, sampleOrganisation } from '../testing/index.ts';
import { stepWithoutOwner } from './step-without-owner.ts';

test('K21.1 a step in no lane is found; mended, it lies in the lane of who does its duty', () => {
  const broken = changed(sampleOrganisation(), { type: 'set-process-step', step: 'sell:pack', lane: null });
  expect(findingsOf(stepWithoutOwner, broken)).toMatchObject([{ level: 'warning', id: 'step-without-owner/process-step:sell:pack' }]);
  expect(expectMended(stepWithoutOwner, broken).get('process-step', 'sell:pack')?.lane).toBe('parcel');
});

test('K21.2 gateways and events need no owner', () => {
  expect(findingsOf(stepWithoutOwner, changed(sampleOrganisation(), { type: 'set-process-step', step: 'restock:right', lane: null }))).toEqual([]);
});
