import { expect, test } from 'vitest';
import { changed, expectMended, findingsOf, laneRecordOf, processRecordOf, sampleOrganisation, sampleRecords, stepRecordOf } from '../testing/index.ts';
import { Organisation } from '../organisation.ts';
import { handOverFarApart } from './hand-over-far-apart.ts';

/** Agents and packers, each below a lead of their own, hand the same parcel to and fro. */
const toAndFro = Organisation.from([
  ...sampleRecords(),
  processRecordOf('claims', {}),
  laneRecordOf('claims', 'chat', { position: 'agent' }),
  laneRecordOf('claims', 'parcel', { order: 'a1', position: 'packer' }),
  ...['one', 'two', 'three', 'four'].map((element, index, all) => stepRecordOf('claims', element, all.slice(index + 1, index + 2), { lane: index % 2 === 0 ? 'chat' : 'parcel', name: element })),
]);

test('K32.1 two positions that hand over often and meet only at the top are found; a dotted line mends it', () => {
  expect(findingsOf(handOverFarApart, toAndFro)).toMatchObject([
    { level: 'notice', id: 'hand-over-far-apart/position:agent/position:packer', facts: { count: 4, lines: 4, leadEn: 'Owner' }, mend: [{ type: 'set-dotted-lines', position: 'agent' }] },
  ]);
  expect(expectMended(handOverFarApart, toAndFro).get('position', 'agent')?.dotted).toEqual(['ops-lead', 'stock-keeper']);
});

test('K32.2 few hand-overs, a near lead and people of another company are not found', () => {
  expect(findingsOf(handOverFarApart, sampleOrganisation())).toEqual([]);
  expect(findingsOf(handOverFarApart, changed(toAndFro, { type: 'set-reporting-line', position: 'packer', reportsTo: 'service-lead' }))).toEqual([]);
  expect(findingsOf(handOverFarApart, changed(toAndFro, { type: 'set-position', position: 'packer', outsourced: true }))).toEqual([]);
});

test('K32.3 positions of two structures that nobody leads together are as far apart as their tops', () => {
  const apart = changed(toAndFro, { type: 'set-reporting-line', position: 'stock-keeper', reportsTo: null });
  expect(findingsOf(handOverFarApart, apart)).toMatchObject([{ facts: { lines: 5, leadEn: 'nobody' } }]);
});
