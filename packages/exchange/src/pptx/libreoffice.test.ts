import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sceneFromOrganisation } from '@bandi/chart';
import { afterAll, describe, expect, it } from 'vitest';
import { readPdf } from '../pdf/read-pdf.test-support.ts';
import { branchPages } from '../picture/branch-pages.ts';
import { furnished } from '../picture/sheet.ts';
import { hostileNames, named, shop } from '../samples.test-support.ts';
import { paintBranchPptx, paintPptx, slideRoom } from './paint-pptx.ts';

const at = new Date('2026-06-01T00:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'bandi-pptx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '');

/** Converts presentations to PDF in one start of the office, in a profile of its own. */
function converted(office: string, files: Readonly<Record<string, Uint8Array>>): void {
  for (const [name, data] of Object.entries(files)) writeFileSync(join(folder, `${name}.pptx`), data);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  spawnSync(office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...Object.keys(files).map((name) => join(folder, `${name}.pptx`))], { timeout: 150_000 });
}

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version'], { timeout: 60_000 }).status === 0);
if (office === undefined) console.warn('Skipped: opening presentations in LibreOffice, which is not on this machine.');

// An office is nothing that npm could bring; what it would find is held by the tests of the parts everywhere.
describe.skipIf(office === undefined)('in LibreOffice (skipped where it is not installed)', () => {
  it('presentations open, and every text is on the slides', { timeout: 180_000 }, async (context) => {
    const scene = sceneFromOrganisation(shop);
    const names = hostileNames.filter((name) => name.length < 60).slice(0, 8);
    converted(office ?? '', {
      shop: paintPptx(furnished(scene, { logo: null, foot: null }), at),
      slides: paintBranchPptx(branchPages(shop, {}, { ...slideRoom, everyBranch: true }), { title: '启明家居', foot: null, logo: null }, at),
      ...Object.fromEntries(names.map((name, i) => [`name-${i}`, paintPptx(furnished(sceneFromOrganisation(named(name), { title: '' }), { logo: null, foot: null }), at)])),
    });
    // An office without its part for presentations says so and writes nothing.
    if (!existsSync(join(folder, 'shop.pdf'))) context.skip('this LibreOffice has no Impress');
    const read = await readPdf(readFileSync(join(folder, 'shop.pdf')));
    for (const { text } of scene.texts) expect(bare(read.pages[0]?.text ?? '')).toContain(bare(text));
    expect((await readPdf(readFileSync(join(folder, 'slides.pdf')))).pages).toHaveLength(3);
    for (const [i] of names.entries()) expect(existsSync(join(folder, `name-${i}.pdf`)), names[i]).toBe(true);
  });
});
