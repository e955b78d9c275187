import { expect, test } from 'vitest';
import { relabelled } from './label.ts';

test('H35 a name given in one language leaves the other as it was; a name that is the same in both stays one', () => {
  expect(relabelled({ zh: '运营部', en: 'Operations' }, 'zh', '电商运营部')).toEqual({ zh: '电商运营部', en: 'Operations' });
  expect(relabelled({ zh: '运营部', en: 'Operations' }, 'en', 'Shop operations')).toEqual({ zh: '运营部', en: 'Shop operations' });
  expect(relabelled('运营部', 'en', 'Operations')).toBe('Operations');
});
