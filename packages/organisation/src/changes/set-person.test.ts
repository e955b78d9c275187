import { expect, test } from 'vitest';
import { madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();

test('C26.1 only the fields given change', () => {
  const after = madeLawfully(start, { type: 'set-person', person: 'an', name: '安', email: 'an@example.com', to: '2026-12-31' });
  expect(after.get('person', 'an')).toEqual({ id: 'an', name: '安', number: null, email: 'an@example.com', capacity: 100, from: null, to: '2026-12-31' });
});

test('C26.2 an unknown person and a last day before the first are refused', () => {
  expect(refusalOf(start, { type: 'set-person', person: 'moon', name: 'x' })).toBe('unknown-record');
  expect(refusalOf(start, { type: 'set-person', person: 'an', from: '2026-02-02', to: '2026-02-01' })).toBe('dates-reversed');
});
