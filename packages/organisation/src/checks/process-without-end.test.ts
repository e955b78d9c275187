import { expect, test } from 'vitest';
import { changed, findingsOf, sampleOrganisation } from '../testing/index.ts';
import { processWithoutEnd } from './process-without-end.ts';

test('K26.1 a process that only goes round is found', () => {
  const broken = changed(sampleOrganisation(), { type: 'set-process-step', step: 'restock:right', next: [{ to: 'order' }] });
  expect(findingsOf(processWithoutEnd, broken)).toMatchObject([{ level: 'warning', id: 'process-without-end/process:restock', facts: { count: 6 } }]);
});
