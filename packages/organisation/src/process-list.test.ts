import { expect, test } from 'vitest';
import { processAsList } from './process-list.ts';
import { processFromList } from './step-list.ts';
import { sampleOrganisation } from './testing/index.ts';

test('H28 a process is written as a list in the order of its steps, which reads back as the same lanes, times and results', () => {
  expect(processAsList(sampleOrganisation(), 'sell', 'zh')).toBe('视觉设计：拍图修图 → 商品图（24 小时）\n店铺运营：上架商品（8 小时）\n客服专员：接待咨询（3 分钟）\n打包员：打包发货（24 小时）\n');
  const list = processAsList(sampleOrganisation(), 'restock', 'en');
  expect(list.split('\n')[0]).toBe('Owner: Set the budget (8 h)');
  const again = processFromList(list);
  expect(again.ok ? again.steps.map(({ sla }) => sla ?? null) : []).toEqual([null, 480, 1440, 1440, 480, 1440, null]);
});
