import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { heapOf, inkOf, openBrowser, openPage } from './browser/chromium.ts';
import type { Cell, Section } from './section.ts';

/** Longer than this nobody waits for a chart. */
const PATIENCE_MS = 20_000;
/** How long is panned and zoomed. */
const MOVING_MS = 1000;
/** How many branches are moved. */
const MOVES = 6;

interface Entrant {
  readonly name: string;
  readonly file: string;
  readonly sizes: readonly number[];
  readonly style?: string;
}

const entrants: readonly Entrant[] = [
  { name: 'Bandi', file: 'bandi', sizes: [1_000, 5_000, 10_000, 100_000] },
  { name: 'bare canvas', file: 'bare', sizes: [1_000, 5_000, 10_000, 100_000] },
  { name: 'GoJS', file: 'gojs', sizes: [1_000, 5_000, 10_000] },
  { name: 'd3-org-chart', file: 'd3-org-chart', sizes: [1_000, 5_000, 10_000] },
  { name: 'xyflow', file: 'xyflow', sizes: [1_000, 5_000, 10_000], style: '@bandi-style:@xyflow/react/dist/style.css' },
  { name: 'dabeng orgchart', file: 'orgchart', sizes: [1_000, 5_000, 10_000], style: '@bandi-style:orgchart/dist/css/jquery.orgchart.min.css' },
  { name: 'AntV G6', file: 'g6', sizes: [1_000, 5_000, 10_000] },
];

type Row = Record<string, Cell>;

/** Whole charts in one Chromium: the same cards, everything unfolded and fitted to the window. */
export async function browserRows(): Promise<Section> {
  const browser = await openBrowser();
  const rows: Row[] = [];
  if (browser !== null) {
    try {
      for (const entrant of entrants) rows.push(...await rowsOf(browser, entrant));
    } finally {
      await browser.close();
    }
    compare(rows);
  }
  return {
    id: 'browser',
    title: 'Charts in the browser',
    note: browser === null
      ? 'Skipped: no Chromium found. CHROMIUM_PATH names one.'
      : 'Data (in the form each takes, ready made) to the painted whole, fitted; started near; share of frames under 18 ms while panning and zooming; heap with the data; branches moved, each to the next frame that shows it: the first, with code that never ran before, and the median of those after it.\nRatios: how many times as long as Bandi takes. The bare canvas is a floor, no product. "blank": less than a thousandth of the picture is drawn.',
    columns: [
      { key: 'name', name: 'chart', kind: 'text' },
      { key: 'cards', name: 'cards', kind: 'count' },
      { key: 'paint', name: 'first paint', kind: 'ms' },
      { key: 'paintRatio', name: '/ Bandi', kind: 'times' },
      { key: 'near', name: 'near', kind: 'ms' },
      { key: 'nearRatio', name: '/ Bandi', kind: 'times' },
      { key: 'panFar', name: 'pan far', kind: 'share' },
      { key: 'zoomFar', name: 'zoom far', kind: 'share' },
      { key: 'panNear', name: 'pan near', kind: 'share' },
      { key: 'zoomNear', name: 'zoom near', kind: 'share' },
      { key: 'heap', name: 'heap MB', kind: 'count' },
      { key: 'firstMove', name: '1st move', kind: 'ms' },
      { key: 'move', name: 'branch move', kind: 'ms' },
    ],
    rows,
  };
}

async function rowsOf(browser: Browser, { name, file, sizes, style = '' }: Entrant): Promise<Row[]> {
  const script = await scriptOf(file);
  const css = style === '' ? '' : readFileSync(path.join('bench/node_modules', style.slice('@bandi-style:'.length)), 'utf8');
  const rows: Row[] = [];
  for (const cards of sizes) {
    const row: Row = { name, cards };
    rows.push(row);
    const fitted = await onPage(browser, script, css, cards, async (page) => {
      row['paint'] = await patiently(page.evaluate(() => window.bench.show('fitted')));
      const ink = await inkOf(page);
      row['heap'] = Math.round(await heapOf(page));
      if (ink < 1) {
        row['paint'] = 'blank';
        return;
      }
      if (cards >= 10_000) {
        row['panFar'] = (await patiently(page.evaluate((ms) => window.bench.pan(ms), MOVING_MS))).under18;
        row['zoomFar'] = (await patiently(page.evaluate((ms) => window.bench.zoom(ms), MOVING_MS))).under18;
      }
      const [first, ...others] = await patiently(page.evaluate((count) => window.bench.moves(count), MOVES));
      row['firstMove'] = first ?? null;
      row['move'] = others.toSorted((a, b) => a - b)[Math.floor(others.length / 2)] ?? null;
    });
    if (fitted !== null) {
      row[row['paint'] === undefined ? 'paint' : 'firstMove'] = fitted;
      break;
    }
    if (cards < 10_000) continue;
    const near = await onPage(browser, script, css, cards, async (page) => {
      row['near'] = await patiently(page.evaluate(() => window.bench.show('near')));
      row['panNear'] = (await patiently(page.evaluate((ms) => window.bench.pan(ms), MOVING_MS))).under18;
      row['zoomNear'] = (await patiently(page.evaluate((ms) => window.bench.zoom(ms), MOVING_MS))).under18;
    });
    if (near !== null) row['near'] ??= near;
  }
  return rows;
}

/** Runs one visit of a page; answers null, or in a word why it did not come to its end. */
async function onPage(browser: Browser, script: string, css: string, cards: number, visit: (page: Page) => Promise<void>): Promise<string | null> {
  const page = await openPage(browser, script, css);
  try {
    await page.evaluate((size) => window.bench.prepare(size), cards);
    await visit(page);
    return null;
  } catch (error) {
    return error instanceof Error ? (/(?:page\.evaluate: )?([^\n]{1,60})/u.exec(error.message)?.[1] ?? 'failed') : 'failed';
  } finally {
    await page.context().close();
  }
}

/** The answer of one step, or an error when nobody would have waited for it. */
async function patiently<Answer>(step: Promise<Answer>): Promise<Answer> {
  let over: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    over = setTimeout(() => reject(new Error(`over ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([step, late]);
  } finally {
    clearTimeout(over);
    // A step that is given up ends when its page is closed.
    step.catch(() => undefined);
  }
}

async function scriptOf(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`bench/src/browser/${file}.ts`], bundle: true, format: 'iife', target: 'es2023', minify: true, write: false, logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    // A plug-in of jQuery and its page must mean the same one.
    alias: { jquery: path.resolve('bench/node_modules/jquery/dist/jquery.js') },
  });
  return outputFiles[0]?.text ?? '';
}

/** Adds how many times as long as Bandi each takes, in the same run. */
function compare(rows: readonly Row[]): void {
  for (const row of rows) {
    const ours = rows.find(({ name, cards }) => name === 'Bandi' && cards === row['cards']);
    for (const key of ['paint', 'near']) {
      const [theirs, own] = [row[key], ours?.[key]];
      if (row !== ours && typeof theirs === 'number' && typeof own === 'number') row[`${key}Ratio`] = theirs / own;
    }
  }
}
