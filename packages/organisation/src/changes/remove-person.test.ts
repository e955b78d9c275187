import { expect, test } from 'vitest';
import { madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();

test('C27.1 a person with assignments is refused unless these go too', () => {
  expect(refusalOf(start, { type: 'remove-person', person: 'an', below: 'refuse' })).toBe('person-assigned');
  const after = madeLawfully(start, { type: 'remove-person', person: 'an', below: 'remove-all' });
  expect([after.has('person', 'an'), after.has('assignment', 'an.owner'), after.has('position', 'owner')]).toEqual([false, false, true]);
});

test('C27.2 assignments have nowhere to move up to, and an unknown person is refused', () => {
  expect(refusalOf(start, { type: 'remove-person', person: 'an', below: 'move-up' })).toBe('bad-change');
  expect(refusalOf(start, { type: 'remove-person', person: 'moon', below: 'refuse' })).toBe('unknown-record');
});
