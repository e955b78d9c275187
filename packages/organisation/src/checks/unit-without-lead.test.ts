import { expect, test } from 'vitest';
import { changed, expectMended, findingsOf, sampleOrganisation } from '../testing/index.ts';
import { unitWithoutLead } from './unit-without-lead.ts';

const unled = (unit: string) => changed(sampleOrganisation(), { type: 'set-unit', unit, lead: null });

test('K3.1 a unit without a lead is found, a small one as a notice', () => {
  expect(findingsOf(unitWithoutLead, sampleOrganisation())).toEqual([]);
  expect(findingsOf(unitWithoutLead, unled('service'))).toMatchObject([{ level: 'warning', records: [{ type: 'unit', id: 'service' }] }]);
  expect(findingsOf(unitWithoutLead, unled('design'))).toMatchObject([{ level: 'notice' }]);
});

test('K3.2 the position the others of the unit report to becomes its lead', () => {
  expect(expectMended(unitWithoutLead, unled('service')).get('unit', 'service')?.lead).toBe('service-lead');
  expect(expectMended(unitWithoutLead, unled('design')).get('unit', 'design')?.lead).toBe('designer');
});

test('K3.3 where the unit has no such position, the one outside they all report to does', () => {
  const after = expectMended(unitWithoutLead, changed(unled('service'), { type: 'set-reporting-line', position: 'agent', reportsTo: 'owner' }));
  expect(after.get('unit', 'service')?.lead).toBe('owner');
});

test('K3.4 an empty unit has nobody to lead; a unit of units has', () => {
  const empty = changed(sampleOrganisation(), { type: 'add-unit', id: 'new', name: 'New', parent: 'shop' });
  expect(findingsOf(unitWithoutLead, empty)).toEqual([]);
  expect(findingsOf(unitWithoutLead, changed(empty, { type: 'move-unit', unit: 'design', parent: 'new' }))).toMatchObject([{ level: 'notice', mend: [] }]);
});
