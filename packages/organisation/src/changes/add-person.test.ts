import { expect, test } from 'vitest';
import { madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();

test('C25.1 a person is full-time unless said otherwise', () => {
  expect(madeLawfully(start, { type: 'add-person', id: 'pan', name: '潘' }).get('person', 'pan')).toEqual({
    id: 'pan', name: '潘', number: null, email: null, capacity: 100, from: null, to: null,
  });
  expect(madeLawfully(start, { type: 'add-person', id: 'pan', name: '潘', capacity: 60, from: '2026-01-01' }).get('person', 'pan')).toMatchObject({ capacity: 60, from: '2026-01-01' });
});

test('C25.2 an id that is there, a day that does not exist and a last day before the first are refused', () => {
  expect(refusalOf(start, { type: 'add-person', id: 'an', name: 'An' })).toBe('record-exists');
  expect(refusalOf(start, { type: 'add-person', id: 'pan', name: 'Pan', from: '2026-02-30' })).toBe('bad-change');
  expect(refusalOf(start, { type: 'add-person', id: 'pan', name: 'Pan', from: '2026-02-02', to: '2026-02-01' })).toBe('dates-reversed');
});
