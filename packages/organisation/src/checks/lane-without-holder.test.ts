import { expect, test } from 'vitest';
import { changed, expectMended, findingsOf, sampleOrganisation } from '../testing/index.ts';
import { laneWithoutHolder } from './lane-without-holder.ts';

test('K22.1 the lane of a position that went is found; mended, who does most of its duties holds it', () => {
  const broken = changed(sampleOrganisation(), { type: 'bind-lane', lane: 'sell:parcel', position: null });
  expect(findingsOf(laneWithoutHolder, broken)).toMatchObject([{ level: 'warning', id: 'lane-without-holder/process-lane:sell:parcel', facts: { steps: 2 } }]);
  expect(expectMended(laneWithoutHolder, broken).get('process-lane', 'sell:parcel')?.position).toBe('packer');
  const gone = changed(sampleOrganisation(), { type: 'remove-position', position: 'packer', below: 'remove-all' });
  expect(findingsOf(laneWithoutHolder, gone)).toMatchObject([{ facts: { laneZh: '打包员' }, mend: [] }]);
});

test('K22.2 a lane without steps, and one that somebody outside plays, need no holder', () => {
  const empty = changed(sampleOrganisation(), { type: 'bind-lane', lane: 'restock:boss', position: null }, { type: 'set-process-step', step: 'restock:monthly', lane: 'buyer' }, { type: 'set-process-step', step: 'restock:budget', lane: 'buyer' });
  expect(findingsOf(laneWithoutHolder, empty)).toEqual([]);
});
