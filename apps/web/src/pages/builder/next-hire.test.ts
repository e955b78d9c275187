import { expect, test } from 'vitest';
import { monthsUntil } from './next-hire.ts';

const orders = { driver: 'orders_per_day', now: 100, at: 121 };

test('a hire is due in the first month in which growth has carried the input to its threshold', () => {
  expect(monthsUntil(orders, { per_month: 0.1 })).toBe(2);
  expect(monthsUntil({ ...orders, at: 122 }, { per_month: 0.1 })).toBe(3);
  expect(monthsUntil({ ...orders, at: 100 }, { per_month: 0.1 })).toBe(1);
});

test('a hire is not dated beyond the months planned, a year where none are given', () => {
  expect(monthsUntil(orders, { per_month: 0.01, months: 36 })).toBe(20);
  expect(monthsUntil(orders, { per_month: 0.01 })).toBeNull();
  expect(monthsUntil(orders, { per_month: 0.1, months: 1 })).toBeNull();
});

test('a hire is not dated where the shop does not grow, or where growing sales do not move its input', () => {
  expect(monthsUntil(orders, undefined)).toBeNull();
  expect(monthsUntil(orders, { per_month: -0.1 })).toBeNull();
  expect(monthsUntil({ ...orders, driver: 'suppliers' }, { per_month: 0.1 })).toBeNull();
});
