import { defaultCardFields } from '@bandi/chart';
import { fromDocument } from '@bandi/organisation';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { chartModel } from '../../apps/web/src/chart/chart-model.ts';
import { fitted } from '../../apps/web/src/chart/viewport.ts';
import type { Bandi } from './bandi.test-support.ts';
import { PATIENCE_MS, findCard, makeShop, openChart, saveShop, saved, startBandi } from './bandi.test-support.ts';

// A busy machine needs long for what takes seconds otherwise.
vi.setConfig({ testTimeout: 180_000 });
const within = { timeout: PATIENCE_MS };
let bandi: Bandi;

beforeAll(async () => {
  bandi = await startBandi();
}, 240_000);
afterAll(async () => bandi.stop());

test('what is changed without a connection survives a reload of the tab and is sent when the line is back', async () => {
  const { page, context, errors } = await bandi.open();
  await openChart(page, await makeShop(bandi.address, '离线小店'));
  await page.getByRole('treeitem').first().focus();
  await page.keyboard.press('Alt+Enter');
  const name = page.getByLabel('部门名称');
  const before = await name.inputValue();
  const waiting = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('bandi.pending')).length);
  // The line is cut for changes only, so that the page itself can be opened anew.
  const changes = /\/changes$/u;
  await context.route(changes, (route) => route.abort());
  await name.fill('离线改的名');
  await name.press('Enter');
  await page.locator('.save-state.is-offline').waitFor();
  expect(await waiting()).toBe(1);

  await page.reload();
  await page.locator('.save-state.is-offline').waitFor();
  await findCard(page, '离线改的名');
  expect(await name.inputValue()).toBe('离线改的名');
  expect(before).not.toBe('离线改的名');
  await context.unroute(changes);
  await saved(page);
  expect(await waiting()).toBe(0);

  const other = await bandi.open();
  await other.page.goto(page.url());
  await other.page.locator('.chart-canvas').waitFor();
  await findCard(other.page, '离线改的名');
  // Two people on one organisation see each other's edits.
  await name.fill('一起改的名');
  await name.press('Enter');
  await expect.poll(() => other.page.getByLabel('部门名称').inputValue(), within).toBe('一起改的名');
  // And that the other is there, at which card, until they leave.
  await other.page.getByRole('button', { name: '还有 1 人正在查看' }).click();
  await other.page.locator('.here__place', { hasText: '一起改的名' }).waitFor();
  await page.goto('about:blank');
  await other.page.getByRole('button', { name: '还有 1 人正在查看' }).waitFor({ state: 'detached' });
  expect([...errors, ...other.errors]).toEqual([]);
});

test('language and appearance are one click away and are remembered', async () => {
  const { page, errors } = await bandi.open({ language: 'en-GB' });
  await page.goto(bandi.address);
  await page.getByRole('heading', { name: 'What team does your shop need?' }).waitFor();
  await page.getByRole('button', { name: 'Switch to Chinese' }).click();
  await page.getByRole('heading', { name: '您的店需要一支什么样的团队？' }).waitFor();
  await page.getByRole('button', { name: '外观' }).click();
  await page.getByRole('menuitem', { name: '深色' }).click();
  await page.reload();
  await page.getByRole('heading', { name: '您的店需要一支什么样的团队？' }).waitFor();
  expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset['theme']])).toEqual(['zh-CN', 'dark']);
  expect(errors).toEqual([]);
});

test('on a phone nothing is wider than the screen, and a position opens as a sheet', async () => {
  const { page, errors } = await bandi.open({ width: 390, height: 844, touch: true });
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  await page.goto(bandi.address);
  await page.locator('.card-link').first().waitFor();
  expect(await fits()).toBe(true);
  await page.goto(`${bandi.address}/new`);
  await page.getByLabel('店铺或公司名称').fill('手机小店');
  await page.getByLabel('月销售额').fill('30万');
  await page.locator('.team .stats').waitFor();
  expect(await fits()).toBe(true);
  await saveShop(page);
  expect(await fits()).toBe(true);
  await page.getByRole('treeitem').first().focus();
  await page.keyboard.press('Alt+Enter');
  const sheet = await page.locator('.side').boundingBox();
  expect(sheet?.x).toBe(0);
  expect(sheet?.width).toBe(390);
  // It ends where the way between the pages begins.
  const rail = await page.getByRole('navigation', { name: '组织的各个页面' }).boundingBox();
  expect((rail?.y ?? 0) + (rail?.height ?? 0)).toBeCloseTo(844, 0);
  expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBeCloseTo(rail?.y ?? 0, 0);
  expect(errors).toEqual([]);
});

test('a card dropped where it cannot go stays, and says why; where it can, it moves', async () => {
  const { page, errors } = await bandi.open();
  await openChart(page, await makeShop(bandi.address, '拖动小店', 'tmall-growth'));
  const document = await page.evaluate(async () => {
    const [workspace] = /(?<=\/w\/)[^/]+/u.exec(location.pathname) ?? [];
    return ((await (await fetch(`/api/workspaces/${workspace}/scenarios/main`)).json()) as { document: { units: { id: string; parent: string | null; name: { zh: string } }[] } }).document;
  });
  const { units } = document;
  const place = await unitPlaces(page, document);
  const drag = async (from: string, to: string) => {
    const [a, b] = [place(from), place(to)];
    await page.mouse.move(a.x, a.y);
    await page.mouse.down();
    await page.mouse.move(a.x + 12, a.y + 12, { steps: 3 });
    await page.mouse.move(b.x, b.y, { steps: 6 });
  };
  const top = units.find(({ parent }) => parent === null);
  const [first, second] = units.filter(({ parent }) => parent === top?.id);
  if (top === undefined || first === undefined || second === undefined) throw new Error('the team has fewer than two units below the top');

  await drag(top.id, first.id);
  expect(await page.locator('.drag-note.is-refused').innerText()).toContain('下级');
  await page.mouse.up();
  expect(await page.getByRole('button', { name: '没有可撤销的步骤' }).isDisabled()).toBe(true);
  await drag(second.id, first.id);
  expect(await page.locator('.drag-note').innerText()).toContain(first.name.zh);
  await page.mouse.up();
  await saved(page);
  await findCard(page, second.name.zh);
  expect(await page.locator('.side .ant-select').filter({ has: page.locator('#unit-parent') }).innerText()).toContain(first.name.zh);
  expect(errors).toEqual([]);
});

/** Where the middle of each unit's card is on the screen: the same layout as the page's, fitted to the same canvas. */
async function unitPlaces(page: Page, document: unknown): Promise<(unit: string) => { readonly x: number; readonly y: number }> {
  const read = fromDocument(document);
  const box = await page.locator('.chart-canvas').boundingBox();
  if (!read.ok || box === null) throw new Error('there is no chart');
  const { cards, picture } = chartModel(read.organisation, { language: 'zh', title: '', asOf: '2026-01-01', aspect: 1.8, fields: { ...defaultCardFields, vacancy: false } });
  const view = fitted(picture, box, 8, 56);
  return (unit) => {
    const card = cards.get(`unit:${unit}`);
    if (card === undefined) throw new Error(`no card of ${unit}`);
    return { x: box.x + view.left + (card.x + card.width / 2) * view.scale, y: box.y + view.top + (card.y + card.height / 2) * view.scale };
  };
}
