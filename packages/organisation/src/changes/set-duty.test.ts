import { expect, test } from 'vitest';
import { madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

test('C31.1 only the fields given change', () => {
  const after = madeLawfully(sampleOrganisation(), { type: 'set-duty', duty: 'keep-stock', critical: true });
  expect(after.get('duty', 'keep-stock')).toMatchObject({ critical: true, function: 'warehouse', catalogue: 'keep-stock' });
});

test('C31.2 an unknown duty is refused', () => {
  expect(refusalOf(sampleOrganisation(), { type: 'set-duty', duty: 'moon', critical: true })).toBe('unknown-record');
});
