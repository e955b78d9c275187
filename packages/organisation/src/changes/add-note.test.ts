import { expect, test } from 'vitest';
import { changed, madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();
const note = { type: 'add-note', id: 'n1', about: { type: 'position', id: 'owner' }, text: '已和店主确认\n下月复核', on: '2026-03-02' } as const;

test('C35.1 a note is about one record or the whole, and may have several lines', () => {
  const after = madeLawfully(start, note);
  expect([...after.ids('note.about', 'position:owner')]).toEqual(['n1']);
  expect(madeLawfully(start, { ...note, about: null, by: '安' }).get('note', 'n1')).toMatchObject({ about: null, by: '安' });
});

test('C35.2 a note outlives what it is about', () => {
  expect(madeLawfully(changed(start, note), { type: 'remove-position', position: 'owner', below: 'move-up' }).has('note', 'n1')).toBe(true);
});

test('C35.3 an id that is there, and a subject that is not, are refused', () => {
  expect(refusalOf(changed(start, note), note)).toBe('record-exists');
  expect(refusalOf(start, { ...note, about: { type: 'position', id: 'moon' } })).toBe('unknown-record');
  expect(refusalOf(start, { ...note, about: { type: 'planet', id: 'moon' } })).toBe('unknown-record');
});
