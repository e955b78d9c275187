import { expect, test } from 'vitest';
import { changed, findingsOf, sampleOrganisation } from '../testing/index.ts';
import { personOverFull } from './person-over-full.ts';

const second = (share: number, from = '2026-01-01') => changed(sampleOrganisation(), { type: 'end-assignment', assignment: 'an.owner', to: '2026-12-31' }, { type: 'assign-person', id: 'x', person: 'an', position: 'bookkeeper', share, from });

test('K8.1 a person who holds more than their working time on the day is an error that only people can mend', () => {
  expect(findingsOf(personOverFull, sampleOrganisation())).toEqual([]);
  expect(findingsOf(personOverFull, second(20))).toMatchObject([{ id: 'person-over-full/person:an', level: 'error', facts: { share: 1.2, capacity: 1, count: 2 }, mend: [] }]);
});

test('K8.2 assignments of other days do not count', () => {
  expect(findingsOf(personOverFull, second(20, '2027-01-01'))).toEqual([]);
});

test('K8.3 a part-time person is full earlier', () => {
  const partTime = changed(sampleOrganisation(), { type: 'set-person', person: 'bo', capacity: 60 });
  expect(findingsOf(personOverFull, partTime)).toMatchObject([{ facts: { share: 1, capacity: 0.6 } }]);
});
