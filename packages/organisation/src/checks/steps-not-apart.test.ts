import { expect, test } from 'vitest';
import { changed, findingsOf, sampleOrganisation } from '../testing/index.ts';
import { stepsNotApart } from './steps-not-apart.ts';

const both = changed(sampleOrganisation(), { type: 'set-process-step', step: 'restock:order', lane: 'books' });

test('K29.1 steps whose duties must be apart are an error in one hand', () => {
  expect(findingsOf(stepsNotApart, both)).toMatchObject([{ level: 'error', id: 'steps-not-apart/process:restock/position:bookkeeper/ordering-and-paying' }]);
});

test('K29.2 where the position holds both duties, the check of duties says so', () => {
  expect(findingsOf(stepsNotApart, changed(both, { type: 'set-responsibility', duty: 'order-goods', position: 'bookkeeper', letter: 'R' }))).toEqual([]);
});
