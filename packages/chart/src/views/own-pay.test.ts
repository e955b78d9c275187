import { expect, test } from 'vitest';
import { shortMoney } from './own-pay.ts';

test('amounts are told in the largest unit of which there is one, as they are shown', () => {
  const yuan = [0, 0.4, 999, 9999.6, 10_000, 126_500, 99_999_999, 123_456_789];
  expect(yuan.map((amount) => shortMoney(amount * 100, 'CNY', 'zh'))).toEqual(['¥0', '¥0', '¥999', '¥1万', '¥1万', '¥12.65万', '¥1亿', '¥1.23亿']);
  const dollars = [999, 999.7, 12_345, 999_994, 999_999, 2_500_000, 1_200_000_000];
  expect(dollars.map((amount) => shortMoney(amount * 100, 'USD', 'en'))).toEqual(['$999', '$1k', '$12.35k', '$999.99k', '$1m', '$2.5m', '$1.2bn']);
});
