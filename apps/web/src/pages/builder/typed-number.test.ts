import { expect, test } from 'vitest';
import { typedNumber } from './typed-number.ts';

test('numbers are read as people type them', () => {
  expect(typedNumber('1,200')).toBe(1200);
  expect(typedNumber('１２．５')).toBe(12.5);
  expect(typedNumber('¥ 12万')).toBe(120_000);
  expect(typedNumber('0.29万')).toBe(2900);
  expect(typedNumber('300w')).toBe(3_000_000);
  expect(typedNumber('3.5k')).toBe(3500);
  expect(typedNumber('1.2亿')).toBe(120_000_000);
});

test('nothing typed is not zero, and words are not a number', () => {
  expect(typedNumber('  ')).toBeUndefined();
  for (const text of ['abc', '12abc', '1e5', '--3', '1.2.3', 'Infinity', '万']) expect(typedNumber(text)).toBeNull();
});
