import { inflateSync } from 'node:zlib';
import { sceneFromOrganisation } from '@bandi/chart';
import { describe, expect, it } from 'vitest';
import { branchPages } from '../picture/branch-pages.ts';
import { papers } from '../picture/paper.ts';
import { furnished } from '../picture/sheet.ts';
import { hostileNames, lineOf, named, shop } from '../samples.test-support.ts';
import { branchRoom } from './branch-document.ts';
import { paintBranchPdf, paintPdf, paintTiledPdf } from './paint-pdf.ts';
import { readPdf } from './read-pdf.test-support.ts';
import { rowLetters, tilingOf } from './tiles.ts';

const at = new Date('2026-06-01T00:00:00Z');
const sheetOf = (...args: Parameters<typeof sceneFromOrganisation>) => furnished(sceneFromOrganisation(...args), { logo: null, foot: '2026-06-01' });
/** Every compressed stream of a PDF, as text. */
function contentOf(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  const out: string[] = [];
  for (let from = file.indexOf('\nstream\n'); from !== -1; from = file.indexOf('\nstream\n', from + 1)) {
    const end = file.indexOf('\nendstream', from);
    try {
      out.push(inflateSync(file.subarray(from + 8, end)).toString('latin1'));
    } catch {
      // Not every stream is compressed.
    }
  }
  return out.join('\n');
}
const bare = (text: string): string => text.replaceAll(/\s/gu, '');

describe('a PDF of one page', () => {
  it('is as large as the picture, and another program reads every text of the scene in it', async () => {
    const sheet = sheetOf(shop, { title: '启明家居' });
    const read = await readPdf((await paintPdf(sheet, null, at)).bytes);
    expect(read).toMatchObject({ title: '启明家居', language: 'zh-CN', hasScript: false });
    expect(read.pages).toHaveLength(1);
    expect(read.pages[0]?.width).toBeCloseTo(sheet.scene.width * 0.75, 0);
    for (const { text } of sheet.scene.texts) expect(bare(read.pages[0]?.text ?? '')).toContain(bare(text));
  });

  it('fits a sheet that lies as the picture lies', async () => {
    const [page] = (await readPdf((await paintPdf(sheetOf(shop), papers.A3, at)).bytes)).pages;
    expect([page?.width, page?.height].map((side) => Math.round((side ?? 0) / 72 * 25.4))).toEqual([420, 297]);
  });

  it('of a picture wider than a page may be has a larger unit and the whole size', async () => {
    const sheet = sheetOf(lineOf(400, 400), { view: 'by-reporting-line', aspect: 1000 });
    expect(sheet.scene.width).toBeGreaterThan(20_000);
    const [page] = (await readPdf((await paintPdf(sheet, null, at)).bytes)).pages;
    expect(page?.width).toBeCloseTo(sheet.scene.width * 0.75, -2);
  });

  it('keeps every name as text, hostile ones too, and none of it runs', async () => {
    for (const name of hostileNames) {
      const scene = sceneFromOrganisation(named(name), { view: 'by-reporting-line', title: '' });
      const { bytes, missing } = await paintPdf({ scene, logo: null }, null, at);
      const read = await readPdf(bytes);
      expect(read.hasScript).toBe(false);
      expect(missing, name).toEqual([]);
      const found = bare(read.pages[0]?.text.normalize('NFKC') ?? '');
      for (const { text } of scene.texts) expect(found, name).toContain(bare(text.normalize('NFKC')));
    }
  });

  it('draws Arabic joined: letters are not shown in their single forms', async () => {
    const joined = (await paintPdf(sheetOf(named('مدير')), null, at)).bytes;
    expect((await readPdf(joined)).pages[0]?.text).toContain('مدير');
  });

  it('says which characters no font has, and keeps them as text', async () => {
    const { bytes, missing } = await paintPdf(sheetOf(named('김영희 실장')), null, at);
    expect(missing).toContain('김');
    // The text that stands for them, as UTF-16.
    expect(contentOf(bytes)).toContain(`/ActualText <feff${Buffer.from('김영희 실장', 'utf16le').swap16().toString('hex')}>`);
  });
});

describe('a tiled PDF', () => {
  it('covers the picture, each sheet sharing its edge with the next', () => {
    const { rows, columns, scale, tiles } = tilingOf({ width: 2000, height: 900 }, { width: 500, height: 400 }, 30, 0.75);
    expect([rows, columns, scale]).toEqual([2, 4, 0.75]);
    const [first, second] = tiles;
    expect((first?.region.x ?? 0) + (first?.region.width ?? 0) - (second?.region.x ?? 0)).toBeCloseTo(30 / 0.75);
    const last = tiles.at(-1)?.region;
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeGreaterThanOrEqual(2000);
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeGreaterThanOrEqual(900);
  });

  it('becomes smaller rather than more than 400 sheets', () => {
    const { tiles, scale } = tilingOf({ width: 200_000, height: 100_000 }, { width: 780, height: 500 }, 30, 0.75);
    expect(tiles.length).toBeLessThanOrEqual(400);
    expect(scale).toBeLessThan(0.75);
  });

  it('marks each sheet with row, column and number, and together they hold every name', async () => {
    const sheet = sheetOf(lineOf(120, 5), { view: 'by-reporting-line' });
    const { pages } = await readPdf((await paintTiledPdf(sheet, papers.A4, 100, at)).bytes);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages[0]?.text).toContain('A1');
    expect(bare(pages[1]?.text ?? '')).toContain(`第2页/共${pages.length}页`);
    const all = pages.map(({ text }) => bare(text)).join(' ');
    for (let i = 0; i < 120; i += 1) expect(all).toContain(`岗位${i}`);
  });

  it('names rows as a spreadsheet names columns', () => {
    expect([0, 25, 26, 27, 701, 702].map(rowLetters)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']);
  });
});

describe('a PDF of one page per unit', () => {
  it('has contents that name and link every unit, and links back', async () => {
    const pages = branchPages(shop, {}, { ...branchRoom(papers.A4), everyBranch: true });
    const read = await readPdf((await paintBranchPdf(pages, papers.A4, { title: '启明家居', description: '', foot: null, logo: null }, at)).bytes);
    expect(read.pages).toHaveLength(4);
    expect(read.pages[0]?.links).toBe(3);
    for (const name of ['启明家居旗舰店', '运营部', '客服部']) expect(read.pages[0]?.text).toContain(name);
    expect(read.outline).toEqual(['目录', '启明家居旗舰店']);
    // Contents and the unit above.
    expect(read.pages[2]?.links).toBe(2);
    expect(read.pages[2]?.text).toContain('天猫运营专员');
  });
});
