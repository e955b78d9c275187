import { expect, test } from 'vitest';
import { madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();

test('C23.1 a position reports to one position or nobody', () => {
  expect(madeLawfully(start, { type: 'set-reporting-line', position: 'designer', reportsTo: 'ops-lead' }).get('position', 'designer')?.reportsTo).toBe('ops-lead');
  expect(madeLawfully(start, { type: 'set-reporting-line', position: 'designer', reportsTo: null }).get('position', 'designer')?.reportsTo).toBeNull();
});

test('C23.2 a dotted line to the new lead falls away', () => {
  const after = madeLawfully(start, { type: 'set-reporting-line', position: 'agent', reportsTo: 'ops-lead' });
  expect(after.get('position', 'agent')).toMatchObject({ reportsTo: 'ops-lead', dotted: [] });
});

test('C23.3 nobody reports to themselves or to their own reports', () => {
  expect(refusalOf(start, { type: 'set-reporting-line', position: 'owner', reportsTo: 'agent' })).toBe('reporting-cycle');
  expect(refusalOf(start, { type: 'set-reporting-line', position: 'owner', reportsTo: 'owner' })).toBe('reporting-cycle');
});

test('C23.4 unknown positions are refused', () => {
  expect(refusalOf(start, { type: 'set-reporting-line', position: 'moon', reportsTo: null })).toBe('unknown-record');
  expect(refusalOf(start, { type: 'set-reporting-line', position: 'agent', reportsTo: 'moon' })).toBe('unknown-record');
});
