import { expect, test } from 'vitest';
import { changed, madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();
const move = { type: 'move-assignment', assignment: 'chen.operator', position: 'agent', on: '2026-03-01', id: 'a1' } as const;

test('C41.1 from a day on a person holds another position; what was before stays', () => {
  const after = madeLawfully(start, move);
  expect(after.get('assignment', 'chen.operator')).toMatchObject({ position: 'operator', from: '2026-01-01', to: '2026-02-28' });
  expect(after.get('assignment', 'a1')).toEqual({ id: 'a1', person: 'chen', position: 'agent', share: 100, from: '2026-03-01', to: null });
});

test('C41.2 an assignment that has not begun by then moves as a whole', () => {
  const after = madeLawfully(start, { ...move, on: '2026-01-01' });
  expect(after.get('assignment', 'chen.operator')).toMatchObject({ position: 'agent', from: '2026-01-01', to: null });
  expect(after.has('assignment', 'a1')).toBe(false);
});

test('C41.3 to the position already held nothing changes', () => {
  expect(madeLawfully(start, { ...move, position: 'operator' }).count('assignment')).toBe(start.count('assignment'));
});

test('C41.4 holding the new position twice, an end before the day, taken ids and unknown records are refused', () => {
  const both = changed(start, { type: 'assign-person', id: 'a2', person: 'chen', position: 'agent', from: '2026-05-01' });
  expect(refusalOf(both, move)).toBe('already-assigned');
  const ended = changed(start, { type: 'end-assignment', assignment: 'chen.operator', to: '2026-02-01' });
  expect(refusalOf(ended, move)).toBe('dates-reversed');
  expect(refusalOf(start, { ...move, id: 'an.owner' })).toBe('record-exists');
  expect(refusalOf(start, { ...move, assignment: 'moon' })).toBe('unknown-record');
  expect(refusalOf(start, { ...move, position: 'moon' })).toBe('unknown-record');
});
