import { Organisation } from '@bandi/organisation';
import { positionRecordOf, sampleOrganisation, unitRecordOf } from '@bandi/organisation/testing';
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../pdf/read-pdf.test-support.ts';
import type { DocumentRequest } from './document-request.ts';
import { makeDocument } from './make-document.ts';
import { sampleCatalogue } from './sample-catalogue.test-support.ts';

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="80"><rect width="300" height="80"/></svg>');
const request = (more: Partial<DocumentRequest>): DocumentRequest => ({ kind: 'job-descriptions', format: 'docx', scope: 'all', language: 'zh', day: '2026-07-01', pay: false, company: null, logo: null, catalogue: sampleCatalogue, ...more });
const bare = (text: string): string => text.replaceAll(/\s/gu, '');

async function madeOf(organisation: Organisation, more: Partial<DocumentRequest>): Promise<Uint8Array> {
  const made = await makeDocument(organisation, request(more));
  if (!made.ok) throw new Error(made.problem);
  return made.data;
}

/** The parts of a DOCX, each parsed strictly. */
async function partsOf(organisation: Organisation, more: Partial<DocumentRequest> = {}): Promise<Record<string, string>> {
  const parts = Object.fromEntries(Object.entries(unzipSync(await madeOf(organisation, more))).filter(([name]) => /\.(?:xml|rels)$/u.test(name)).map(([name, data]) => [name, strFromU8(data)]));
  for (const [name, text] of Object.entries(parts)) {
    new DOMParser({ onError: (level, message) => { throw new Error(`${name}: ${level} ${message}`); } }).parseFromString(text, 'text/xml');
  }
  return parts;
}

const ownerText = async (pay: boolean): Promise<string> => (await readPdf(await madeOf(sampleOrganisation(), { format: 'pdf', scope: { position: 'owner' }, pay }))).pages.map(({ text }) => text).join('');

const hostile = ['<w:p>&amp;</w:p>', '\uE0000\uE001', '$1 $& \\', '"引号"', '👩‍👩‍👧', 'עברית'];
const odd = Organisation.from([unitRecordOf('shop', { name: '&<店>' }), ...hostile.map((title, i) => positionRecordOf(`p${i}`, 'shop', { title, order: `a${i}`, ...(i === 0 ? {} : { reportsTo: 'p0' }) }))]);

