import { expect, test } from 'vitest';
import { changed, findingsOf, organisationOf, positionRecordOf, sampleOrganisation, unitRecordOf } from '../testing/index.ts';
import { tooManyLayers } from './too-many-layers.ts';

test('K6.1 layers beyond what is usual for the heads are found, with the longest line', () => {
  expect(findingsOf(tooManyLayers, sampleOrganisation())).toEqual([]);
  const deep = changed(sampleOrganisation(), { type: 'set-reporting-line', position: 'packer', reportsTo: 'agent' });
  expect(findingsOf(tooManyLayers, deep)).toMatchObject([{
    id: 'too-many-layers', level: 'warning', facts: { layers: 4, usual: 3, heads: 14 },
    records: [{ id: 'packer' }, { id: 'agent' }, { id: 'service-lead' }, { id: 'owner' }],
  }]);
});

test('K6.2 a larger organisation may have more, and beyond the largest size the last figure holds', () => {
  const deep = changed(sampleOrganisation(), { type: 'set-reporting-line', position: 'packer', reportsTo: 'agent' });
  expect(findingsOf(tooManyLayers, changed(deep, { type: 'set-position', position: 'agent', heads: 30 }))).toEqual([]);
  expect(findingsOf(tooManyLayers, changed(deep, { type: 'set-position', position: 'agent', heads: 5000 }))).toEqual([]);
});

test('K6.3 a line of 50,000 is found without recursion and not listed whole', () => {
  const chain = organisationOf(unitRecordOf('u'), ...Array.from({ length: 50_000 }, (_, index) => positionRecordOf(`p${index}`, 'u', { reportsTo: index === 0 ? null : `p${index - 1}` })));
  const [found] = findingsOf(tooManyLayers, chain);
  expect(found?.facts['layers']).toBe(50_000);
  expect(found?.records.length).toBe(20);
});
