import { expect, test } from 'vitest';
import { madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();

test('C44.1 its lanes and steps go with it, and nothing else', () => {
  const after = madeLawfully(start, { type: 'remove-process', process: 'sell' });
  expect([after.count('process'), after.ids('process-lane.process', 'sell').size, after.ids('process-step.process', 'sell').size]).toEqual([1, 0, 0]);
  expect(after.count('position')).toBe(start.count('position'));
});

test('C44.2 an unknown process is refused', () => {
  expect(refusalOf(start, { type: 'remove-process', process: 'moon' })).toBe('unknown-record');
});
