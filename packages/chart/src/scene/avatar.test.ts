import { expect, test } from 'vitest';
import { initials } from './avatar.ts';

test('a Chinese name is shown by its last two characters, whatever else is written beside it', () => {
  expect(['王小明', '王小明 (Wang)', '王小明（店长）', '王 明', 'Wang 小明', '欧阳明轩2'].map(initials)).toEqual(['小明', '小明', '小明', '王明', '小明', '明轩']);
});

test('any other name is shown by its first and last initial', () => {
  expect(['Maria Gonzalez', 'ana maria lopez', 'Cher', 'Li Lei (李雷)', '(Temp)', ''].map(initials)).toEqual(['MG', 'AL', 'C', 'LL', 'T', '']);
});
