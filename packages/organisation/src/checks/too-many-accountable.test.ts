import { expect, test } from 'vitest';
import { changed, findingsOf, sampleOrganisation, sampleStandards } from '../testing/index.ts';
import { tooManyAccountable } from './too-many-accountable.ts';

const busy = changed(
  sampleOrganisation(),
  { type: 'set-responsibility', duty: 'keep-stock', position: 'owner', letter: 'A' },
  { type: 'set-responsibility', duty: 'count-stock', position: 'owner', letter: 'AR' },
  { type: 'set-responsibility', duty: 'pack-orders', position: 'owner', letter: 'R' },
);
const standards = { ...sampleStandards, accountable: { high: 2, fromHeads: 10 } };

test('K15.1 a position that answers for more duties than usual is a notice; what it only does does not count', () => {
  expect(findingsOf(tooManyAccountable, busy, { standards })).toMatchObject([{ level: 'notice', records: [{ type: 'position', id: 'owner' }], facts: { count: 3, high: 2 }, mend: [] }]);
  expect(findingsOf(tooManyAccountable, busy, { standards: { ...standards, accountable: { high: 3, fromHeads: 10 } } })).toEqual([]);
});

test('K15.2 in a small organisation nobody else is there to answer', () => {
  expect(findingsOf(tooManyAccountable, busy, { standards: { ...standards, accountable: { high: 2, fromHeads: 15 } } })).toEqual([]);
});
