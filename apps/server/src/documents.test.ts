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

describe('documents', () => {
  it('come as DOCX or PDF of a position, a unit or all, to keep and not to be run', async () => {
    for (const [format, begins] of [['docx', 'PK'], ['pdf', '%PDF']] as const) {
      for (const scope of ['all', { position: 'agent' }, { unit: 'service' }]) {
        const { status, headers, text } = await server.ask('POST', `${shop}/documents`, { format, scope });
        expect(status, text.slice(0, 200)).toBe(200);
        expect(text.startsWith(begins)).toBe(true);
        expect(headers['content-disposition']).toBe(`attachment; filename="job-descriptions.${format}"`);
      }
    }
  });

  it('are refused where the order makes no sense or there is nothing to describe', async () => {
    for (const body of [{}, { format: 'odt' }, { format: 'pdf', scope: 'some' }, { format: 'pdf', scope: { position: 'agent', unit: 'service' } }]) {
      expect(await server.ask('POST', `${shop}/documents`, body)).toMatchObject({ status: 400, body: { code: 'bad-request' } });
    }
    expect(await server.ask('POST', `${shop}/documents`, { format: 'pdf', scope: { position: 'nobody' } })).toMatchObject({ status: 422, body: { code: 'nothing-to-describe' } });
    expect(await server.ask('POST', `${shop}/documents`, { format: 'docx', logo: Buffer.from('no picture').toString('base64') })).toMatchObject({ status: 422, body: { code: 'logo-unusable' } });
  });

  it('are refused, not waited for without end, when too many are asked for', async () => {
    const busy = await TestServer.open({ makeDocument: async () => { throw new PictureRefused('export-busy'); } });
    expect(await busy.ask('POST', `${await busy.teaShop()}/documents`, { format: 'pdf' })).toMatchObject({ status: 503, body: { code: 'export-busy' } });
    await busy.close();
  });
});
