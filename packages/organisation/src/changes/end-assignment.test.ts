import { expect, test } from 'vitest';
import { madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();

test('C29.1 an assignment ends with its last day, which can be set again', () => {
  const ended = madeLawfully(start, { type: 'end-assignment', assignment: 'an.owner', to: '2026-05-31' });
  expect(ended.get('assignment', 'an.owner')?.to).toBe('2026-05-31');
  expect(madeLawfully(ended, { type: 'end-assignment', assignment: 'an.owner', to: '2026-06-30' }).get('assignment', 'an.owner')?.to).toBe('2026-06-30');
});

test('C29.2 a last day before the first and an unknown assignment are refused', () => {
  expect(refusalOf(start, { type: 'end-assignment', assignment: 'an.owner', to: '2025-12-31' })).toBe('dates-reversed');
  expect(refusalOf(start, { type: 'end-assignment', assignment: 'moon', to: '2026-12-31' })).toBe('unknown-record');
});
