import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Bandi } from './bandi.test-support.ts';
import { PATIENCE_MS, makeShop, saved, startBandi } from './bandi.test-support.ts';

// A busy machine needs long for what takes seconds otherwise.
vi.setConfig({ testTimeout: 180_000 });
const within = { timeout: PATIENCE_MS };
let bandi: Bandi;
/** The chart and the duties of the shop that all tests look at. */
let shop = '';
let duties = '';

beforeAll(async () => {
  bandi = await startBandi();
  shop = await makeShop(bandi.address, '职责小店');
  duties = `${shop}/main/duties`;
}, 240_000);
afterAll(async () => bandi.stop());

/** What a screen reader hears of the place one is at. */
async function heard(page: Page): Promise<string> {
  const id = (await page.getByRole('grid').getAttribute('aria-activedescendant')) ?? '';
  return (await page.locator(`[id="${id}"]`).getAttribute('aria-label')) ?? '';
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('from the chart to the duties and back: the matrix is worked by keyboard, each action is one step, and it is all there after a reload', async () => {
  const { page, errors } = await bandi.open();
  await page.goto(shop);
  await page.locator('.chart-canvas').waitFor();
  await page.getByRole('link', { name: '职责' }).click();
  await page.getByRole('grid').focus();
  await press(page, 'Control+Home', 'x', 'c');
  await expect.poll(() => heard(page), within).toContain('C 事前征询');
  await press(page, 'x', 'r', 'a');
  await expect.poll(() => heard(page), within).toContain('AR 执行并负责');
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'i');
  await press(page, 'Control+Home');
  await expect.poll(() => heard(page), within).toContain('I 事后知会');
  // The three cells were one step.
  await press(page, 'Control+z');
  await expect.poll(() => heard(page), within).toContain('AR 执行并负责');
  await press(page, 'c');
  await saved(page);

  await page.getByRole('link', { name: '架构图' }).click();
  await page.locator('.chart-canvas').waitFor();
  await expect.poll(() => page.getByRole('button', { name: /^撤销：.* C：/u }).count(), within).toBe(1);
  await page.goBack();
  await page.reload();
  await page.getByRole('grid').focus();
  await press(page, 'Control+Home');
  await expect.poll(() => heard(page), within).toContain('C 事前征询');
  expect(errors).toEqual([]);
});

test('a table goes out with its headings and comes back; one with a duty that is not known is refused whole', async () => {
  const { page, context, errors } = await bandi.open();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(duties);
  await page.getByRole('grid').focus();
  await press(page, 'Control+Home', 'Control+Shift+C');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText()), within).toContain('职责\t');
  const rows = (await page.evaluate(() => navigator.clipboard.readText())).split('\r\n').map((row) => row.split('\t'));
  const before = rows[1]?.[1] ?? '';
  const changed = rows.map((row, at) => (at === 1 ? [row[0] ?? '', before === 'I' ? 'C' : 'I', ...row.slice(2)] : row));
  const paste = async (table: readonly (readonly string[])[]) => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), table.map((row) => row.join('\t')).join('\r\n'));
    await page.getByRole('grid').focus();
    await press(page, 'Control+v');
  };
  await paste(changed.map((row, at) => (at === 2 ? ['没有这项职责', 'R', ...row.slice(2, -1), ''] : row)));
  await page.getByRole('dialog', { name: '没有粘贴' }).getByText('没有职责“没有这项职责”').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await page.getByRole('button', { name: /^撤销：粘贴/u }).count()).toBe(0);
  await paste(changed);
  await page.getByRole('button', { name: /^撤销：粘贴职责分工表/u }).waitFor();
  await expect.poll(() => heard(page), within).toContain(before === 'I' ? 'C 事前征询' : 'I 事后知会');
  expect(errors).toEqual([]);
});

test('a duty of one\'s own is added, found, held by somebody and taken away; one of the catalogue comes with who should hold it', async () => {
  const { page, errors } = await bandi.open();
  await page.goto(duties);
  await page.getByRole('grid').waitFor();
  await page.getByRole('button', { name: '新增职责' }).click();
  await page.getByText('自己写').click();
  await page.getByLabel('职责名称').fill('给老客户寄手写卡片');
  await page.getByLabel('自定义职能').fill('老客维护');
  await page.locator('.side').getByRole('button', { name: '添加' }).click();
  await page.getByRole('rowheader', { name: /老客维护/u }).waitFor();
  await page.getByRole('textbox', { name: '搜索职责、岗位' }).fill('sxkp');
  await page.getByRole('rowheader', { name: /手写卡片/u }).waitFor();
  expect(await page.getByRole('rowheader').count()).toBe(2);
  await page.getByRole('rowheader', { name: /手写卡片/u }).click();
  await page.locator('.side').getByText('还没有岗位承担').waitFor();
  await page.getByRole('button', { name: '删除职责' }).click();
  await page.locator('.ant-popconfirm').getByRole('button', { name: '删除' }).click();
  await page.getByText('没有符合筛选条件的职责').waitFor();
  await page.getByRole('button', { name: '清除筛选' }).first().click();

  await page.getByRole('button', { name: '新增职责' }).click();
  await page.locator('.add-group button').first().click();
  await page.locator('.add-item__name').first().click();
  await page.locator('.side').getByText(/^建议：/u).waitFor();
  const name = await page.locator('.add-item.is-open .add-item__name span').first().innerText();
  await page.locator('.side').getByRole('button', { name: '添加' }).click();
  await page.getByRole('button', { name: `撤销：新增职责：${name}` }).waitFor();
  await saved(page);
  expect(errors).toEqual([]);
});

test('a phone shows the duties as a list and changes who holds one', async () => {
  const { page, errors } = await bandi.open({ width: 390, height: 844, touch: true });
  await page.goto(duties);
  await page.locator('.duty-card button').first().click();
  await page.locator('.holders li').first().waitFor();
  const held = await page.locator('.holders li').count();
  await page.locator('.holders li button').last().click();
  await expect.poll(() => page.locator('.holders li').count(), within).toBe(held - 1);
  await saved(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(errors).toEqual([]);
});
