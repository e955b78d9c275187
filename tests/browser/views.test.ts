import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Bandi } from './bandi.test-support.ts';
import { PATIENCE_MS, makeShop, openChart, saved, startBandi } from './bandi.test-support.ts';

// A busy machine needs long for what takes seconds otherwise.
vi.setConfig({ testTimeout: 180_000 });
const within = { timeout: PATIENCE_MS };
let bandi: Bandi;
/** Where the shop is that all tests look at. */
let shop = '';

beforeAll(async () => {
  bandi = await startBandi();
  shop = await makeShop(bandi.address, '视图小店');
}, 240_000);
afterAll(async () => bandi.stop());

/** Chooses a view by its name, with the keyboard alone. */
async function chooseView(page: Page, name: RegExp): Promise<void> {
  await page.locator('.view-name').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name }).click();
}

/** Chooses from a select box of a panel by the id of its label. */
async function choose(page: Page, id: string, option: string): Promise<void> {
  await page.locator(`#${id}`).click();
  await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click();
}

const treeTop = (page: Page) => page.getByRole('treeitem').first().innerText();

test('a view is chosen, coloured, kept as the default, found again after a reload, and undone', async () => {
  const { page, errors } = await bandi.open();
  await openChart(page, shop);
  const unitTop = await treeTop(page);
  await chooseView(page, /^汇报线/u);
  await expect.poll(() => treeTop(page), within).not.toBe(unitTop);
  const lineTop = await treeTop(page);

  await page.getByRole('button', { name: '视图设置' }).click();
  await choose(page, 'view-colour', '外包');
  await expect.poll(() => page.getByLabel('图例').count(), within).toBe(0);
  await choose(page, 'view-colour', '部门');
  await page.getByRole('button', { name: '职能', exact: true }).click();
  expect(await page.getByRole('button', { name: '职能', exact: true }).getAttribute('aria-pressed')).toBe('true');

  await page.getByRole('button', { name: '保存为新视图' }).click();
  await page.getByLabel('视图名称').fill('给老板看');
  await page.getByLabel('视图名称').press('Enter');
  await page.getByRole('button', { name: '给老板看 更多' }).click();
  await page.getByRole('menuitem', { name: '设为默认' }).click();
  await saved(page);
  await page.reload();
  await page.locator('.chart-canvas').waitFor();
  await expect.poll(() => page.locator('.view-name').innerText(), within).toContain('给老板看');
  expect(await treeTop(page)).toBe(lineTop);

  // Being the default, then being kept at all, are taken back like any edit.
  await page.getByRole('button', { name: /^撤销：/u }).click();
  await page.getByRole('button', { name: /^撤销：/u }).click();
  await expect.poll(() => page.locator('.view-name').innerText(), within).not.toContain('给老板看');
  await saved(page);
  expect(errors).toEqual([]);
});

test('a filter says how many match and is cleared with one button; a person is found by the first letters of the pinyin', async () => {
  const { page, errors } = await bandi.open();
  await openChart(page, shop);
  await page.getByRole('button', { name: '筛选' }).click();
  await page.getByLabel('名称包含').fill('不会有的名字');
  await expect.poll(() => page.locator('.view-notes').innerText(), within).toContain('没有岗位符合');
  await page.getByRole('group', { name: '职能' }).getByRole('button').first().click();
  await page.getByLabel('名称包含').fill('');
  await expect.poll(() => page.locator('.view-notes').innerText(), within).toMatch(/^[1-9]\d* \/ \d+ 个岗位符合$/u);
  await page.getByTitle('隐藏').click();
  await expect.poll(() => page.getByRole('treeitem').count(), within).toBeGreaterThan(0);
  await page.locator('.side').getByRole('button', { name: '全部清除' }).click();
  await expect.poll(() => page.locator('.view-notes').count(), within).toBe(0);

  // What every shop's team has, by the first letters of its pinyin.
  const search = page.getByRole('combobox', { name: '查找岗位、部门、人员' });
  await search.fill('yy');
  await expect.poll(() => page.getByRole('option').allInnerTexts(), within).toEqual(expect.arrayContaining([expect.stringContaining('运营')]));
  await search.press('Enter');
  await page.locator('.side .name-input').waitFor();
  expect(errors).toEqual([]);
});

test('a presentation goes through its steps by arrow keys, shows the notes, and ends with Escape', async () => {
  const { page, errors } = await bandi.open();
  await openChart(page, shop);
  await page.getByRole('button', { name: '视图设置' }).click();
  await page.getByRole('button', { name: '把“全图”加为一步' }).click();
  await page.getByLabel('讲稿').fill('先说人数，再说钱。');
  await page.getByLabel('标题').fill('开场');
  await page.getByLabel('标题').press('Tab');
  await page.getByRole('treeitem').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+Enter');
  await page.locator('.side .name-input').waitFor();
  await page.getByRole('button', { name: '视图设置' }).click();
  await page.getByRole('button', { name: /^把“.+”加为一步$/u }).click();
  await saved(page);
  const lastStep = page.getByRole('button', { name: /^撤销：/u });
  const before = await lastStep.getAttribute('aria-label');
  await page.getByRole('button', { name: '演示', exact: true }).click();

  const story = page.getByRole('region', { name: '演示' });
  await story.waitFor();
  expect(await story.innerText()).toContain('先说人数，再说钱。');
  expect(await story.innerText()).toMatch(/开场\s*1 \/ 2/u);
  expect(await page.locator('.summary').isVisible()).toBe(false);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => story.innerText(), within).toMatch(/2 \/ 2/u);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => story.innerText(), within).toMatch(/1 \/ 2/u);
  await page.keyboard.press('n');
  await expect.poll(() => story.innerText(), within).not.toContain('先说人数');
  // On stage nothing is changed, whatever keys are pressed.
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Escape');
  await story.waitFor({ state: 'detached' });
  expect(await lastStep.getAttribute('aria-label')).toBe(before);
  expect(await page.locator('.summary').isVisible()).toBe(true);
  expect(errors).toEqual([]);
});
