import { expect, test } from 'vitest';
import { Organisation } from './organisation.ts';
import { loadRecordOf, sampleRecords } from './testing/index.ts';
import { carriedBy, ownWorkload } from './workload.ts';

test('H13 workload is what one does oneself, and a position carries its parts of it', () => {
  const bare = sampleRecords().filter(({ type }) => type !== 'load');
  const organisation = Organisation.from([
    ...bare,
    loadRecordOf('a', 120, [{ position: 'agent', fte: 100 }, { position: 'packer', fte: 20 }]),
    loadRecordOf('b', 35, [{ position: 'agent', fte: 35 }]),
    loadRecordOf('c', 500, [], { outsourced: true }),
  ]);
  expect(ownWorkload(organisation)).toBe(155);
  expect([carriedBy(organisation, 'agent'), carriedBy(organisation, 'packer'), carriedBy(organisation, 'owner')]).toEqual([135, 20, 0]);
});
