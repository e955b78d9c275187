import { defaultCardFields } from '@bandi/chart';
import type { Change, Records } from '@bandi/organisation';
import { Organisation, decideAll, fromDocument, toDocument } from '@bandi/organisation';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { chartModel } from '../../apps/web/src/chart/chart-model.ts';
import { fitted } from '../../apps/web/src/chart/viewport.ts';
import type { Bandi } from './bandi.test-support.ts';
import { PATIENCE_MS, saved, startBandi } from './bandi.test-support.ts';

// A busy machine needs long for what takes seconds otherwise.
vi.setConfig({ testTimeout: 180_000 });
const within = { timeout: PATIENCE_MS };
let bandi: Bandi;

beforeAll(async () => {
  bandi = await startBandi();
}, 240_000);
afterAll(async () => bandi.stop());

/** Two units below a shop; a lead and two under it in the one, a lead in the other. One of them has a person. */
const shop: readonly Change[] = [
  { type: 'add-unit', id: 'shop', name: '青禾小店', parent: null },
  { type: 'add-unit', id: 'operations', name: '运营部', parent: 'shop' },
  { type: 'add-unit', id: 'design', name: '设计部', parent: 'shop' },
  { type: 'add-position', id: 'manager', unit: 'operations', title: '运营经理', function: 'operations', reportsTo: null },
  { type: 'set-unit', unit: 'operations', lead: 'manager' },
  { type: 'add-position', id: 'agent', unit: 'operations', title: '客服', function: 'customer-service' },
  { type: 'add-position', id: 'operator', unit: 'operations', title: '店铺运营', function: 'operations' },
  { type: 'add-position', id: 'designer', unit: 'design', title: '美工', function: 'design', reportsTo: 'manager' },
  { type: 'set-unit', unit: 'design', lead: 'designer' },
  { type: 'add-person', id: 'li', name: '李雷' },
  { type: 'assign-person', id: 'a1', person: 'li', position: 'agent', from: '2026-01-01' },
];

/** What the tests look at in a document. */
interface Document {
  readonly positions: readonly Records['position'][];
  readonly assignments: readonly Records['assignment'][];
}

/** A new workspace with the shop, opened; and how it stands on the server. */
async function openShop(page: Page): Promise<{ readonly read: () => Promise<Document> }> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(bandi.address);
  const organisation = new Organisation();
  const decision = decideAll(organisation, shop);
  if (!decision.ok) throw new Error(decision.refusal.text.en);
  organisation.applyDiffMutable(decision.diff);
  const workspace = await page.evaluate(async (document) => {
    const answer = await fetch('/api/workspaces', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: '改图小店', document }) });
    const made = (await answer.json()) as { workspace: string };
    return made.workspace;
  }, toDocument(organisation));
  await page.goto(`${bandi.address}/w/${workspace}`);
  await page.locator('.chart-canvas').waitFor();
  return {
    read: () => page.evaluate(async (id) => ((await (await fetch(`/api/workspaces/${id}/scenarios/main`)).json()) as { document: Document }).document, workspace),
  };
}

const at = (page: Page) => page.locator('[role="treeitem"][tabindex="0"]');
const titles = (document: Document): readonly string[] => document.positions.map(({ title }) => (typeof title === 'string' ? title : title.zh));

test('everything is done by keyboard: add beside and below, rename, move, choose several, delete, undo to any step', async () => {
  const { page, errors } = await bandi.open();
  const { read } = await openShop(page);
  await at(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => at(page).innerText(), within).toMatch(/客服.*在岗 李雷/u);

  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: '新岗位名称' }).fill('直播客服');
  await page.keyboard.press('Enter');
  await expect.poll(() => at(page).innerText(), within).toContain('直播客服');
  await page.keyboard.press('Tab');
  await page.getByRole('textbox', { name: '新岗位名称' }).fill('夜班客服');
  await page.keyboard.press('Enter');
  await expect.poll(() => at(page).innerText(), within).toContain('夜班客服');
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: '岗位名称' }).fill('大夜班客服');
  await page.keyboard.press('Enter');
  await expect.poll(() => at(page).innerText(), within).toContain('大夜班客服');
  // Escape leaves everything as it was.
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: '岗位名称' }).fill('不要这个名字');
  await page.keyboard.press('Escape');
  await saved(page);
  expect(titles(await read())).toEqual(expect.arrayContaining(['直播客服', '大夜班客服']));

  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('设计');
  expect(await dialog.innerText()).toContain('移入“设计部”');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await saved(page);
  expect((await read()).positions.find(({ title }) => JSON.stringify(title).includes('大夜班客服'))).toMatchObject({ unit: 'design', reportsTo: 'designer' });

  // The one and its neighbour, deleted together.
  await page.keyboard.press('Shift+ArrowLeft');
  await page.getByRole('toolbar', { name: '对所选卡片的操作' }).waitFor();
  await page.keyboard.press('Delete');
  expect(await page.getByRole('dialog').innerText()).toContain('删除所选 2 项');
  await page.getByRole('dialog').getByRole('button', { name: /^删\s?除$/u }).click();
  await saved(page);
  expect(titles(await read())).not.toEqual(expect.arrayContaining(['大夜班客服']));
  // The keyboard is at what is left, also after an undo.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('treeitem');

  // Each step is named, and choosing one goes back to it.
  await page.getByRole('button', { name: '操作记录' }).click();
  expect(await page.getByRole('menu').innerText()).toMatch(/删除 2 项[\s\S]*移动 大夜班客服[\s\S]*改名 夜班客服[\s\S]*添加 夜班客服[\s\S]*添加 直播客服/u);
  await page.getByRole('menuitem', { name: /^添加 直播客服/u }).click();
  await saved(page);
  expect(new Set(titles(await read()))).toEqual(new Set(['运营经理', '客服', '直播客服', '店铺运营', '美工']));
  expect(errors).toEqual([]);
});

