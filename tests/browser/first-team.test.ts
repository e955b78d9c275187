import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Bandi } from './bandi.test-support.ts';
import { PATIENCE_MS, enterShop, findCard, makeShop, openChart, saveShop, saved, startBandi } from './bandi.test-support.ts';

// A busy machine needs long for what takes seconds otherwise.
vi.setConfig({ testTimeout: 180_000 });
const within = { timeout: PATIENCE_MS };
let bandi: Bandi;

beforeAll(async () => {
  bandi = await startBandi();
}, 240_000);
afterAll(async () => bandi.stop());

test('a newcomer types a month of business, sees the team, keeps it, changes it, and finds it again after a reload', async () => {
  const { page, errors } = await bandi.open();
  await enterShop(page, bandi.address, '青禾小店');
  const heads = Number((await page.locator('.team .stats dd').first().innerText()).replaceAll(/\D/gu, ''));
  expect(heads).toBeGreaterThan(1);
  expect(await page.locator('.team .bars li').count()).toBeGreaterThan(0);

  await saveShop(page);
  expect(await page.locator('.summary dd').first().innerText()).toBe(String(heads));

  // A position is opened with the keyboard, its title and heads are changed.
  await page.getByRole('treeitem').first().focus();
  for (let step = 0; step < 6 && (await page.locator('.side .name-input').count()) === 0; step += 1) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Alt+Enter');
    if ((await page.getByLabel('岗位名称').count()) > 0) break;
    await page.keyboard.press('Escape');
    await page.getByRole('treeitem', { selected: true }).focus();
  }
  const title = page.getByLabel('岗位名称');
  const before = await title.inputValue();
  await title.fill('首席打杂官');
  await title.press('Enter');
  const count = page.getByLabel('人数', { exact: true });
  const seats = Number(await count.inputValue());
  await count.fill(String(seats + 2));
  await count.press('Enter');
  await expect.poll(() => page.locator('.summary dd').first().innerText(), within).toBe(String(heads + 2));
  await saved(page);

  // Two steps back, one forward again.
  await page.getByRole('button', { name: /^撤销/u }).click();
  await expect.poll(() => page.locator('.summary dd').first().innerText(), within).toBe(String(heads));
  await page.getByRole('button', { name: /^撤销/u }).click();
  await expect.poll(() => title.inputValue(), within).toBe(before);
  await page.getByRole('button', { name: /^重做/u }).click();
  await expect.poll(() => title.inputValue(), within).toBe('首席打杂官');
  await saved(page);

  await page.reload();
  await page.locator('.chart-canvas').waitFor();
  await findCard(page, '首席打杂官');
  expect(await title.inputValue()).toBe('首席打杂官');
  // What was done before the reload can still be undone.
  await page.getByRole('button', { name: /^撤销/u }).click();
  await expect.poll(() => title.inputValue(), within).toBe(before);

  await page.goto(bandi.address);
  await page.getByRole('link', { name: '青禾小店' }).waitFor();
  expect(errors).toEqual([]);
});

test('every head has a reason that opens down to inputs, method and sources', async () => {
  const { page, errors } = await bandi.open();
  await openChart(page, await makeShop(bandi.address, '理由小店'));
  const title = await page.evaluate(async () => {
    const [workspace] = /(?<=\/w\/)[^/]+/u.exec(location.pathname) ?? [];
    const { document } = (await (await fetch(`/api/workspaces/${workspace}/scenarios/main`)).json()) as { document: { positions: { title: { zh: string }; reasons: unknown[] }[] } };
    return document.positions.find(({ reasons }) => reasons.length > 0)?.title.zh ?? '';
  });
  await findCard(page, title);
  await page.getByRole('heading', { name: /为什么是 \d+ 人/u }).waitFor();
  const reason = page.locator('.reasons li').first();
  await reason.locator('summary').click();
  expect(await reason.innerText()).toMatch(/低 .+ 常见 .+ 高 /u);
  expect(await reason.locator('.inputs tr').count()).toBeGreaterThan(0);
  expect(await reason.locator('.sources').innerText()).toMatch(/来源/u);
  expect(errors).toEqual([]);
});

test('a finding appears when something breaks, leads to its place, and mends itself', async () => {
  const { page, errors } = await bandi.open();
  await openChart(page, await makeShop(bandi.address, '检查小店'));
  await page.getByRole('treeitem').first().focus();
  await page.keyboard.press('Alt+Enter');
  await page.getByLabel('部门名称').waitFor();
  const lead = page.locator('.ant-select').filter({ has: page.locator('#unit-lead') });
  await lead.hover();
  await lead.locator('.ant-select-clear').click();
  await saved(page);
  await page.getByRole('button', { name: /^检查结果/u }).click();
  const finding = page.locator('.finding').filter({ hasText: '负责人' }).filter({ has: page.getByRole('button', { name: '一键修复' }) }).first();
  await finding.getByRole('button', { name: '一键修复' }).click();
  await finding.waitFor({ state: 'detached' });
  await saved(page);
  expect(errors).toEqual([]);
});

test('a profile file is read in, and a wrong one is answered with line, expectation and the nearest key', async () => {
  const { page, errors } = await bandi.open();
  await page.goto(`${bandi.address}/new`);
  await page.getByRole('button', { name: '导入文件' }).click();
  const text = page.getByRole('dialog').getByRole('textbox');
  await text.fill('name: A\ncategory: home\nchannels:\n  - platform: taobao\n    orders_per_dya: 30\n');
  await page.getByRole('dialog').getByRole('button', { name: '导入', exact: true }).click();
  await expect.poll(() => page.locator('.import__problems').innerText(), within).toMatch(/第 5 行[\s\S]*orders_per_day/u);
  await text.fill('name: 木器小铺\ncategory: home\nchannels:\n  - platform: taobao\n    orders_per_day: 30\n');
  await page.getByRole('dialog').getByRole('button', { name: '导入', exact: true }).click();
  await expect.poll(() => page.getByLabel('店铺或公司名称').inputValue(), within).toBe('木器小铺');
  await page.locator('.team .stats').waitFor();
  // What was entered is still there after a reload.
  await page.reload();
  expect(await page.getByLabel('日均订单').inputValue()).toBe('30');
  expect(errors).toEqual([]);
});
