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

test('C26.3 a photo, skills and own fields are kept, and nothing a browser would run is a photo', () => {
  const after = madeLawfully(start, { type: 'set-person', person: 'an', photo: 'https://example.com/an.jpg', skills: ['直播'], fields: { 工龄: '3 年' } });
  expect(after.get('person', 'an')).toMatchObject({ photo: 'https://example.com/an.jpg', skills: ['直播'], fields: { 工龄: '3 年' } });
  expect(refusalOf(start, { type: 'set-person', person: 'an', photo: 'javascript:alert(1)' })).toBe('bad-change');
  expect(refusalOf(start, { type: 'set-person', person: 'an', photo: 'data:image/svg+xml;base64,AAAA' })).toBe('bad-change');
});
