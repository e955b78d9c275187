import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Bandi } from './bandi.test-support.ts';
import { PATIENCE_MS, contentOf, makeShop, saved, startBandi } from './bandi.test-support.ts';

// A busy machine needs long for what takes seconds otherwise.
vi.setConfig({ testTimeout: 180_000 });
const within = { timeout: PATIENCE_MS };
let bandi: Bandi;
let processes = '';

beforeAll(async () => {
  bandi = await startBandi();
  processes = `${await makeShop(bandi.address, '流程小店')}/main/processes`;
}, 240_000);
afterAll(async () => bandi.stop());

/** Opens the fulfilment of orders and answers once it is drawn. */
async function openOrders(page: Page): Promise<void> {
  await page.goto(processes);
  await page.getByRole('button', { name: /订单履约/u }).click();
  await page.locator('.drawing .djs-element').first().waitFor();
}

const firstHolder = (page: Page) => page.locator('.lane-rows .holder-choice').first();

test('a process is drawn with its lanes; a lane bound to another position is renamed at once, and one step back takes it back', async () => {
  const { page, errors } = await bandi.open();
  await openOrders(page);
  const before = (await firstHolder(page).innerText()).trim();
  await firstHolder(page).click();
  const other = page.locator('.ant-select-item-option:not(.ant-select-item-option-selected)').first();
  const name = (await other.innerText()).trim();
  await other.click();
  await expect.poll(() => page.locator('.drawing').getByText(name.slice(0, 4)).count(), within).toBeGreaterThan(0);
  await saved(page);
  await page.getByRole('button', { name: /^撤销：指定“/u }).click();
  await expect.poll(async () => (await firstHolder(page).innerText()).trim(), within).toBe(before);
  await saved(page);
  expect(errors).toEqual([]);
});

test('a file of another tool comes in whole: the lane that nobody was found for is asked for, and what is drawn goes out again', async () => {
  const { page, errors } = await bandi.open();
  await page.goto(processes);
  await page.getByRole('button', { name: '导入流程' }).click();
  const file = `<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
    <process id="P" name="赠品补发"><laneSet id="L"><lane id="L1" name="从没听过的岗位"><flowNodeRef>S</flowNodeRef><flowNodeRef>A</flowNodeRef><flowNodeRef>E</flowNodeRef></lane></laneSet>
    <startEvent id="S"/><task id="A" name="登记补发"/><endEvent id="E"/><sequenceFlow id="F1" sourceRef="S" targetRef="A"/><sequenceFlow id="F2" sourceRef="A" targetRef="E"/></process></definitions>`;
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles({ name: 'broken.bpmn', mimeType: 'text/xml', buffer: Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]><x/>') });
  await dialog.getByText(/DOCTYPE/u).waitFor();
  expect(await dialog.getByRole('button', { name: '导入', exact: true }).isDisabled()).toBe(true);
  await dialog.locator('input[type=file]').setInputFiles({ name: '补发.bpmn', mimeType: 'text/xml', buffer: Buffer.from(file) });
  await dialog.getByText('有 1 条泳道没有找到对应的岗位').waitFor();
  await dialog.locator('.holder-choice').click();
  await page.locator('.ant-select-item-option').first().click();
  await dialog.getByText('每条泳道都按名称找到了').waitFor();
  await dialog.getByRole('button', { name: '导入', exact: true }).click();
  await page.locator('.drawing').getByText('登记补发').first().waitFor();
  await saved(page);

  for (const [kind, begins] of [['BPMN 2.0 文件', '<?xml'], ['打印用（PDF）', '%PDF'], ['矢量图（SVG）', '<?xml'], ['图片（PNG）', '\u0089PNG'], ['文字（TXT）', '']] as const) {
    await page.getByRole('button', { name: '导出' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: kind }).click()]);
    expect(download.suggestedFilename()).toMatch(/^赠品补发\./u);
    const bytes = (await contentOf(download)).toString('latin1');
    expect(bytes.startsWith(begins) && bytes.length > 20, kind).toBe(true);
  }

  await page.getByRole('button', { name: '导入流程', exact: true }).click();
  await dialog.locator('input[type=file]').setInputFiles({ name: '补发.bpmn', mimeType: 'text/xml', buffer: Buffer.from(file.replace('登记补发', '登记并补发')) });
  await dialog.getByText('每条泳道都按名称找到了').waitFor();
  await dialog.getByRole('button', { name: '更新', exact: true }).click();
  await page.locator('.drawing').getByText('登记并补发').first().waitFor();
  await saved(page);
  await page.getByRole('button', { name: /^撤销：用文件更新流程/u }).click();
  await page.locator('.drawing').getByText('登记补发').first().waitFor();
  await saved(page);
  expect(errors).toEqual([]);
});

