import { Organisation, decideAll, toDocument } from '@bandi/organisation';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Bandi } from './bandi.test-support.ts';
import { PATIENCE_MS, startBandi } from './bandi.test-support.ts';

// A busy machine needs long for what takes seconds otherwise.
vi.setConfig({ testTimeout: 180_000 });
let bandi: Bandi;

beforeAll(async () => {
  bandi = await startBandi();
}, 240_000);
afterAll(async () => bandi.stop());

const hostile = [
  '<script>document.title="ran"</script>', '"><svg onload="document.title=\'ran\'">', '</text><script href="data:text/javascript,document.title=\'ran\'"/>',
  '<img src=x onerror="document.title=\'ran\'">', ']]><script>document.title="ran"</script>', '&lt;b&gt; & "quotes" \'single\'', 'اسم عربي مع English 和中文', '👩‍💻🧵 emoji 岗位', '很长的岗位名称'.repeat(28),
];

test('names that hold scripts, markup, right-to-left letters or 200 characters are text on the page and in a picture opened by itself', async () => {
  const organisation = new Organisation();
  const decision = decideAll(organisation, [
    { type: 'add-unit', id: 'shop', name: hostile[0] ?? '', parent: null },
    ...hostile.map((title, at) => ({ type: 'add-position' as const, id: `p${at}`, unit: 'shop', title, function: 'operations' as const })),
  ]);
  if (!decision.ok) throw new Error(decision.refusal.text.en);
  organisation.applyDiffMutable(decision.diff);

  const { page, errors } = await bandi.open({ width: 320, height: 640 });
  await page.goto(bandi.address);
  const workspace = await page.evaluate(async (document) => {
    const answer = await fetch('/api/workspaces', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: '<script>document.title="ran"</script>', document }) });
    return ((await answer.json()) as { workspace: string }).workspace;
  }, toDocument(organisation));
  await page.goto(`${bandi.address}/w/${workspace}`);
  await page.locator('.chart-canvas').waitFor();
  await expect.poll(() => page.getByRole('treeitem').count(), { timeout: PATIENCE_MS }).toBe(hostile.length + 1);
  expect(await page.title()).not.toBe('ran');
  expect(await page.locator('script', { hasText: 'ran' }).count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);

  // The picture as a document of its own, as when somebody opens the file: there a script in it would run.
  const svg = await page.evaluate(async (id) => (await fetch(`/api/workspaces/${id}/scenarios/main/chart.svg`)).text(), workspace);
  const opened = await bandi.open();
  await opened.page.route('**/picture.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body: svg }));
  await opened.page.goto('http://pictures.invalid/picture.svg');
  const said = await opened.page.evaluate(() => ({ name: document.documentElement.tagName, title: document.title, text: document.documentElement.textContent, scripts: document.querySelectorAll('script, foreignObject, image, [onload], [onerror]').length }));
  expect(said).toMatchObject({ name: 'svg', scripts: 0 });
  expect(said.title).not.toBe('ran');
  // Long names go over several lines.
  expect(said.text?.replaceAll(/\s/gu, '')).toContain('<script>document.title="ran"</script>');
  expect([...errors, ...opened.errors]).toEqual([]);
});