describe('the DOCX', () => {
  it('uses the heading styles that contents and navigation are made of, one chapter a unit', async () => {
    const body = (await partsOf(sampleOrganisation()))['word/document.xml'] ?? '';
    expect(body.match(/<w:pStyle w:val="Heading1"\/>/gu)).toHaveLength(5);
    expect(body.match(/<w:pStyle w:val="Heading2"\/>/gu)).toHaveLength(9);
    expect(body).toMatch(/<w:instrText[^>]*>TOC [^<]*\\o (?:"|&quot;)1-2/u);
  });

  it('names Chinese fonts, and defines every style it uses', async () => {
    const parts = await partsOf(sampleOrganisation());
    const styles = parts['word/styles.xml'] ?? '';
    expect(styles).toContain('w:eastAsia="Microsoft YaHei"');
    const used = new Set([...Object.values(parts).join('').matchAll(/<w:(?:pStyle|tblStyle|rStyle) w:val="(?<id>[^"]+)"/gu)].map((found) => found.groups?.['id']));
    for (const id of used) expect(styles).toContain(`w:styleId="${id}"`);
    expect(used).toContain('BandiTable');
  });

  it('has the name of the company, the logo and the number of the page on every page', async () => {
    const parts = await partsOf(sampleOrganisation(), { logo: svg });
    const heads = Object.entries(parts).filter(([name]) => name.startsWith('word/header')).map(([, text]) => text).join('');
    const feet = Object.entries(parts).filter(([name]) => name.startsWith('word/footer')).map(([, text]) => text).join('');
    expect(heads).toContain('山前茶');
    expect(heads).toContain('<pic:pic');
    expect(feet).toContain('PAGE');
    expect(feet).toContain('NUMPAGES');
  });

  it('keeps every name in full, whatever is in it, and puts every table where it belongs', async () => {
    const body = (await partsOf(odd))['word/document.xml'] ?? '';
    const text = new DOMParser().parseFromString(body, 'text/xml').documentElement?.textContent ?? '';
    for (const name of ['&<店>', ...hostile.filter((one) => !one.startsWith('\uE000'))]) expect(text).toContain(name);
    expect(body.match(/<w:tbl>/gu)?.length).toBe(hostile.length * 2);
  });

  it('has contents that are filled in, each entry leading to its heading, with the pages of the PDF', async () => {
    const body = (await partsOf(sampleOrganisation()))['word/document.xml'] ?? '';
    const entries = [...body.matchAll(/<w:hyperlink w:anchor="(?<mark>_Toc\d+)" w:history="1">(?<inside>.*?)<\/w:hyperlink>/gu)].map(({ groups = {} }) => ({ mark: groups['mark'], texts: [...(groups['inside'] ?? '').matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/gu)].map(([, text]) => text) }));
    expect(entries).toHaveLength(14);
    for (const { mark } of entries) expect(body.split(`w:name="${mark}"`)).toHaveLength(2);
    expect(entries.slice(0, 3).map(({ texts }) => texts[0])).toEqual(['1  山前茶', '1.1  店主', '1.2  会计']);
    const pages = (await readPdf(await madeOf(sampleOrganisation(), { format: 'pdf' }))).pages.map(({ text }) => bare(text));
    for (const { texts: [name = '', shown = ''] } of entries) expect(pages[Number(shown) - 1], name).toContain(bare(name));
  });

  it('numbers its headings as Word does, so that a chapter put in between counts on', async () => {
    const parts = await partsOf(sampleOrganisation());
    expect(parts['word/numbering.xml']).toContain('<w:pStyle w:val="Heading2"/>');
    expect(parts['word/styles.xml']).toMatch(/w:styleId="Heading1">.*?<w:numId w:val="2"\/>/u);
    expect((await partsOf(sampleOrganisation(), { scope: { position: 'agent' } }))['word/styles.xml']).not.toMatch(/w:styleId="Heading1">(?:(?!<\/w:style>).)*<w:numId/u);
  });

  it('holds the chart of a handbook as a picture no wider than the text', async () => {
    const parts = await partsOf(sampleOrganisation(), { kind: 'handbook' });
    const [, width] = /<wp:extent cx="(\d+)"/u.exec(parts['word/document.xml'] ?? '') ?? [];
    // English Metric Units: 12,700 to the pt.
    expect(Number(width) / 12_700).toBeGreaterThan(200);
    expect(Number(width) / 12_700).toBeLessThan(482);
  });

  it('of one position has no contents', async () => {
    const body = (await partsOf(sampleOrganisation(), { scope: { position: 'agent' } }))['word/document.xml'] ?? '';
    expect(body).not.toContain('TOC');
    expect(body).toContain('客服专员');
  });
});

describe('the PDF', () => {
  it('says the same, with contents that lead to the pages they name', async () => {
    const read = await readPdf(await madeOf(sampleOrganisation(), { format: 'pdf', logo: svg }));
    const text = read.pages.map((page) => bare(page.text));
    expect(text[0]).toContain('岗位说明书');
    const named = /4\.2客服专员(?<page>\d)5仓储部/u.exec(text[1] ?? '')?.groups?.['page'];
    expect(text[Number(named) - 1]).toContain('客服专员');
    expect(text[Number(named) - 1]).toContain('接待咨询');
    expect(text.at(-1)).toContain(`第${text.length}页，共${text.length}页`);
    expect(read.hasScript).toBe(false);
  });

  it('draws the chart of a handbook with its names as text', async () => {
    const text = bare((await readPdf(await madeOf(sampleOrganisation(), { kind: 'handbook', format: 'pdf' }))).pages.map((page) => page.text).join(''));
    expect(text).toContain('2组织架构');
    expect(text).toContain('视觉设计');
  });

  it('says nothing of pay unless it is asked for', async () => {
    expect(await ownerText(false)).not.toContain('¥');
    expect(await ownerText(true)).toMatch(/¥9,600 . ¥15,600/u);
  });

  it('keeps hostile names as text', async () => {
    const text = bare((await readPdf(await madeOf(odd, { format: 'pdf', language: 'en' }))).pages.map((page) => page.text).join(''));
    for (const name of ['&<店>', '<w:p>&amp;</w:p>', '$1$&\\']) expect(text).toContain(name);
  });
});

describe('how far it is', () => {
  it('is told from the beginning to the end and never goes back, whatever is made', async () => {
    for (const [kind, format] of [['job-descriptions', 'docx'], ['hiring-kit', 'pdf'], ['handbook', 'docx']] as const) {
      const heard: number[] = [];
      expect((await makeDocument(sampleOrganisation(), request({ kind, format }), (share) => heard.push(share))).ok).toBe(true);
      expect(heard, `${kind} ${format}`).toEqual(heard.toSorted((a, b) => a - b));
      expect([heard.length > 20, heard.at(-1)]).toEqual([true, 1]);
    }
  });
});

describe('what cannot be made', () => {
  it('is refused with the reason', async () => {
    expect(await makeDocument(sampleOrganisation(), request({ scope: { unit: 'none' } }))).toEqual({ ok: false, problem: 'nothing-to-describe' });
    expect(await makeDocument(sampleOrganisation(), request({ kind: 'hiring-kit', scope: { unit: 'warehouse' } }))).toEqual({ ok: false, problem: 'nothing-vacant' });
    expect(await makeDocument(sampleOrganisation(), request({ logo: Buffer.from('no picture') }))).toEqual({ ok: false, problem: 'logo-not-an-image' });
  });
});
