import { expect, test } from 'vitest';
import { shownAmount } from './shown-amount.ts';

test('H12 a share of one is read in percent, without the tail of binary fractions', () => {
  expect(shownAmount(0.07, { zh: '比例', en: 'share' })).toEqual({ value: 7, unit: '%', factor: 100 });
});

test('H12 any other amount is read as it is kept', () => {
  expect(shownAmount(0.8, { zh: '倍', en: 'times' })).toEqual({ value: 0.8, unit: { zh: '倍', en: 'times' }, factor: 1 });
});
