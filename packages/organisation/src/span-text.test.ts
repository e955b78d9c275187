import { expect, test } from 'vitest';
import { spanText } from './span-text.ts';

test('H30 spans are said in minutes under an hour, in hours up to 72, then in days', () => {
  expect([1, 45, 60, 90, 2880, 4320, 10_080].map((minutes) => spanText(minutes).zh)).toEqual(['1 分钟', '45 分钟', '1 小时', '1.5 小时', '48 小时', '72 小时', '7 天']);
  expect([1, 45, 60, 90, 10_080].map((minutes) => spanText(minutes).en)).toEqual(['1 minute', '45 minutes', '1 hour', '1.5 hours', '7 days']);
});