test('what is dragged lands where it was shown: into a unit, between siblings, a person in another position; where it cannot go it stays, and why is said', async () => {
  const { page, errors } = await bandi.open();
  const { read } = await openShop(page);
  let { place, textAt } = await cardPlaces(page, await read());
  const again = async () => { ({ place, textAt } = await cardPlaces(page, await read())); };
  const drag = async (from: Spot, to: Spot) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 12, from.y + 12, { steps: 3 });
    await page.mouse.move(to.x, to.y, { steps: 6 });
  };
  const note = page.locator('.drag-note');
  const unitOf = async (id: string) => (await read()).positions.find((position) => position.id === id)?.unit;

  await drag(place('unit:shop'), place('unit:design'));
  expect(await note.innerText()).toContain('下级');
  expect(await note.getAttribute('class')).toContain('is-refused');
  await page.mouse.up();
  expect(await page.getByRole('button', { name: '没有可撤销的步骤' }).isDisabled()).toBe(true);

  await drag(place('position:agent'), place('unit:design'));
  expect(await note.innerText()).toContain('移入“设计部”');
  await page.mouse.up();
  await saved(page);
  expect(await unitOf('agent')).toBe('design');
  // The keyboard follows the hand: undo needs no click elsewhere.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('treeitem');
  await page.keyboard.press('Control+z');
  await saved(page);
  expect(await unitOf('agent')).toBe('operations');

  await again();
  // A name is a person: it goes to another position from today on.
  await drag(textAt('position:agent', '李雷'), place('position:operator'));
  expect(await note.innerText()).toMatch(/李雷[\s\S]*从今天起任“店铺运营”/u);
  await page.mouse.up();
  await saved(page);
  expect((await read()).assignments.map(({ position }) => position)).toEqual(['agent', 'operator']);
  await page.getByRole('button', { name: /^撤销/u }).click();
  await saved(page);

  await again();
  // Before a sibling: a bar shows where.
  await drag(place('position:operator'), place('position:agent', 0.1, 0.5));
  await page.locator('.drop-bar').waitFor();
  expect(await note.innerText()).toContain('排在“客服”之前');
  await page.mouse.up();
  await saved(page);
  const order = async () => (await read()).positions.filter(({ unit }) => unit === 'operations').toSorted((a, b) => (a.order < b.order ? -1 : 1)).map(({ id }) => id);
  expect(await order()).toEqual(['manager', 'operator', 'agent']);
  await page.getByRole('button', { name: /^撤销/u }).click();
  await saved(page);
  expect(await order()).toEqual(['manager', 'agent', 'operator']);
  expect(errors).toEqual([]);
});

test('cards are marked by a frame drawn around them, worked on together from their bar or menu, and renamed where they stand', async () => {
  const { page, errors } = await bandi.open();
  const { read } = await openShop(page);
  const first = await cardPlaces(page, await read());
  const [from, to] = [first.place('position:agent', -0.05, -0.15), first.place('position:operator', 1.03, 1.1)];
  await page.mouse.move(from.x, from.y);
  await page.keyboard.down('Shift');
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.locator('.marquee').waitFor();
  await page.mouse.up();
  await page.keyboard.up('Shift');
  const bar = page.getByRole('toolbar', { name: '对所选卡片的操作' });
  await expect.poll(() => bar.innerText(), within).toContain('已选 2 项');
  const middle = first.place('position:agent');
  await page.mouse.click(middle.x, middle.y, { button: 'right' });
  await page.getByRole('menuitem', { name: '编制状态' }).hover();
  await page.getByRole('menuitem', { name: '冻结' }).click();
  await saved(page);
  expect((await read()).positions.filter(({ status }) => status === 'frozen').map(({ id }) => id).toSorted()).toEqual(['agent', 'operator']);
  await page.keyboard.press('Escape');
  await bar.waitFor({ state: 'detached' });

  const designer = (await cardPlaces(page, await read())).place('position:designer');
  await page.mouse.dblclick(designer.x, designer.y);
  const name = page.locator('.card-name');
  await name.waitFor();
  await name.fill('视觉设计');
  await name.press('Enter');
  await saved(page);
  expect(titles(await read())).toContain('视觉设计');
  expect(errors).toEqual([]);
});

