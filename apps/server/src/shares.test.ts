import { defaultViewSettings, labelText } from '@bandi/organisation';
import { sampleOrganisation } from '@bandi/organisation/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOW, TestServer } from '../testing/test-server.ts';

let server: TestServer;
let shop: string;
let now = NOW;
beforeAll(async () => {
  server = await TestServer.open({ clock: () => now });
  shop = await server.teaShop();
});
afterAll(async () => server.close());

const secrets = ['geheim@example.com', '88888', 'ST-4711', '不许外传'];
const settings = { lang: 'zh', view: defaultViewSettings };
const share = async (more: object = {}, days = 30) => (await server.ask('POST', `${shop}/shares`, { days, settings: { ...settings, ...more } })).body;

const textOf = async (fields: readonly string[]) => {
  const { token } = await share({ view: { ...defaultViewSettings, fields, colour: 'none' } });
  return (await server.ask('GET', `/api/shared/${String(token)}/chart.svg`)).text;
};

describe('a shared link', () => {
  it('shows its view, and is listed without what opens it', async () => {
    const made = await share({ title: '山前茶' });
    expect(made['path']).toBe(`/shared/${String(made['token'])}`);
    const { status, body } = await server.ask('GET', `/api/shared/${String(made['token'])}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ title: '山前茶', lang: 'zh', expiresAt: '2026-07-01T08:00:00.000Z' });
    expect(String(body['svg'])).toContain('店主');
    const listed = await server.ask('GET', `${shop}/shares`);
    expect(listed.text).toContain(String(made['share']));
    expect(listed.text).not.toContain(String(made['token']));
  });

  it('gives nothing away that its picture does not show: no pay, reasons, addresses, numbers or ids', async () => {
    const pay = { low: { cents: 8_888_800, currency: 'CNY' }, typical: { cents: 8_888_800, currency: 'CNY' }, high: { cents: 8_888_800, currency: 'CNY' } };
    const changed = await server.change(shop, [
      { type: 'add-person', id: 'secret-id', name: '钱多多', email: 'geheim@example.com', number: 'ST-4711' },
      { type: 'set-position', position: 'owner', pay },
    ]);
    expect(changed.status, changed.text).toBe(200);
    for (const view of [defaultViewSettings, { ...defaultViewSettings, fields: ['cost', 'people', 'photo', 'start', 'job'], colour: 'pay', size: 'cost' }, { ...defaultViewSettings, kind: 'people' }]) {
      const { token } = await share({ view });
      for (const path of [`/api/shared/${String(token)}`, `/api/shared/${String(token)}/chart.svg`]) {
        const { status, text } = await server.ask('GET', path);
        expect(status, text.slice(0, 300)).toBe(200);
        for (const secret of [...secrets, 'secret-id', 'data-id="owner"', '8.9']) expect(text, `${path} ${secret}`).not.toContain(secret);
        expect(text).not.toMatch(/88,?888|¥|￥/u);
      }
    }
  });

  it('leaves out people and heads where its view has no such field', async () => {
    const people = new Set([...sampleOrganisation().all('person')].map(({ name }) => labelText(name, 'zh')));
    const [named, bare] = [await textOf(['people', 'heads']), await textOf([])];
    const shown = (svg: string) => [...svg.matchAll(/>([^<>]+)<\/text>/gu)].flatMap(([, text = '']) => text.split(/[、：:\s]/u)).filter((word) => people.has(word));
    expect(shown(named).length).toBeGreaterThan(5);
    expect(shown(bare)).toEqual([]);
    expect(named).toMatch(/>\d+ 人</u);
    expect(bare).not.toMatch(/>\d+ 人</u);
  });

  it('shows pay only where both the view and whoever shared it say so', async () => {
    const view = { ...defaultViewSettings, fields: ['cost'] };
    const text = async (pay: boolean) => (await server.ask('GET', `/api/shared/${String((await share({ view, pay }))['token'])}/chart.svg`)).text;
    expect(await text(true)).not.toBe(await text(false));
  });

  it('ends when it expires and when it is withdrawn, and does not tell which', async () => {
    const short = await share({}, 1);
    const withdrawn = await share();
    now = '2026-06-02T08:00:00.000Z';
    expect((await server.ask('DELETE', `${shop}/shares/${String(withdrawn['share'])}`)).status).toBe(204);
    for (const token of [short['token'], withdrawn['token'], 'never-was']) {
      expect(await server.ask('GET', `/api/shared/${String(token)}`)).toMatchObject({ status: 404, body: { code: 'share-not-found' } });
    }
    const listed = (await server.ask('GET', `${shop}/shares`)).text;
    for (const gone of [short, withdrawn]) expect(listed).not.toContain(`"${String(gone['share'])}"`);
    expect(await server.ask('DELETE', `${shop}/shares/${String(withdrawn['share'])}`)).toMatchObject({ status: 404 });
    now = NOW;
  });

  it('is gone with its scenario', async () => {
    const other = await server.teaShop();
    const { token } = (await server.ask('POST', `${other}/shares`, { settings })).body;
    await server.ask('DELETE', other.replace(/\/scenarios.*$/u, ''));
    expect((await server.ask('GET', `/api/shared/${String(token)}`)).status).toBe(404);
  });

  it('may be asked for from any page and host; nothing else may', async () => {
    const { token } = await share();
    const foreign = { host: 'charts.example.com', origin: 'https://example.com', 'sec-fetch-site': 'cross-site' };
    expect((await server.ask('GET', `/api/shared/${String(token)}`, undefined, foreign)).status).toBe(200);
    for (const path of ['/api/workspaces', `${shop}/shares`, `${shop}/chart.svg`, '/api/sharedx']) expect((await server.ask('GET', path, undefined, foreign)).status).toBe(403);
    expect((await server.ask('POST', `/api/shared/${String(token)}`, {}, foreign)).status).toBe(403);
    expect((await server.ask('GET', '/api/workspaces')).headers['x-frame-options']).toBe('DENY');
  });
});
