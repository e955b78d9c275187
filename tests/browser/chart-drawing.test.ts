import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Bandi } from './bandi.test-support.ts';
import { makeShop, openChart, startBandi } from './bandi.test-support.ts';

// A busy machine needs long for what takes seconds otherwise.
vi.setConfig({ testTimeout: 180_000 });
let bandi: Bandi;
let shop = '';

beforeAll(async () => {
  bandi = await startBandi();
  shop = await makeShop(bandi.address, '远近都要看得清的店');
}, 240_000);
afterAll(async () => bandi.stop());

/** How many different colours the canvas shows: a blank one has one, a picture with letters hundreds. */
const coloursOn = (page: Page): Promise<number> => page.locator('.chart-canvas').evaluate((canvas) => {
  if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas');
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
  return new Set(new Uint32Array(pixels?.buffer ?? new ArrayBuffer(0))).size;
});

test('the chart is drawn at every zoom, in both appearances', async () => {
  for (const dark of [false, true]) {
    const { page, errors } = await bandi.open({ dark });
    await openChart(page, shop);
    await page.locator('.chart-canvas').hover();
    await page.keyboard.down('Control');
    for (const wheel of [0, 300, 300, 300, -300, -300, -300]) {
      await page.mouse.wheel(0, wheel);
      await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
      expect(await coloursOn(page)).toBeGreaterThan(3);
    }
    await page.keyboard.up('Control');
    expect(errors).toEqual([]);
  }
});

test('what is printed is the whole chart, not the part in the window', async () => {
  const { page, errors } = await bandi.open({ dark: true });
  await openChart(page, shop);
  const [, workspace] = /\/w\/([^/]+)/u.exec(page.url()) ?? [];
  const svg = await page.evaluate(async (id) => (await fetch(`/api/workspaces/${id}/scenarios/main/chart.svg`)).text(), workspace);
  const cards = svg.match(/data-id=/gu)?.length ?? 0;
  expect(cards).toBeGreaterThan(3);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.chart-print svg');
  expect(await sheet.locator('g[data-id]').count()).toBe(cards);
  expect(await sheet.isVisible()).toBe(true);
  // On paper the ground is white whatever the screen has.
  expect(await sheet.locator('rect').first().getAttribute('fill')).toBe('#ffffff');
  expect(await page.locator('.chart-canvas').isVisible()).toBe(false);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await sheet.count()).toBe(0);
  expect(errors).toEqual([]);
});
