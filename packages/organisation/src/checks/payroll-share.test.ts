import { expect, test } from 'vitest';
import { findingsOf, sampleOrganisation } from '../testing/index.ts';
import { payrollShare } from './payroll-share.ts';

const business = (salesCents: number) => ({ business: { salesCents, currency: 'CNY', stage: 'growth' as const } });

test('K12.1 pay above the usual share of sales for the stage is found, with the figures', () => {
  // The sample pays 91,500 yuan a month; 12 % of 762,500 is just that.
  expect(findingsOf(payrollShare, sampleOrganisation(), business(76_250_000))).toEqual([]);
  expect(findingsOf(payrollShare, sampleOrganisation(), business(76_000_000))).toMatchObject([{ level: 'warning', facts: { pay: 91_500, sales: 760_000, usual: 12 } }]);
});

test('K12.3 pay above the sales themselves is an error', () => {
  expect(findingsOf(payrollShare, sampleOrganisation(), business(9_150_000))).toMatchObject([{ level: 'warning' }]);
  expect(findingsOf(payrollShare, sampleOrganisation(), business(9_149_900))).toMatchObject([{ level: 'error' }]);
});

test('K12.2 without known sales, or with pay in another currency, nothing is said', () => {
  expect(findingsOf(payrollShare, sampleOrganisation(), { business: null })).toEqual([]);
  expect(findingsOf(payrollShare, sampleOrganisation(), business(0))).toEqual([]);
  expect(findingsOf(payrollShare, sampleOrganisation(), { business: { salesCents: 100, currency: 'USD', stage: 'growth' } })).toEqual([]);
});
