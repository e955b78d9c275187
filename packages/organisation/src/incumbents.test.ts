import { expect, test } from 'vitest';
import { incumbentsOn, holdingsOn, vacanciesOn } from './incumbents.ts';
import { changed, SAMPLE_DAY, sampleOrganisation } from './testing/index.ts';

test('H8 an assignment holds on its first and its last day', () => {
  const ended = changed(sampleOrganisation(), { type: 'end-assignment', assignment: 'an.owner', to: '2026-03-31' });
  const on = (day: string) => incumbentsOn(ended, 'owner', day).length;
  expect([on('2025-12-31'), on('2026-01-01'), on('2026-03-31'), on('2026-04-01')]).toEqual([0, 1, 1, 0]);
});

test('H9 who has left or not begun holds nothing', () => {
  const left = changed(sampleOrganisation(), { type: 'set-person', person: 'an', to: '2026-02-28' });
  expect(incumbentsOn(left, 'owner', SAMPLE_DAY)).toEqual([]);
  expect(holdingsOn(left, 'an', SAMPLE_DAY)).toEqual([]);
  expect(holdingsOn(left, 'bo', SAMPLE_DAY).map(({ position }) => position)).toEqual(['ops-lead']);
});

test('H10 vacancies are heads that nobody holds, never below none', () => {
  const sample = sampleOrganisation();
  expect([vacanciesOn(sample, 'agent', SAMPLE_DAY), vacanciesOn(sample, 'packer', SAMPLE_DAY), vacanciesOn(sample, 'moon', SAMPLE_DAY)]).toEqual([1, 0, 0]);
});
