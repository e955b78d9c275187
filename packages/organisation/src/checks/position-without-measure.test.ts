import { expect, test } from 'vitest';
import { changed, expectMended, findingsOf, sampleOrganisation } from '../testing/index.ts';
import { positionWithoutMeasure } from './position-without-measure.ts';

const tied = [...sampleOrganisation().all('position')].filter(({ id }) => id !== 'packer')
  .reduce((organisation, { id }) => changed(organisation, { type: 'set-position', position: id, job: 'packing-worker' }), sampleOrganisation());

test('K31.1 a position of no job that names a measure is found', () => {
  expect(findingsOf(positionWithoutMeasure, tied)).toMatchObject([{ level: 'notice', records: [{ type: 'position', id: 'packer' }], mend: [] }]);
  expect(findingsOf(positionWithoutMeasure, changed(tied, { type: 'set-position', position: 'packer', job: 'of-nobodys-catalogue' }))).toHaveLength(1);
});

test('K31.2 the job of the catalogue that has its title mends it', () => {
  const named = changed(tied, { type: 'set-position', position: 'packer', title: { zh: '包装工', en: 'Packing Worker' } });
  expect(expectMended(positionWithoutMeasure, named).get('position', 'packer')?.job).toBe('packing-worker');
  const elsewhere = changed(named, { type: 'set-position', position: 'packer', job: 'of-nobodys-catalogue' });
  expect(findingsOf(positionWithoutMeasure, elsewhere)).toMatchObject([{ mend: [] }]);
});

test('K31.3 work that others do, and a chart tied to no catalogue, have no measures to miss', () => {
  expect(findingsOf(positionWithoutMeasure, changed(tied, { type: 'set-position', position: 'packer', outsourced: true }))).toEqual([]);
  expect(findingsOf(positionWithoutMeasure, sampleOrganisation())).toEqual([]);
});
