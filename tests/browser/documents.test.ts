import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Bandi } from './bandi.test-support.ts';
import { PATIENCE_MS, contentOf, makeShop, startBandi } from './bandi.test-support.ts';

// A busy machine needs long for what takes seconds otherwise.
vi.setConfig({ testTimeout: 180_000 });
const within = { timeout: PATIENCE_MS };
let bandi: Bandi;
let shop = '';

beforeAll(async () => {
  bandi = await startBandi();
  shop = await makeShop(bandi.address, '文档小店');
}, 240_000);
afterAll(async () => bandi.stop());

test('from the chart to a handbook in Word: it is made while one looks on, and stopped when one has enough', async () => {
  const { page, errors } = await bandi.open();
  await page.goto(shop);
  await page.locator('.chart-canvas').waitFor();
  await page.getByRole('button', { name: '岗位说明书与手册' }).click();
  const dialog = page.getByRole('dialog', { name: '岗位说明书与手册' });
  await dialog.getByText('部门手册').click();
  // Pay is no part of a handbook, so it is not asked about.
  await expect.poll(() => dialog.getByText('写上薪酬范围').count(), within).toBe(0);
  await dialog.getByLabel('公司名称').fill('好茶集团');
  const loading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '生成' }).click();
  const file = await loading;
  expect(file.suggestedFilename()).toMatch(/^部门手册 好茶集团 \d{4}-\d\d-\d\d\.docx$/u);
  expect((await contentOf(file)).subarray(0, 2).toString()).toBe('PK');

  // The next one never gets done: an order that hangs, and what becomes of it when it is stopped.
  let isGone = false;
  await page.route('**/documents', () => undefined);
  page.on('requestfailed', (request) => { isGone ||= request.url().endsWith('/documents'); });
  await dialog.getByRole('button', { name: '生成' }).click();
  await dialog.getByText('正在排队…').waitFor();
  await dialog.getByRole('button', { name: '停止' }).click();
  await expect.poll(() => isGone, within).toBe(true);
  await expect.poll(() => dialog.getByRole('button', { name: '生成' }).isEnabled(), within).toBe(true);
  expect(errors).toEqual([]);
});
