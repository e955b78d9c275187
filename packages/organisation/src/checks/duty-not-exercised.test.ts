import { expect, test } from 'vitest';
import { changed, findingsOf, sampleOrganisation } from '../testing/index.ts';
import { dutyNotExercised } from './duty-not-exercised.ts';

test('K24.1 duties that no step fulfils are found, one finding a function', () => {
  const broken = changed(sampleOrganisation(), { type: 'set-process-step', step: 'restock:store', duties: [] }, { type: 'set-process-step', step: 'restock:count', duties: [] });
  expect(findingsOf(dutyNotExercised, broken)).toMatchObject([
    { level: 'notice', id: 'duty-not-exercised/warehouse', records: [{ type: 'duty', id: 'count-stock' }, { type: 'duty', id: 'keep-stock' }], mend: [] },
  ]);
});

test('K24.2 silent where there is no process', () => {
  expect(findingsOf(dutyNotExercised, changed(sampleOrganisation(), { type: 'remove-process', process: 'sell' }, { type: 'remove-process', process: 'restock' }))).toEqual([]);
});
