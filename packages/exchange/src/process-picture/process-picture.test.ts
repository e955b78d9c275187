import { describe, expect, it } from 'vitest';
import { changed, sampleOrganisation } from '@bandi/organisation/testing';
import { foreignFile } from '../bpmn/bpmn.test-support.ts';
import { importProcess } from '../bpmn/import-process.ts';
import { readBpmn } from '../bpmn/read-process.ts';
import { readPdf } from '../pdf/read-pdf.test-support.ts';
import { papers } from '../picture/paper.ts';
import { processPdf } from './paint-pdf.ts';
import { processSvg } from './paint-svg.ts';
import { makeProcessFile } from './process-file.ts';
import { processPicture } from './process-picture.ts';

const organisation = sampleOrganisation();
const at = new Date('2026-11-24T00:00:00Z');

async function pictureOf(of: typeof organisation, id: string, language: 'zh' | 'en' = 'zh') {
  const picture = await processPicture(of, id, language);
  if (picture === null) throw new Error(`no picture of ${id}`);
  return picture;
}

describe('processPicture', () => {
  it('shows every lane, step, question and result by name, and times where steps have them', async () => {
    const words = (await pictureOf(organisation, 'restock')).texts.map(({ text }) => text).join(' ');
    for (const word of ['补货付款', '店主', '仓管', '会计', '下单', '收货入库', '数量相符', '每月 1 日', '24 小时', '8 小时']) expect(words).toContain(word);
  });

  it('holds everything within its sides', async () => {
    for (const id of ['sell', 'restock']) {
      const { width, height, shapes } = await pictureOf(organisation, id, 'en');
      const numbers = shapes.flatMap(({ path }) => path.flatMap(([, ...values]) => values.map((value, index) => [value, index % 2 === 0 ? width : height] as const)));
      expect(numbers.filter(([value, most]) => value < 0 || value > most)).toEqual([]);
    }
  });

  it('sets off the way that takes longest', async () => {
    const { shapes } = await pictureOf(organisation, 'sell');
    expect(shapes.filter(({ stroke }) => stroke === '#1f5fbf').length).toBeGreaterThan(1);
  });

  it('draws what other tools draw: pools, nested lanes, sub-processes, messages and notes', async () => {
    const read = await readBpmn(foreignFile());
    if (!read.ok) throw new Error(read.problem.code);
    const words = (await pictureOf(changed(organisation, importProcess(organisation, read.drawn, { id: 'buying', function: 'supply' }).change), 'buying')).texts.map(({ text }) => text).join(' ');
    for (const word of ['Ask for goods', 'Check', 'Deliver', 'Supplier']) expect(words).toContain(word);
  });
});

describe('processPdf', () => {
  it('is text in Chinese on as many sheets as its length needs, each with the names of the lanes', async () => {
    const picture = await pictureOf(organisation, 'restock');
    const { bytes, missing } = await processPdf(picture, [{ width: 90, height: 120 }], at);
    const { title, language, pages } = await readPdf(bytes);
    expect([title, language, missing]).toEqual(['补货付款', 'zh-CN', []]);
    expect(pages.length).toBeGreaterThan(1);
    for (const { text } of pages) for (const lane of ['店主', '仓管', '会计']) expect(text).toContain(lane);
    expect(pages.map(({ text }) => text).join('')).toContain('收货入库');
  });

  it('is one sheet across where all of it can be read there', async () => {
    const { pages } = await readPdf((await processPdf(await pictureOf(organisation, 'sell'), [papers.A3], at)).bytes);
    expect(pages.map(({ width, height }) => width > height)).toEqual([true]);
  });
});

describe('the sheets of a PDF', () => {
  it('are the first on which all lanes can be read', async () => {
    const picture = await pictureOf(organisation, 'restock');
    const { pages } = await readPdf((await processPdf({ ...picture, height: picture.height * 2.5 }, [papers.A4, papers.A3, papers.A2], at)).bytes);
    expect(pages.map(({ width }) => Math.round(width))).toContain(Math.round((420 * 72) / 25.4));
  });
});

describe('processSvg', () => {
  it('says names as text, whatever they hold', async () => {
    const svg = processSvg(await pictureOf(changed(organisation, { type: 'set-process-step', step: 'sell:list', name: '<script>&"上架' }), 'sell'));
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).not.toContain('<script');
  });
});

describe('makeProcessFile', () => {
  it('makes every format, and nothing of a process that is not there', async () => {
    for (const [format, begins] of [['bpmn', '<?xml'], ['pdf', '%PDF'], ['svg', '<?xml'], ['png', '\u0089PNG'], ['txt', 'Designer: ']] as const) {
      const made = await makeProcessFile(organisation, { kind: 'process', process: 'sell', format, language: 'en', day: '2026-11-24' });
      expect(made.ok && Buffer.from(made.data).toString('latin1').startsWith(begins), format).toBe(true);
    }
    expect(await makeProcessFile(organisation, { kind: 'process', process: 'none', format: 'pdf', language: 'en', day: '2026-11-24' })).toEqual({ ok: false, problem: 'no-process' });
  });
});
