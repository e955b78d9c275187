import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--js-flags=--expose-gc',
];
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
export const WINDOW = { width: 1600, height: 900 } as const;

/** The machine's Chromium (or the one `CHROMIUM_PATH` names); null where there is none. */
export async function openBrowser(): Promise<Browser | null> {
  const executablePath = [process.env['CHROMIUM_PATH'], chromium.executablePath(), ...PLACES].find((place) => place !== undefined && place !== '' && existsSync(place));
  return executablePath === undefined ? null : chromium.launch({ executablePath, args: FLAGS });
}

/** A page with nothing on it but a contender; animations are asked to stay away. */
export async function openPage(browser: Browser, script: string, style: string): Promise<Page> {
  const context = await browser.newContext({ viewport: WINDOW, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.setContent(`<!doctype html><style>html,body,#host{margin:0;width:100%;height:100%;overflow:hidden}${style}</style><div id="host"></div>`);
  await page.addScriptTag({ content: script });
  return page;
}

/** Megabytes of the page's heap after collection, buffers of typed arrays included. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const usage = await session.send('Runtime.getHeapUsage');
  const { usedSize } = usage;
  const extra = ['embedderHeapUsedSize', 'backingStorageSize'].map((name) => Number((usage as Record<string, unknown>)[name] ?? 0));
  return (usedSize + extra.reduce((sum, size) => sum + size, 0)) / 1e6;
}

/** Share of a screenshot that is not its corner's colour, in thousandths: a blank picture is fast, too. */
export async function inkOf(page: Page): Promise<number> {
  const picture = await page.screenshot({ type: 'png' });
  const other = await page.context().newPage();
  try {
    return await other.evaluate(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const context = canvas.getContext('2d');
      if (context === null) return 0;
      context.drawImage(image, 0, 0);
      const pixels = new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
      let other = 0;
      for (const pixel of pixels) if (pixel !== pixels[0]) other += 1;
      return (other / pixels.length) * 1000;
    }, `data:image/png;base64,${picture.toString('base64')}`);
  } finally {
    await other.close();
  }
}
