import { expect, test } from 'vitest';
import { changed, findingsOf, sampleOrganisation } from '../testing/index.ts';
import { promiseNotKept } from './promise-not-kept.ts';

test('K28.1 times that add up to more than the promise are found, counted from and to the steps it names', () => {
  const late = changed(sampleOrganisation(), { type: 'set-process', process: 'sell', promise: { minutes: 2880, from: null, to: null } });
  expect(findingsOf(promiseNotKept, late)).toMatchObject([{ level: 'warning', id: 'promise-not-kept/process:sell', facts: { hours: 56.1, promised: 48 } }]);
  expect(findingsOf(promiseNotKept, changed(late, { type: 'set-process', process: 'sell', promise: { minutes: 2880, from: 'list', to: null } }))).toEqual([]);
});
