import { expect, test } from 'vitest';
import { changed, findingsOf, sampleOrganisation } from '../testing/index.ts';
import { vacantLead } from './vacant-lead.ts';

test('K11.1 a lead position that nobody holds on the day is found', () => {
  // Of the sample's leads all are held.
  expect(findingsOf(vacantLead, sampleOrganisation())).toEqual([]);
  const left = changed(sampleOrganisation(), { type: 'end-assignment', assignment: 'gao.service-lead', to: '2026-03-01' });
  expect(findingsOf(vacantLead, left)).toMatchObject([{ level: 'warning', records: [{ type: 'unit', id: 'service' }, { type: 'position', id: 'service-lead' }] }]);
});

test('K11.2 before anybody is entered every seat is vacant, and nothing is found', () => {
  const nobody = changed(sampleOrganisation(), ...Array.from(sampleOrganisation().all('person'), ({ id }) => ({ type: 'remove-person', person: id, below: 'remove-all' }) as const));
  expect(findingsOf(vacantLead, nobody)).toEqual([]);
});
