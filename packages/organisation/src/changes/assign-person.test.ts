import { expect, test } from 'vitest';
import { changed, madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = changed(sampleOrganisation(), { type: 'add-person', id: 'pan', name: '潘', capacity: 60 });
const assign = { type: 'assign-person', id: 'a1', person: 'pan', position: 'agent', from: '2026-03-01' } as const;

test('C28.1 a person takes a position with all their working time unless a share is given', () => {
  expect(madeLawfully(start, assign).get('assignment', 'a1')).toEqual({ id: 'a1', person: 'pan', position: 'agent', share: 60, from: '2026-03-01', to: null });
  expect(madeLawfully(start, { ...assign, share: 30, to: '2026-06-30' }).get('assignment', 'a1')).toMatchObject({ share: 30, to: '2026-06-30' });
});

test('C28.2 one person may hold several positions, and one position again later', () => {
  const both = changed(start, assign, { ...assign, id: 'a2', position: 'packer' });
  expect(both.ids('assignment.person', 'pan').size).toBe(2);
  const ended = changed(both, { type: 'end-assignment', assignment: 'a1', to: '2026-03-31' });
  expect(madeLawfully(ended, { ...assign, id: 'a3', from: '2026-04-01' }).has('assignment', 'a3')).toBe(true);
});

test('C28.3 the same position twice at one time is refused', () => {
  const once = changed(start, { ...assign, to: '2026-03-31' });
  expect(refusalOf(once, { ...assign, id: 'a2', from: '2026-03-31' })).toBe('already-assigned');
  expect(refusalOf(once, { ...assign, id: 'a2', from: '2026-01-01' })).toBe('already-assigned');
});

test('C28.4 unknown people and positions, an id that is there, reversed dates and a share of nothing are refused', () => {
  expect(refusalOf(start, { ...assign, person: 'moon' })).toBe('unknown-record');
  expect(refusalOf(start, { ...assign, position: 'moon' })).toBe('unknown-record');
  expect(refusalOf(start, { ...assign, id: 'an.owner' })).toBe('record-exists');
  expect(refusalOf(start, { ...assign, to: '2026-02-28' })).toBe('dates-reversed');
  expect(refusalOf(start, { ...assign, share: 0 })).toBe('bad-change');
});
