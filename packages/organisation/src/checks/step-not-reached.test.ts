import { expect, test } from 'vitest';
import { changed, findingsOf, sampleOrganisation } from '../testing/index.ts';
import { stepNotReached } from './step-not-reached.ts';

test('K27.1 what no way from the start leads to is found', () => {
  const broken = changed(sampleOrganisation(), { type: 'set-process-step', step: 'sell:list', next: [{ to: 'pack' }] });
  expect(findingsOf(stepNotReached, broken)).toMatchObject([{ level: 'warning', records: [{ id: 'sell' }, { type: 'process-step', id: 'sell:advise' }] }]);
});
