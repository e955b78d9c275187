import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';
import { ExportStopped, PictureRefused } from './pictures/make-pictures.ts';

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
    for (const kind of ['hiring-kit', 'handbook']) {
      const { status, headers, text } = await server.ask('POST', `${shop}/documents`, { kind, format: 'docx', scope: { unit: 'service' }, lang: 'en', company: 'Tea & Co' });
      expect(status, text.slice(0, 200)).toBe(200);
      expect(headers['content-disposition']).toBe(`attachment; filename="${kind}.docx"`);
    }
  });

  it('tell how far they are where that is asked for, never back, and then come whole', async () => {
    const { status, headers, text } = await server.ask('POST', `${shop}/documents`, { kind: 'handbook', format: 'pdf', progress: true });
    expect([status, headers['content-type']]).toEqual([200, 'application/x-bandi-progress']);
    const [head = '', ...rest] = text.split(/(?<=\n\{"file":[^\n]*\n)/u);
    const lines = head.trim().split('\n').map((line) => JSON.parse(line) as { share?: number; file?: { bytes: number } });
    const shares = lines.flatMap(({ share }) => share ?? []);
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(lines.at(-1)?.file?.bytes).toBeGreaterThan(1000);
    expect(rest.join('').startsWith('%PDF')).toBe(true);
  });

  it('that cannot be made say so at the end of what they told', async () => {
    const { status, text } = await server.ask('POST', `${shop}/documents`, { format: 'pdf', scope: { position: 'nobody' }, progress: true });
    expect(status).toBe(200);
    expect(JSON.parse(text.trim().split('\n').at(-1) ?? '')).toMatchObject({ error: { code: 'nothing-to-describe', status: 422 } });
  });

  it('stop being made when whoever asked leaves', async () => {
    let stopped: AbortSignal | null = null;
    const slow = await TestServer.open({
      makeDocument: async (_, __, signal, tell) => {
        stopped = signal;
        tell(0.5);
        return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new ExportStopped())));
      },
    });
    await slow.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = slow.app.server.address() as AddressInfo;
    const path = `${await slow.teaShop()}/documents`;
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, method: 'POST', agent: false, headers: { host: `localhost:${port}`, 'content-type': 'application/json' } }, resolve).on('error', reject).end(JSON.stringify({ format: 'pdf', progress: true }));
    });
    let heard = '';
    response.setEncoding('utf8').on('data', (part: string) => { heard += part; }).on('error', () => {});
    await expect.poll(() => heard).toBe('{"share":0}\n{"share":0.5}\n');
    expect(stopped).toMatchObject({ aborted: false });
    response.destroy();
    await expect.poll(() => stopped).toMatchObject({ aborted: true });
    await slow.close();
  });

  it('are refused where the order makes no sense or there is nothing to describe', async () => {
    for (const body of [{}, { format: 'odt' }, { format: 'pdf', scope: 'some' }, { format: 'pdf', kind: 'poster' }, { format: 'pdf', company: ' ' }, { format: 'pdf', scope: { position: 'agent', unit: 'service' } }]) {
      expect(await server.ask('POST', `${shop}/documents`, body)).toMatchObject({ status: 400, body: { code: 'bad-request' } });
    }
    expect(await server.ask('POST', `${shop}/documents`, { format: 'pdf', scope: { position: 'nobody' } })).toMatchObject({ status: 422, body: { code: 'nothing-to-describe' } });
    expect(await server.ask('POST', `${shop}/documents`, { kind: 'hiring-kit', format: 'pdf', scope: { unit: 'warehouse' } })).toMatchObject({ status: 422, body: { code: 'nothing-vacant' } });
    expect(await server.ask('POST', `${shop}/documents`, { format: 'docx', logo: Buffer.from('no picture').toString('base64') })).toMatchObject({ status: 422, body: { code: 'logo-unusable' } });
  });

  it('are refused, not waited for without end, when too many are asked for', async () => {
    const busy = await TestServer.open({ makeDocument: async () => { throw new PictureRefused('export-busy'); } });
    expect(await busy.ask('POST', `${await busy.teaShop()}/documents`, { format: 'pdf' })).toMatchObject({ status: 503, body: { code: 'export-busy' } });
    await busy.close();
  });
});
