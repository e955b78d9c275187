import { expect, test } from 'vitest';
import { changed, expectMended, findingsOf, organisationOf, positionRecordOf, sampleOrganisation, unitRecordOf } from '../testing/index.ts';
import { lineLeavesUnit } from './line-leaves-unit.ts';

test('K7.1 a line may go to the unit, to those above it, or to who leads one of them from elsewhere', () => {
  const sample = sampleOrganisation();
  expect(findingsOf(lineLeavesUnit, sample)).toEqual([]);
  const ledFromElsewhere = changed(sample, { type: 'set-unit', unit: 'design', lead: 'ops-lead' }, { type: 'set-reporting-line', position: 'designer', reportsTo: 'ops-lead' });
  expect(findingsOf(lineLeavesUnit, ledFromElsewhere)).toEqual([]);
});

test('K7.2 a line to another unit is found; mended, it goes to the own lead and stays as a dotted line', () => {
  const broken = changed(sampleOrganisation(), { type: 'set-reporting-line', position: 'packer', reportsTo: 'ops-lead' });
  expect(findingsOf(lineLeavesUnit, broken)).toMatchObject([{ level: 'warning', records: [{ id: 'packer' }, { id: 'ops-lead' }] }]);
  expect(expectMended(lineLeavesUnit, broken).get('position', 'packer')).toMatchObject({ reportsTo: 'stock-keeper', dotted: ['ops-lead'] });
});

test('K7.3 the line of a lead that leaves is mended to the lead above', () => {
  const broken = changed(sampleOrganisation(), { type: 'set-reporting-line', position: 'service-lead', reportsTo: 'ops-lead' });
  expect(expectMended(lineLeavesUnit, broken).get('position', 'service-lead')?.reportsTo).toBe('owner');
});

test('K7.4 a chain of 20,000 units is checked in one walk', () => {
  const chain = organisationOf(...Array.from({ length: 20_000 }, (_, index) => [
    unitRecordOf(`u${index}`, { parent: index === 0 ? null : `u${index - 1}` }),
    positionRecordOf(`p${index}`, `u${index}`, { reportsTo: index === 0 ? null : `p${index - 1}` }),
  ]).flat());
  expect(findingsOf(lineLeavesUnit, chain)).toEqual([]);
});
