import { buffer } from 'node:stream/consumers';
import type { Browser, BrowserContext, Download, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { inject } from 'vitest';

/** Long enough for a busy machine; what waits for something ends as soon as it is there. */
export const PATIENCE_MS = 60_000;

export interface Bandi {
  readonly address: string;
  readonly browser: Browser;
  /** A page as a newcomer has it: nothing stored. Errors on it end up in `errors`. */
  readonly open: (options?: PageOptions) => Promise<{ readonly page: Page; readonly context: BrowserContext; readonly errors: readonly string[] }>;
  readonly stop: () => Promise<void>;
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly language?: 'zh-CN' | 'en-GB';
  readonly dark?: boolean;
  readonly touch?: boolean;
}

/** The run's server and browser (see one-server.ts). Others have shops and windows there, too. */
export async function startBandi(): Promise<Bandi> {
  const response = await fetch(inject('bandiOnDemand'), { method: 'POST' });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  const { address, browser: place } = JSON.parse(text) as { readonly address: string; readonly browser: string };
  const browser = await chromium.connect(place);
  return {
    address,
    browser,
    async open({ width = 1280, height = 800, language = 'zh-CN', dark = false, touch = false } = {}) {
      const context = await browser.newContext({ viewport: { width, height }, locale: language, colorScheme: dark ? 'dark' : 'light', hasTouch: touch, isMobile: touch });
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      return { page, context, errors };
    },
    // Only the connection, with the windows opened over it.
    stop: () => browser.close(),
  };
}

/** Makes a small shop as a program would, in one request, of an example, for tests that begin at its chart; answers its address. */
export async function makeShop(address: string, name: string, example = 'taobao-start'): Promise<string> {
  const response = await fetch(`${address}/api/workspaces`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name, example }) });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  const { workspace } = JSON.parse(text) as { readonly workspace: string };
  return `${address}/w/${workspace}`;
}

/** Opens the chart of a shop and answers once it is there. */
export async function openChart(page: Page, shop: string): Promise<void> {
  await page.goto(shop);
  await page.locator('.chart-canvas').waitFor();
}

/** Enters a small shop as a user and answers once its team is there. */
export async function enterShop(page: Page, address: string, name: string): Promise<void> {
  await page.goto(`${address}/`);
  await page.getByRole('button', { name: '从业务数据开始' }).click();
  await page.getByLabel('店铺或公司名称').fill(name);
  await page.getByLabel('月销售额').fill('45万');
  await page.locator('.team .stats').waitFor();
}

/** Saves the team and answers once its chart is there. */
export async function saveShop(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存为组织' }).click();
  await page.waitForURL(/\/w\//u);
  await page.locator('.chart-canvas').waitFor();
}

/** Opens the panel of a card by its name, the way a user finds it. */
export async function findCard(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: '查找岗位、部门、人员' }).fill(name);
  await page.getByRole('option').first().click();
  await page.locator('.side').waitFor();
}

/** Waits until everything done is on the server. */
export async function saved(page: Page): Promise<void> {
  await page.locator('.save-state.is-saved').waitFor();
}

/** What a download holds; the browser may be one of another process, so there is no file to look into. */
export async function contentOf(download: Download): Promise<Buffer> {
  return buffer(await download.createReadStream());
}
