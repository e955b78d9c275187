import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Bandi } from './bandi.test-support.ts';
import { PATIENCE_MS, saved, startBandi } from './bandi.test-support.ts';

// A busy machine needs long for what takes seconds otherwise.
vi.setConfig({ testTimeout: 180_000 });
const within = { timeout: PATIENCE_MS };
let bandi: Bandi;
let company = '';

beforeAll(async () => {
  bandi = await startBandi();
}, 240_000);
afterAll(async () => bandi.stop());

const LIST = '工号,姓名,部门,岗位,直属上级\n1,王总,公司,总经理,\n2,李客,公司/客服部,客服主管,王总\n3,张三,公司/客服部,客服专员,李克\n3,李四,公司/客服部,客服专员,李客\n';
const file = (text: string) => ({ name: '花名册.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
const problems = (page: Page) => page.locator('.list-group li');

test('a list becomes an organisation once its problems are mended in place: one of the candidates chosen, one row left out', async () => {
  const { page, errors } = await bandi.open();
  await page.goto(`${bandi.address}/`);
  await page.getByRole('button', { name: '从人员名单开始' }).click();
  await page.locator('input[type=file]').setInputFiles(file(LIST));
  await page.getByText('先处理 2 处错误').waitFor();
  const make = page.getByRole('button', { name: '新建组织' });
  await page.getByLabel('组织名称').fill('名单公司');
  expect(await make.isDisabled()).toBe(true);
  await problems(page).filter({ hasText: '李克' }).getByRole('combobox').click();
  await page.locator('.ant-select-item-option').filter({ hasText: '李客' }).click();
  await problems(page).filter({ hasText: '已经在第 4 行用过' }).getByRole('button', { name: '跳过此行' }).click();
  await page.getByText('可以导入').waitFor();
  // What was mended can be taken back, and mended again.
  await page.getByRole('button', { name: '撤回修正（2）' }).click();
  await page.getByText('先处理 1 处错误').waitFor();
  await problems(page).getByRole('button', { name: '跳过此行' }).click();
  await expect.poll(() => make.isEnabled(), within).toBe(true);
  await make.click();
  await page.waitForURL(/\/w\//u);
  await page.locator('.chart-canvas').waitFor();
  company = page.url();
  expect(errors).toEqual([]);
});

test('a later list is previewed with what is new, changed and gone; imported, it is one step that is taken back', async () => {
  const { page, errors } = await bandi.open();
  await page.goto(company);
  await page.getByRole('link', { name: '导入' }).click();
  await page.getByLabel('或者从表格里复制粘贴').fill('工号\t姓名\t部门\t岗位\t直属上级\n1\t王总\t公司\t董事长\t\n2\t李客\t公司/客服部\t客服主管\t1\n5\t赵五\t公司/客服部\t客服专员\t2');
  await page.getByRole('button', { name: '读取粘贴的内容' }).click();
  await page.getByText('新增 1 人，变动 1 人').waitFor();
  await page.getByText('有变动 1', { exact: true }).click();
  await page.getByText('岗位：总经理 → 董事长').waitFor();
  await page.getByText('名单里没有了 1', { exact: true }).click();
  await page.getByText('删除人员和任职').click();
  await expect.poll(() => page.getByRole('button', { name: '导入', exact: true }).isEnabled(), within).toBe(true);
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await page.locator('.chart-canvas').waitFor();
  const chart = page.getByRole('treeitem', { name: /董事长/u });
  await expect.poll(() => chart.count(), within).toBeGreaterThan(0);
  await page.getByRole('button', { name: /^撤销：导入人员名单/u }).click();
  await expect.poll(() => chart.count(), within).toBe(0);
  await saved(page);
  expect(errors).toEqual([]);
});

test('a file that cannot be read is refused with what to do', async () => {
  const { page, errors } = await bandi.open();
  await page.goto(`${bandi.address}/import`);
  await page.locator('input[type=file]').setInputFiles({ name: '旧.xls', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) });
  await page.getByText('去掉密码，另存为 .xlsx').waitFor();
  expect(errors).toEqual([]);
});
