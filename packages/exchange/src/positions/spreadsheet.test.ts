import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Organisation } from '@bandi/organisation';
import { positionRecordOf, unitRecordOf } from '@bandi/organisation/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { positionsCsv } from './positions-csv.ts';

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version'], { timeout: 60_000 }).status === 0);
if (office === undefined) console.warn('Skipped: opening the list in LibreOffice, which is not on this machine.');

const folder = mkdtempSync(join(tmpdir(), 'bandi-csv-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const titles = ['客服专员', '=1+1', '+86', '-3', '@SUM(1)', '说“好”, 再 "做"', '👩‍💻 运营', 'مدير'];
const organisation = Organisation.from([
  unitRecordOf('shop', { name: '网店' }),
  ...titles.map((title, index) => positionRecordOf(`position-${index}`, 'shop', { title, order: `a${index}`, fte: 75 })),
]);

// LibreOffice is no dependency: where it is not installed there is nothing to open the list with.
describe.skipIf(office === undefined)('in LibreOffice', () => {
  it('every title arrives as text, no cell as a formula, numbers as numbers', { timeout: 180_000 }, () => {
    writeFileSync(join(folder, 'positions.csv'), positionsCsv(organisation, { language: 'zh', day: '2026-07-01' }));
    // A profile of its own, so that an office that is open elsewhere is neither used nor disturbed.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    // Comma, double quote, UTF-8, from the first line; no column is forced to text, formulas would be evaluated.
    const filter = '--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';
    const done = spawnSync(office ?? '', [profile, '--headless', filter, '--convert-to', 'fods', '--outdir', folder, join(folder, 'positions.csv')], { timeout: 150_000, encoding: 'utf8' });
    expect(done.status, done.stderr).toBe(0);
    const sheet = readFileSync(join(folder, 'positions.fods'), 'utf8');
    const table = sheet.slice(sheet.indexOf('<table:table '));
    expect(table).not.toContain('table:formula');
    const texts = [...table.matchAll(/<text:p>(.*?)<\/text:p>/gu)].map((match) => (match[1] ?? '').replaceAll('&quot;', '"').replaceAll('&apos;', "'"));
    expect(texts).toContain('岗位名称');
    for (const title of titles) expect(texts).toContain(/^[=+\-@]/u.test(title) ? `'${title}` : title);
    expect(table).toMatch(/office:value-type="float" office:value="0.75"/u);
  });
});
