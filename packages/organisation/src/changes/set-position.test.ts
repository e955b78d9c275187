import { expect, test } from 'vitest';
import { madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();
const set = { type: 'set-position', position: 'designer' } as const;

test('C19.1 only the fields given change', () => {
  const before = start.get('position', 'designer');
  const after = madeLawfully(start, { ...set, title: '美工', work: 'routine', status: 'frozen', outsourced: true, job: 'designer', assistant: true, function: 'operations' });
  expect(after.get('position', 'designer')).toEqual({
    ...before, title: '美工', work: 'routine', status: 'frozen', outsourced: true, job: 'designer', assistant: true, function: 'operations',
  });
});

test('C19.2 when heads change, each head keeps the share it had, unless FTE is given', () => {
  expect(madeLawfully(start, { ...set, heads: 4 }).get('position', 'designer')?.fte).toBe(300);
  expect(madeLawfully(start, { ...set, heads: 1 }).get('position', 'designer')?.fte).toBe(75);
  expect(madeLawfully(start, { ...set, heads: 4, fte: 360 }).get('position', 'designer')?.fte).toBe(360);
  expect(madeLawfully(start, { ...set, fte: 200 }).get('position', 'designer')).toMatchObject({ heads: 2, fte: 200 });
});

test('C19.3 FTE beyond the heads, no heads and half heads are refused', () => {
  expect(refusalOf(start, { ...set, fte: 201 })).toBe('fte-out-of-range');
  expect(refusalOf(start, { ...set, heads: 1, fte: 150 })).toBe('fte-out-of-range');
  expect(refusalOf(start, { ...set, heads: 0 })).toBe('bad-change');
  expect(refusalOf(start, { ...set, heads: 1.5 })).toBe('bad-change');
});

const cents = (amount: number, currency = 'CNY') => ({ cents: amount, currency });

test('C19.4 pay is of one currency and rises from low to high', () => {
  const good = { low: cents(1), typical: cents(2), high: cents(2) };
  expect(madeLawfully(start, { ...set, pay: good }).get('position', 'designer')?.pay).toEqual(good);
  expect(refusalOf(start, { ...set, pay: { ...good, low: cents(3) } })).toBe('pay-out-of-order');
  expect(refusalOf(start, { ...set, pay: { ...good, low: cents(-1) } })).toBe('pay-out-of-order');
  expect(refusalOf(start, { ...set, pay: { ...good, low: cents(1, 'USD') } })).toBe('pay-out-of-order');
});

test('C19.5 stand-ins are other positions, each once', () => {
  expect(madeLawfully(start, { ...set, standIns: ['operator', 'operator', 'agent'] }).get('position', 'designer')?.standIns).toEqual(['operator', 'agent']);
  expect(refusalOf(start, { ...set, standIns: ['designer'] })).toBe('stand-in-for-itself');
  expect(refusalOf(start, { ...set, standIns: ['moon'] })).toBe('unknown-record');
});

test('C19.6 an unknown position and an unknown field are refused', () => {
  expect(refusalOf(start, { ...set, position: 'moon', heads: 2 })).toBe('unknown-record');
  expect(refusalOf(start, { ...set, unit: 'shop' })).toBe('bad-change');
});

test('C19.7 own fields are set all at once', () => {
  const after = madeLawfully(start, { type: 'set-position', position: 'agent', fields: { 渠道: '抖音', 班次: '晚班' } });
  expect(after.get('position', 'agent')?.fields).toEqual({ 渠道: '抖音', 班次: '晚班' });
  expect(madeLawfully(after, { type: 'set-position', position: 'agent', fields: { 班次: '早班' } }).get('position', 'agent')?.fields).toEqual({ 班次: '早班' });
  expect(refusalOf(start, { type: 'set-position', position: 'agent', fields: { __own: 'x' } })).toBe('bad-change');
});
