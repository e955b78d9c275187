import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Organisation } from '@bandi/organisation';
import { cellRecordOf, dutyRecordOf, positionRecordOf, sampleOrganisation, unitRecordOf } from '@bandi/organisation/testing';
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { dutiesXlsx } from './duties-xlsx.ts';

const hostile = ['=HYPERLINK("http://example.com")', '+1', '-1', '@SUM(1)', '<&"\'>', '说“好”, 再 "做"', '👩‍💻 运营', 'مدير'];
const shop = Organisation.from([
  unitRecordOf('shop', { name: '=1+1' }),
  unitRecordOf('service', { name: { zh: '客服部', en: 'Service' }, parent: 'shop' }),
  ...hostile.map((title, index) => positionRecordOf(`position-${index}`, index < 2 ? 'shop' : 'service', { title, order: `a${index}` })),
  ...hostile.map((name, index) => dutyRecordOf(`duty-${index}`, { name, ...(index === 0 ? { group: '=自定义' } : {}) })),
  cellRecordOf('duty-0', 'position-0', 'AR'),
  cellRecordOf('duty-1', 'position-1', 'A'),
  cellRecordOf('duty-1', 'position-2', 'A'),
]);

/** The parts of a workbook, each parsed strictly. */
async function partsOf(organisation: Organisation): Promise<Record<string, string>> {
  const files = unzipSync(await dutiesXlsx(organisation, { language: 'zh', day: '2026-07-01' }));
  const parts = Object.fromEntries(Object.entries(files).map(([name, data]) => [name, strFromU8(data)]));
  for (const [name, text] of Object.entries(parts)) {
    new DOMParser({ onError: (level, message) => { throw new Error(`${name}: ${level} ${message}`); } }).parseFromString(text, 'text/xml');
  }
  return parts;
}

describe('the matrix as a workbook', () => {
  it('keeps units, positions and duties in sight, with the units over their positions', async () => {
    const sheet = (await partsOf(sampleOrganisation()))['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toMatch(/<pane [^>]*state="frozen"/u);
    expect(sheet).toContain('ySplit="2"');
    expect(sheet).toContain('xSplit="1"');
    expect([...sheet.matchAll(/<mergeCell ref="([A-Z0-9:]+)"/gu)].map(([, ref]) => ref)).toEqual(['C1:D1', 'E1:F1', 'H1:I1', 'J1:K1']);
  });

  it('has no formula, whatever the names begin with, and every name in full', async () => {
    const parts = await partsOf(shop);
    const text = Object.values(parts).join('');
    expect(text).not.toMatch(/<f[ >]/u);
    for (const name of ['=1+1', '=自定义', ...hostile]) expect(text).toContain(name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  });

  it('of an empty organisation is a workbook too', async () => {
    expect(Object.keys(await partsOf(new Organisation()))).toContain('xl/worksheets/sheet2.xml');
  });
});

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version'], { timeout: 60_000 }).status === 0);
if (office === undefined) console.warn('Skipped: opening the workbook in LibreOffice, which is not on this machine.');
const folder = mkdtempSync(join(tmpdir(), 'bandi-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// LibreOffice is no dependency: where it is not installed there is nothing to open the matrix with.
describe.skipIf(office === undefined)('in LibreOffice', () => {
  it('names arrive as text and letters in their cells', { timeout: 180_000 }, async () => {
    writeFileSync(join(folder, 'duties.xlsx'), await dutiesXlsx(shop, { language: 'zh', day: '2026-07-01' }));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const done = spawnSync(office ?? '', [profile, '--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):9,34,76', '--outdir', folder, join(folder, 'duties.xlsx')], { timeout: 150_000, encoding: 'utf8' });
    expect(done.status, done.stderr).toBe(0);
    const rows = readFileSync(join(folder, 'duties.csv'), 'utf8').replace(/^\uFEFF/u, '').split('\n').map((row) => row.split('\t'));
    expect(rows[0]?.slice(2, 5)).toEqual(['=1+1', '', '客服部']);
    expect(rows[1]?.[0]).toBe('职责');
    const row = (name: string) => rows.find(([first], at) => at > 2 && first === name);
    expect(row('+1')?.slice(1, 5)).toEqual(['', '', 'A', 'A']);
    expect(row('+1')?.at(-2)).toBe('多个 A、缺 R');
    expect(row('=自定义')?.[1]).toBe('');
    expect(row('最终负责（A）项数')?.slice(2, 5)).toEqual(['1', '1', '1']);
  });
});
