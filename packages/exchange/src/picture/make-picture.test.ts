import { defaultViewSettings } from '@bandi/organisation';
import { describe, expect, it } from 'vitest';
import { Organisation } from '@bandi/organisation';
import { positionRecordOf, unitRecordOf } from '@bandi/organisation/testing';
import { readPdf } from '../pdf/read-pdf.test-support.ts';
import { shop } from '../samples.test-support.ts';
import { makePicture } from './make-picture.ts';
import type { PictureRequest } from './picture-request.ts';
import { pictureFormats } from './picture-request.ts';

const plain: PictureRequest = {
  format: 'svg', language: 'zh', theme: 'light', view: defaultViewSettings, pay: false, title: '启明家居', legend: true, today: '2026-06-01', dated: true, logo: null, paper: null,
  pages: 'one', percent: 100, width: null,
};
const made = async (request: Partial<PictureRequest>, organisation: Organisation = shop): Promise<string> => {
  const picture = await makePicture(organisation, { ...plain, ...request });
  if (!picture.ok) throw new Error(picture.problem);
  return Buffer.from(picture.data).toString('latin1');
};
const text = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');
const beginnings = { pdf: '%PDF-1.7', pptx: 'PK', png: '\u0089PNG', svg: '<?xml', drawio: '<?xml', mermaid: '---', plantuml: '@startuml' } as const;

describe('makePicture', () => {
  it('makes every format, on one page and by unit, and the same bytes each time', async () => {
    for (const format of pictureFormats) {
      for (const pages of ['one', 'per-unit'] as const) {
        const first = await made({ format, pages });
        expect(first.startsWith(beginnings[format]), format).toBe(true);
        if (format !== 'pdf') expect(await made({ format, pages }) === first, format).toBe(true);
      }
    }
  });

  it('tells nothing of pay in any format unless it is asked for', async () => {
    const pay = { low: { cents: 777_700, currency: 'CNY' }, typical: { cents: 777_700, currency: 'CNY' }, high: { cents: 777_700, currency: 'CNY' } };
    const paid = Organisation.from([unitRecordOf('u', { name: '部门' }), positionRecordOf('p', 'u', { title: '岗位', pay })]);
    const view = { ...defaultViewSettings, fields: ['cost' as const], colour: 'pay' as const, size: 'cost' as const };
    for (const format of ['svg', 'drawio', 'mermaid', 'plantuml'] as const) {
      expect(text(await made({ format, view }, paid))).not.toMatch(/7[,.]?777|¥|￥/u);
    }
    expect(text(await made({ view, pay: true }, paid))).toMatch(/7[,.]?7/u);
    const pdf = await readPdf(Buffer.from(await made({ format: 'pdf', view }, paid), 'latin1'));
    expect(pdf.pages[0]?.text).not.toMatch(/7[,.]?7|¥/u);
  });

  it('puts the day at the foot only when asked', async () => {
    expect(await made({ dated: true })).toContain('2026-06-01<');
    expect(await made({ dated: false, view: { ...defaultViewSettings, asOf: '2026-01-01' } })).not.toContain('2026-06-01');
  });

  it('says when names come out too small to read', async () => {
    const picture = await makePicture(shop, { ...plain, format: 'pdf', paper: { width: 90, height: 90 } });
    expect(picture.ok && picture.notes.map(({ code }) => code)).toEqual(['small-text']);
  });

  it('shows a logo in SVG as a picture that is inside the file', async () => {
    const logo = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="30" height="10"><rect width="30" height="10"/></svg>');
    const svg = await made({ logo });
    expect(svg.match(/<image [^>]*href="data:image\/png;base64,/gu)).toHaveLength(1);
    for (const format of ['pdf', 'pptx', 'png'] as const) expect((await made({ format, logo })).length).toBeGreaterThan((await made({ format })).length);
  });

  it('refuses a logo that is none', async () => {
    expect(await makePicture(shop, { ...plain, logo: Buffer.from('no') })).toEqual({ ok: false, problem: 'logo-not-an-image' });
  });
});
