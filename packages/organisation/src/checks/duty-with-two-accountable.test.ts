import { expect, test } from 'vitest';
import { changed, expectMended, findingsOf, sampleOrganisation } from '../testing/index.ts';
import { dutyWithTwoAccountable } from './duty-with-two-accountable.ts';

const accountable = (position: string, letter: 'A' | 'AR') => ({ type: 'set-responsibility', duty: 'run-listings', position, letter }) as const;

test('K2.1 a duty with two accountable positions is an error, one a duty', () => {
  expect(findingsOf(dutyWithTwoAccountable, sampleOrganisation())).toEqual([]);
  const found = findingsOf(dutyWithTwoAccountable, changed(sampleOrganisation(), accountable('owner', 'A'), accountable('designer', 'AR')));
  expect(found).toMatchObject([{ id: 'duty-with-two-accountable/duty:run-listings', level: 'error', facts: { count: 3 } }]);
});

test('K2.2 the one whom the others report to stays accountable', () => {
  const after = expectMended(dutyWithTwoAccountable, changed(sampleOrganisation(), accountable('operator', 'AR')));
  expect(after.get('responsibility', 'run-listings:ops-lead')?.letter).toBe('A');
  expect(after.get('responsibility', 'run-listings:operator')?.letter).toBe('R');
});

test('K2.3 of unrelated ones the one who also does it stays accountable, the other is consulted', () => {
  const after = expectMended(dutyWithTwoAccountable, changed(sampleOrganisation(), accountable('stock-keeper', 'AR')));
  expect(after.get('responsibility', 'run-listings:ops-lead')?.letter).toBe('C');
});
