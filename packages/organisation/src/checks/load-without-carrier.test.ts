import { expect, test } from 'vitest';
import { changed, expectMended, findingsOf, sampleOrganisation } from '../testing/index.ts';
import { loadWithoutCarrier } from './load-without-carrier.ts';

test('K13.1 work that no position carries is found, unless another company does it', () => {
  expect(findingsOf(loadWithoutCarrier, sampleOrganisation())).toEqual([]);
  const broken = changed(sampleOrganisation(), { type: 'set-load', load: 'pictures', carriers: [] });
  expect(findingsOf(loadWithoutCarrier, broken)).toMatchObject([{ level: 'warning', records: [{ type: 'load', id: 'pictures' }], facts: { fte: 1.4 } }]);
});

test('K13.2 the position of the same function with room for all of it takes it', () => {
  const broken = changed(sampleOrganisation(), { type: 'set-load', load: 'pictures', carriers: [] });
  expect(expectMended(loadWithoutCarrier, broken).get('load', 'pictures')?.carriers).toEqual([{ position: 'designer', fte: 140 }]);
});

test('K13.3 where there is no room people decide', () => {
  const broken = changed(sampleOrganisation(), { type: 'set-load', load: 'photos', outsourced: false });
  expect(findingsOf(loadWithoutCarrier, broken)).toMatchObject([{ mend: [] }]);
});
