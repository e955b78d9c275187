import { expect, test } from 'vitest';
import { changed, madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

test('C36.1 a note goes', () => {
  const noted = changed(sampleOrganisation(), { type: 'add-note', id: 'n1', about: null, text: 'x', on: '2026-03-02' });
  expect(madeLawfully(noted, { type: 'remove-note', note: 'n1' }).count('note')).toBe(0);
});

test('C36.2 an unknown note is refused', () => {
  expect(refusalOf(sampleOrganisation(), { type: 'remove-note', note: 'n1' })).toBe('unknown-record');
});
