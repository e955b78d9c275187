import { expect, test } from 'vitest';
import { changed, expectMended, findingsOf, sampleOrganisation } from '../testing/index.ts';
import { approvedByDoer } from './approved-by-doer.ts';

test('K25.1 who approves their own work is found; mended, their lead approves it', () => {
  const broken = changed(sampleOrganisation(), { type: 'set-process-step', step: 'restock:pay', approves: ['count'] });
  expect(findingsOf(approvedByDoer, broken)).toMatchObject([{ level: 'warning', id: 'approved-by-doer/process-step:restock:pay' }]);
  expect(expectMended(approvedByDoer, broken).get('process-step', 'restock:pay')?.lane).toBe('boss');
});

test('K25.2 several heads of a position can approve one another', () => {
  const broken = changed(sampleOrganisation(), { type: 'set-process-step', step: 'restock:pay', approves: ['count'] }, { type: 'set-position', position: 'bookkeeper', heads: 2 });
  expect(findingsOf(approvedByDoer, broken)).toEqual([]);
});
