import { expect, test } from 'vitest';
import { madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();

test('C15.1 lead and mission are set each by itself; null takes them away', () => {
  const led = madeLawfully(start, { type: 'set-unit', unit: 'design', lead: 'ops-lead' });
  expect(led.get('unit', 'design')).toMatchObject({ lead: 'ops-lead', mission: null });
  const told = madeLawfully(led, { type: 'set-unit', unit: 'design', mission: '为各店做图' });
  expect(told.get('unit', 'design')).toMatchObject({ lead: 'ops-lead', mission: '为各店做图' });
  expect(madeLawfully(told, { type: 'set-unit', unit: 'design', lead: null }).get('unit', 'design')?.lead).toBeNull();
});

test('C15.2 an unknown unit or lead is refused', () => {
  expect(refusalOf(start, { type: 'set-unit', unit: 'moon', lead: null })).toBe('unknown-record');
  expect(refusalOf(start, { type: 'set-unit', unit: 'design', lead: 'moon' })).toBe('unknown-record');
});
