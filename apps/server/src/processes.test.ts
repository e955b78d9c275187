import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
let shop: string;
beforeAll(async () => {
  server = await TestServer.open();
  shop = await server.teaShop();
});
afterAll(async () => server.close());

describe('files of a process', () => {
  it('come in every format, to keep and not to be run', async () => {
    for (const [format, begins] of [['bpmn', '<?xml'], ['pdf', '%PDF'], ['svg', '<?xml'], ['png', ''], ['txt', '视觉设计：']] as const) {
      const { status, headers, text } = await server.ask('POST', `${shop}/processes/sell/files`, { format });
      expect([status, text.startsWith(begins), text.length > 50], `${format} ${text.slice(0, 100)}`).toEqual([200, true, true]);
      expect(headers['content-disposition']).toBe(`attachment; filename="process.${format}"`);
    }
  });

  it('are refused for a process that is not there and a format that is none', async () => {
    expect(await server.ask('POST', `${shop}/processes/nothing/files`, { format: 'pdf' })).toMatchObject({ status: 404, body: { code: 'process-not-found' } });
    expect(await server.ask('POST', `${shop}/processes/sell/files`, { format: 'vsdx' })).toMatchObject({ status: 400, body: { code: 'bad-request' } });
  });
});
