import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => { server = await TestServer.open(); });
afterAll(async () => server.close());

describe('local mode', () => {
  it.each(['localhost:4310', '127.0.0.1:9', '[::1]:4310', 'localhost'])('answers requests for %s', async (host) => {
    expect((await server.ask('GET', '/api/health', undefined, { host })).body).toEqual({ status: 'ok' });
  });

  it.each(['evil.example', 'localhost.evil.example:4310', '192.168.1.7:4310', 'local host'])('refuses requests for the host "%s"', async (host) => {
    expect(await server.ask('GET', '/api/health', undefined, { host })).toMatchObject({ status: 403, body: { code: 'foreign-host' } });
  });

  it('answers its own pages and no page of another site or port', async () => {
    expect((await server.ask('GET', '/api/health', undefined, { origin: 'http://localhost:4310' })).status).toBe(200);
    for (const origin of ['https://evil.example', 'http://localhost:9999', 'null', 'http://localhost.evil.example:4310']) {
      expect(await server.ask('POST', '/api/workspaces', { name: 'x' }, { origin })).toMatchObject({ status: 403, body: { code: 'foreign-origin' } });
    }
    expect(await server.ask('GET', '/api/workspaces', undefined, { 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403 });
  });
});

describe('bad input', () => {
  it('larger than the limit is refused before it is read', async () => {
    const refused = await server.ask('POST', '/api/build', `{"profile": "${'x'.repeat(21_000_000)}"}`, { 'content-type': 'application/json' });
    expect(refused).toMatchObject({ status: 413, body: { code: 'too-large', facts: { limitMb: 20 } } });
  });

  it('that is no JSON, empty, binary or of another type is refused in words', async () => {
    const json = { 'content-type': 'application/json' };
    expect(await server.ask('POST', '/api/build', '{"profile": ', json)).toMatchObject({ status: 400, body: { code: 'bad-json' } });
    expect(await server.ask('POST', '/api/build', '', json)).toMatchObject({ status: 400, body: { code: 'bad-json' } });
    expect(await server.ask('POST', '/api/build', '<a/>', { 'content-type': 'application/xml' })).toMatchObject({ status: 415, body: { code: 'unsupported-type' } });
    expect(await server.ask('POST', '/api/profiles/parse', '\u0000\u0001', { 'content-type': 'text/yaml' })).toMatchObject({ status: 422, body: { code: 'profile-invalid' } });
  });

  it('with a key that would reach into every object does no harm', async () => {
    const refused = await server.ask('POST', '/api/build', '{"__proto__": {"polluted": true}}', { 'content-type': 'application/json' });
    expect(refused.status).toBe(400);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('at an address that is not there answers with an error of the catalogue', async () => {
    for (const url of ['/api/nothing', '/nothing', '/api/workspaces/UPPER/scenarios/main', '/api/workspaces/%2e%2e/scenarios/main', '/api/workspaces/%zz']) {
      const { status, body } = await server.ask('GET', url);
      expect([400, 404]).toContain(status);
      expect(body).toMatchObject({ status, message: { zh: expect.any(String), en: expect.any(String) }, cure: { zh: expect.any(String) } });
    }
  });

  it('of unknown keys in a profile names the line and the nearest key', async () => {
    const yaml = 'name: 小店\ncategory: apparel\nchannels:\n  - platform: tmall\n    orders_per_dya: 200\n';
    const refused = await server.ask('POST', '/api/profiles/parse', yaml, { 'content-type': 'text/yaml' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'profile-invalid', facts: { problems: [{ line: 5, nearest: 'orders_per_day' }] } } });
  });
});
