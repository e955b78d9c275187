import { defaultViewSettings } from '@bandi/organisation';
import { pictureFormats } from '@bandi/exchange';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';
import { PictureRefused } from './pictures/make-pictures.ts';

let server: TestServer;
let shop: string;
beforeAll(async () => {
  server = await TestServer.open();
  shop = await server.teaShop();
});
afterAll(async () => server.close());

const beginnings = { pdf: '%PDF-1.7', pptx: 'PK', png: '\uFFFDPNG', svg: '<?xml', drawio: '<?xml', mermaid: '---', plantuml: '@startuml' } as const;

describe('pictures', () => {
  it('come in every format as a file to keep that can run nothing', async () => {
    for (const format of pictureFormats) {
      const { status, headers, text } = await server.ask('POST', `${shop}/pictures`, { format, title: '山前茶 / "组织"' });
      expect(status, text.slice(0, 200)).toBe(200);
      expect(text.startsWith(beginnings[format]), format).toBe(true);
      expect(headers['content-disposition']).toMatch(/^attachment; filename="chart\.[a-z]+"; filename\*=UTF-8''%E5%B1%B1[\w%.-]+$/u);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    }
  });

  it('follow the view that is sent with them', async () => {
    const unfolded = await server.ask('POST', `${shop}/pictures`, { format: 'svg' });
    const folded = await server.ask('POST', `${shop}/pictures`, { format: 'svg', view: { ...defaultViewSettings, depth: 1 } });
    expect(unfolded.text).toContain('店主');
    expect(folded.text).not.toContain('店主');
  });

  it('say what should be known of them', async () => {
    const { headers } = await server.ask('POST', `${shop}/pictures`, { format: 'pdf', paper: '90x90', title: '한국' });
    const notes = JSON.parse(decodeURIComponent(String(headers['x-bandi-notes']))) as { code: string }[];
    expect(notes.map(({ code }) => code)).toEqual(['missing-characters', 'small-text']);
  });

  it('are refused where the order makes no sense', async () => {
    for (const body of [{}, { format: 'doc' }, { format: 'pdf', paper: 'A9' }, { format: 'png', width: 30_000 }, { format: 'pdf', percent: 1 }, { format: 'svg', logo: '%%%' }]) {
      expect(await server.ask('POST', `${shop}/pictures`, body)).toMatchObject({ status: 400, body: { code: 'bad-request' } });
    }
    expect(await server.ask('POST', `${shop}/pictures`, { format: 'svg', logo: Buffer.from('<svg><image href="http://x/"/></svg>').toString('base64') })).toMatchObject({ status: 422, body: { code: 'logo-unusable' } });
    expect(await server.ask('POST', '/api/workspaces/none/scenarios/main/pictures', { format: 'svg' })).toMatchObject({ status: 404 });
  });

  it('are refused, not waited for without end, when too many are asked for', async () => {
    for (const code of ['export-busy', 'export-too-long'] as const) {
      const busy = await TestServer.open({ makePictures: async () => { throw new PictureRefused(code); } });
      expect(await busy.ask('POST', `${await busy.teaShop()}/pictures`, { format: 'svg' })).toMatchObject({ status: 503, body: { code } });
      await busy.close();
    }
  });
});