test('a list of steps becomes a process: who is meant is matched or asked for, and one step back takes all of it back', async () => {
  const { page, errors } = await bandi.open();
  await page.goto(processes);
  await page.getByRole('button', { name: '新建流程', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const list = dialog.getByRole('textbox', { name: '步骤清单' });
  await list.fill('客服：登记\n没写谁');
  await dialog.getByText('第 2 行要写成').waitFor();
  expect(await dialog.getByRole('button', { name: '建立流程' }).isDisabled()).toBe(true);
  await list.fill('步骤\t负责人\t时限\n登记退货\t没听过的岗位\t2小时\n验货\t没听过的岗位\t1天');
  await dialog.getByRole('textbox', { name: '流程名称' }).fill('退货快办');
  await dialog.getByText('有 1 个角色没有找到对应的岗位').waitFor();
  await dialog.locator('.holder-choice').click();
  await page.locator('.ant-select-item-option').first().click();
  await dialog.getByText('每个角色都找到了').waitFor();
  await dialog.getByRole('button', { name: '建立流程' }).click();
  await page.locator('.drawing [data-element-id="step-2"]').waitFor();
  await saved(page);
  await page.getByRole('button', { name: /^撤销：新建流程：退货快办/u }).click();
  await page.locator('.process-card').first().waitFor();
  expect(await page.locator('.process-card').filter({ hasText: '退货快办' }).count()).toBe(0);
  expect(errors).toEqual([]);
});

test('the map of hand-overs leads from a pair to its steps, and a position that is renamed renames its lanes', async () => {
  const { page, errors } = await bandi.open();
  await page.goto(`${processes}?view=hand-overs`);
  await page.locator('.hand-over-cell').first().click();
  await page.getByText('弦图').click();
  await page.locator('.chord-band').first().waitFor();
  await page.locator('.hand-over-steps button').first().click();
  await page.locator('.drawing .djs-element.is-chosen').first().waitFor();
  const lane = page.locator('.drawing .djs-element[data-element-id^="lane-"]:not([data-element-id^="lane-unit-"]):not([data-element-id^="lane-outside-"])').first();
  await lane.waitFor();
  const position = (await lane.getAttribute('data-element-id'))?.replace('lane-', '') ?? '';
  const [, workspace, scenario] = /\/w\/([^/]+)\/([^/]+)\//u.exec(processes) ?? [];
  const status = await page.evaluate(async ([address, id]) => {
    const answer = await fetch(`${address ?? ''}/changes`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ key: 'rename-for-a-test', changes: [{ type: 'set-position', position: id, title: '改名岗' }] }) });
    return answer.status;
  }, [`/api/workspaces/${workspace ?? ''}/scenarios/${scenario ?? ''}`, position] as const);
  expect(status).toBe(200);
  await lane.getByText('改名岗').first().waitFor();
  expect(errors).toEqual([]);
});

test('a drawing that is not saved outlasts a reload; saved, it is one step that can be taken back', async () => {
  const { page, errors } = await bandi.open();
  await openOrders(page);
  await page.getByRole('button', { name: '画流程图' }).click();
  const tasks = page.locator('.drawing.is-editing .djs-shape:has(rect):not(.djs-label)');
  await tasks.first().waitFor();
  const task = page.locator('.drawing.is-editing [data-element-id="check-order"]');
  await task.click();
  await page.keyboard.press('Delete');
  await page.getByText('有未保存的改动').waitFor();
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith('bandi.drawing.'))), within).toBe(true);
  await page.reload();
  await page.getByText('有未保存的改动').waitFor();
  await page.locator('.drawing.is-editing .djs-element').first().waitFor();
  expect(await task.count()).toBe(0);
  await page.getByRole('button', { name: '保存流程图' }).click();
  await page.getByRole('button', { name: /^撤销：重画流程/u }).click();
  await page.locator('.drawing:not(.is-editing) [data-element-id="check-order"]').waitFor();
  await saved(page);
  expect(errors).toEqual([]);
});

test('a phone shows the processes and the steps of one as lists, loads no drawing, and edits a step', async () => {
  const { page, errors } = await bandi.open({ width: 390, height: 844, touch: true });
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(processes);
  await page.getByRole('button', { name: /订单履约/u }).click();
  await page.locator('.step-rows button').nth(1).click();
  await page.getByLabel('时限').fill('3');
  await page.getByLabel('时限').press('Enter');
  await page.locator('.step-rows').getByText(/^3 /u).waitFor();
  await saved(page);
  expect(loaded.filter((address) => /\/(?:diagram|drawing)[^/]*\.js/u.test(address))).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(errors).toEqual([]);
});
