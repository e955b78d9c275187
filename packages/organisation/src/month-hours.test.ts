import { expect, test } from 'vitest';
import { hoursReckoned, monthHours } from './month-hours.ts';
import { Organisation } from './organisation.ts';
import type { Position } from './records/position.ts';
import { positionRecordOf, sampleRecords } from './testing/index.ts';

const input = (id: string, value: number): Position['reasons'][number]['inputs'][number] => ({ id, name: id, value, unit: '', default: true, trust: 'given', sources: [] });
const reason: Position['reasons'][number] = {
  activity: 'pack', name: 'pack', driver: 'orders', method: '', steps: [], fte: { low: 1, typical: 1, high: 1 }, carried: 1, sources: [], trust: 'given',
  inputs: [input('work-days-per-week', 5), input('work-hours-per-day', 8), input('public-holidays', 13), input('shrinkage', 0.15)],
};

test('H34 five days, thirteen holidays and eight hours are 165 hours a month before shrinkage', () => {
  const { gross, net } = monthHours({ daysPerWeek: 5, hoursPerDay: 8, holidays: 13, shrinkage: 0.15 });
  expect([Math.round(gross * 10) / 10, Math.round(net * 10) / 10]).toEqual([165.1, 140.4]);
});

const of = (...added: Position['reasons'][]) => Organisation.from([...sampleRecords(), ...added.map((reasons, at) => positionRecordOf(`extra-${at}`, 'shop', { order: `b${at}`, function: 'warehouse', reportsTo: 'owner', reasons }))]);
const hours = (organisation: Organisation, id: string): number | null => {
  const position = organisation.get('position', id);
  return position === undefined ? null : hoursReckoned(organisation, position);
};

test('H34 the hours of a position are those its reasons name, else those of its function, else any; else nothing', () => {
  expect(hours(of([]), 'packer')).toBe(null);
  expect(['extra-0', 'packer', 'owner'].map((id) => Math.round(hours(of([reason]), id) ?? 0))).toEqual([140, 140, 140]);
});
