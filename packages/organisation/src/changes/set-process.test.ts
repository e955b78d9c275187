import { expect, test } from 'vitest';
import { madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();

test('C43.1 what is left out stays', () => {
  const after = madeLawfully(start, { type: 'set-process', process: 'sell', name: '卖货', promise: { minutes: 60, from: 'list', to: 'pack' } });
  expect(after.get('process', 'sell')).toEqual({ ...start.get('process', 'sell'), name: '卖货', promise: { minutes: 60, from: 'list', to: 'pack' } });
});

test('C43.2 an unknown process, and a promise from or to an unknown step, are refused', () => {
  expect(refusalOf(start, { type: 'set-process', process: 'moon' })).toBe('unknown-record');
  expect(refusalOf(start, { type: 'set-process', process: 'sell', promise: { minutes: 60, from: null, to: 'pay' } })).toBe('unknown-record');
});
