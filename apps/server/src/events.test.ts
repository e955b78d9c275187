import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer, renameDesign } from '../testing/test-server.ts';

let server: TestServer;
let port: number;
beforeAll(async () => {
  server = await TestServer.open({ heartbeat: 50 });
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  ({ port } = server.app.server.address() as AddressInfo);
});
afterAll(async () => server.close());

/** An event stream over a real socket, read until as many versions have come as asked for. */
async function listenTo(path: string, headers: Record<string, string> = {}) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers: { host: `localhost:${port}`, ...headers } }, resolve).on('error', reject).end();
  });
  let text = '';
  const ended = new Promise<void>((resolve) => { response.on('close', () => resolve()); });
  response.setEncoding('utf8').on('data', (chunk: string) => { text += chunk; });
  response.on('error', () => {});
  const until = async (holds: (text: string) => boolean) => {
    for (let tries = 0; tries < 500 && !holds(text); tries += 1) await new Promise((resolve) => { setTimeout(resolve, 20); });
    return text;
  };
  return {
    response, ended, until,
    versions: async (count: number) => [...(await until((all) => all.split('event: version').length > count)).matchAll(/^id: (\d+)$/gmu)].map(([, id]) => Number(id)),
    close: () => response.destroy(),
  };
}

describe('the event stream', () => {
  it('sends each new version once, with its diff, as it is written', async () => {
    const main = await server.teaShop();
    const stream = await listenTo(`${main}/events`);
    expect(stream.response.headers['content-type']).toContain('text/event-stream');
    await server.change(main, [renameDesign('一')]);
    await server.change(main, [renameDesign('二')]);
    expect(await stream.versions(2)).toEqual([2, 3]);
    expect(await stream.until((all) => all.includes('二'))).toContain('"after":{"name":"二"}');
    stream.close();
  });

  it('resumes after the version a client saw last, with nothing missing and nothing twice', async () => {
    const main = await server.teaShop();
    for (const name of ['一', '二', '三']) await server.change(main, [renameDesign(name)]);
    const byHeader = await listenTo(`${main}/events`, { 'last-event-id': '2' });
    expect(await byHeader.versions(2)).toEqual([3, 4]);
    await server.change(main, [renameDesign('四')]);
    expect(await byHeader.versions(3)).toEqual([3, 4, 5]);
    byHeader.close();
    const byQuery = await listenTo(`${main}/events?after=0`);
    expect(await byQuery.versions(5)).toEqual([1, 2, 3, 4, 5]);
    byQuery.close();
  });

  it('shows signs of life while nothing happens', async () => {
    const stream = await listenTo(`${await server.teaShop()}/events`);
    expect((await stream.until((all) => all.split(': here').length > 2)).split(': here').length).toBeGreaterThan(2);
    stream.close();
  });

  it('ends when the scenario is deleted', async () => {
    const main = await server.teaShop();
    const stream = await listenTo(`${main}/events`);
    await server.ask('DELETE', main.split('/scenarios/')[0] ?? '');
    await stream.ended;
    expect(await stream.until((all) => all.includes('event: ended'))).toContain('workspace-not-found');
  });

  it('tells who else is there and where, to those who come later too, and when they go', async () => {
    const main = await server.teaShop();
    const lin = { client: 'window-of-lin', name: '小林', card: 'unit:design', gone: false };
    const early = await listenTo(`${main}/events`);
    expect((await server.ask('POST', `${main}/presence`, lin)).status).toBe(204);
    expect(await early.until((all) => all.includes('小林'))).toContain(`event: presence\ndata: ${JSON.stringify(lin)}`);
    const late = await listenTo(`${main}/events`);
    expect(await late.until((all) => all.includes('小林'))).toContain(JSON.stringify(lin));
    await server.ask('POST', `${main}/presence`, { ...lin, card: null, gone: true });
    expect(await late.until((all) => all.includes('"gone":true'))).toContain('"gone":true');
    const last = await listenTo(`${main}/events`);
    await server.change(main, [renameDesign('五')]);
    expect(await last.until((all) => all.includes('五'))).not.toContain('小林');
    for (const stream of [early, late, last]) stream.close();
  });

  it('takes no word of somebody at a place that is not there, or that is too long', async () => {
    const main = await server.teaShop();
    const lin = { client: 'window-of-lin', name: '小林', card: null, gone: false };
    expect((await server.ask('POST', `${main}x/presence`, lin)).status).toBe(404);
    expect((await server.ask('POST', `${main}/presence`, { ...lin, name: '林'.repeat(61) })).status).toBe(400);
  });

  it('of a version that does not exist yet is refused', async () => {
    const stream = await listenTo(`${await server.teaShop()}/events?after=7`);
    expect(stream.response.statusCode).toBe(404);
    expect(await stream.until((all) => all.includes('}'))).toContain('version-not-found');
  });

  it('over a socket too is closed to a foreign Host and a foreign Origin', async () => {
    const path = `${await server.teaShop()}/events`;
    expect((await listenTo(path, { host: 'evil.example' })).response.statusCode).toBe(403);
    expect((await listenTo(path, { origin: 'https://evil.example' })).response.statusCode).toBe(403);
  });

  it('does not keep the server from closing', async () => {
    const other = await TestServer.open({ store: server.store });
    await other.app.listen({ host: '127.0.0.1', port: 0 });
    const main = await other.teaShop();
    const { port: own } = other.app.server.address() as AddressInfo;
    const response = await new Promise<IncomingMessage>((resolve) => {
      request({ host: '127.0.0.1', port: own, path: `${main}/events`, headers: { host: 'localhost' } }, resolve).end();
    });
    const ended = new Promise<void>((resolve) => { response.on('end', () => resolve()).resume(); });
    await other.app.close();
    await ended;
  });
});