test('cards are copied, cut and pasted; rows of a spreadsheet become positions, with what is wrong in them said first', async () => {
  const { page, context, errors } = await bandi.open();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { read } = await openShop(page);
  const goTo = async (name: string) => {
    await page.getByRole('combobox', { name: '查找岗位、部门、人员' }).fill(name);
    await page.getByRole('option').first().click();
    await expect.poll(() => at(page).innerText(), within).toContain(name);
    await at(page).focus();
  };
  await goTo('客服');
  await page.keyboard.press('Control+c');
  await goTo('设计部');
  await page.keyboard.press('Control+v');
  await saved(page);
  expect((await read()).positions.filter(({ unit }) => unit === 'design')).toHaveLength(2);
  // What was copied is rows for a spreadsheet, too.
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('岗位\t人数\t部门\t上级\n客服\t1\t运营部\t运营经理');

  await goTo('店铺运营');
  await page.keyboard.press('Control+x');
  await goTo('设计部');
  await page.keyboard.press('Control+v');
  await saved(page);
  expect((await read()).positions.find(({ id }) => id === 'operator')?.unit).toBe('design');
  // Undone, the cut waits again: pasted anew, the card moves and is no copy.
  await page.keyboard.press('Control+z');
  await goTo('设计部');
  await page.keyboard.press('Control+v');
  await saved(page);
  expect((await read()).positions.filter(({ id, title }) => id === 'operator' || title === '店铺运营').map(({ unit }) => unit)).toEqual(['design']);

  await page.evaluate(() => navigator.clipboard.writeText('岗位\t人数\t部门\t上级\n主播\t2\t直播部\t\n场控\t1\t设计部\t主播'));
  await goTo('设计部');
  await page.keyboard.press('Control+v');
  const dialog = page.getByRole('dialog');
  await expect.poll(() => dialog.getByRole('alert').innerText(), within).toMatch(/第 2 行\s*部门“直播部”找不到/u);
  const add = dialog.getByRole('button', { name: '添加 2 个岗位' });
  expect(await add.isDisabled()).toBe(true);
  await dialog.getByRole('textbox').fill('岗位\t人数\t部门\t上级\n主播\t2\t设计部\t\n场控\t1\t设计部\t主播');
  await add.click();
  await saved(page);
  const { positions } = await read();
  const host = positions.find(({ title }) => JSON.stringify(title).includes('主播'));
  expect(host).toMatchObject({ heads: 2, unit: 'design' });
  expect(positions.find(({ title }) => JSON.stringify(title).includes('场控'))?.reportsTo).toBe(host?.id);
  expect(errors).toEqual([]);
});

interface Spot {
  readonly x: number;
  readonly y: number;
}

interface Places {
  /** A point of a card, `along` and `down` from 0 to 1. */
  readonly place: (key: string, along?: number, down?: number) => Spot;
  /** The middle of a text on a card. */
  readonly textAt: (key: string, text: string) => Spot;
}

/** Fits the chart and answers where its cards are on the screen: the same layout as the page's, on the same canvas. */
async function cardPlaces(page: Page, document: Document): Promise<Places> {
  await at(page).focus();
  await page.keyboard.press('0');
  const read = fromDocument(document);
  const box = await page.locator('.chart-canvas').boundingBox();
  if (!read.ok || box === null) throw new Error('there is no chart');
  const { cards, picture } = chartModel(read.organisation, { language: 'zh', title: '', asOf: '2026-06-01', aspect: 1.8, legend: false, fields: defaultCardFields });
  const view = fitted(picture, box, 8, 56);
  const onScreen = (x: number, y: number) => ({ x: box.x + view.left + x * view.scale, y: box.y + view.top + y * view.scale });
  const cardAt = (key: string) => {
    const card = cards.get(key);
    if (card === undefined) throw new Error(`no card ${key}`);
    return card;
  };
  return {
    place: (key, along = 0.5, down = 0.5) => { const { x, y, width, height } = cardAt(key); return onScreen(x + width * along, y + height * down); },
    textAt: (key, text) => {
      const { x, y } = cardAt(key);
      const found = picture.card(picture.find(key)).texts.find((part) => part.text.includes(text));
      if (found === undefined) throw new Error(`${key} does not say ${text}`);
      return onScreen(x + found.x + found.width / 2, y + found.y - found.size / 3);
    },
  };
}
