import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => { server = await TestServer.open(); });
afterAll(async () => server.close());

const shop = { name: '小满家居', category: 'home', channels: [{ platform: 'taobao', gmv_per_month: 120_000, average_order_value: 78 }], fulfilment: 'own-warehouse' };

async function built(): Promise<string> {
  const { body } = await server.ask('POST', '/api/workspaces', { name: 'x', profile: shop });
  return `/api/workspaces/${String(body['workspace'])}/scenarios/main`;
}

describe('views', () => {
  it('show the findings of the tea shop, worst first, each in both languages', async () => {
    const { status, body } = await server.ask('GET', `${await server.teaShop()}/checks`);
    expect(status).toBe(200);
    const findings = body['findings'] as { check: string; level: string; text: { zh: string; en: string } }[];
    const ranks = findings.map(({ level }) => ['error', 'warning', 'notice'].indexOf(level));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(findings.every(({ text }) => text.zh !== '' && text.en !== '')).toBe(true);
  });

  it('offer with a finding the changes that mend it', async () => {
    const main = await server.teaShop();
    await server.change(main, [{ type: 'set-unit', unit: 'design', lead: null }]);
    const open = async () => ((await server.ask('GET', `${main}/checks`)).body['findings'] as { id: string; check: string; mend: object[] }[])
      .filter(({ check }) => check === 'unit-without-lead');
    const [finding] = await open();
    expect(finding?.mend.length).toBeGreaterThan(0);
    expect((await server.change(main, finding?.mend ?? [])).status).toBe(200);
    expect(await open()).toEqual([]);
  });

  it('draw the chart in the language asked for, as a picture that can run nothing', async () => {
    const main = await server.teaShop();
    const zh = await server.ask('GET', `${main}/chart.svg`);
    expect(zh.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(zh.headers['content-security-policy']).toContain("default-src 'none'");
    expect(zh.text).toContain('店主');
    expect((await server.ask('GET', `${main}/chart.svg?lang=en&view=by-reporting-line&direction=left-right&theme=dark`)).text).toContain('Owner');
    expect(await server.ask('GET', `${main}/chart.svg?lang=xx`)).toMatchObject({ status: 400, body: { code: 'bad-request' } });
  });

  it('list the positions as a spreadsheet that Excel opens in the right encoding', async () => {
    const csv = await server.ask('GET', `${await server.teaShop()}/positions.csv?lang=zh`);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.text.startsWith('\uFEFF')).toBe(true);
    expect(csv.text.trim().split('\r\n')).toHaveLength(1 + 9);
  });

  it('give the responsibility matrix as CSV and as a workbook', async () => {
    const shop = await server.teaShop();
    const csv = await server.ask('GET', `${shop}/duties.csv?lang=zh`);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.text.split('\r\n')[0]).toBe('\uFEFF职能,职责,关键,店主,会计,运营主管,店铺运营,视觉设计,客服主管,客服专员,仓管,打包员,问题,编号');
    const xlsx = await server.ask('GET', `${shop}/duties.xlsx`);
    expect(xlsx.headers['content-disposition']).toBe('attachment');
    expect(xlsx.text.slice(0, 2)).toBe('PK');
  });

  it('count what there is now beside what was built', async () => {
    const main = await built();
    const { body } = await server.ask('GET', `${main}/summary`);
    expect(body).toMatchObject({ version: 1, monthlyCost: { currency: 'CNY' } });
    expect(body['heads']).toBe((body['built'] as { heads: number }).heads);
  });
});

describe('building', () => {
  it('without keeping answers organisation and summary', async () => {
    const { status, body } = await server.ask('POST', '/api/build', { profile: shop, structure: 'basic-4' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ organisation: { format: 'bandi.organisation/1' }, summary: { structure: 'basic-4' } });
    expect(await server.store.listWorkspaces()).not.toContainEqual(expect.objectContaining({ name: shop.name }));
  });

  it('again keeps what people changed by hand, and lists where both changed the same', async () => {
    const main = await built();
    const { positions } = (await server.ask('GET', main)).body['document'] as { positions: { id: string; heads: number }[] };
    const [first] = positions;
    await server.change(main, [{ type: 'set-position', position: first?.id, title: '我改的名字' }]);
    const bigger = { ...shop, channels: [{ ...shop.channels[0], gmv_per_month: 400_000 }] };
    const dry = await server.ask('POST', `${main}/rebuild`, { profile: bigger, dryRun: true });
    expect(dry).toMatchObject({ status: 200, body: { version: null } });
    expect((await server.ask('GET', main)).body['version']).toBe(2);
    const done = await server.ask('POST', `${main}/rebuild`, { profile: bigger, expectedVersion: 2 });
    expect(done).toMatchObject({ status: 200, body: { version: 3 } });
    const after = (await server.ask('GET', main)).body['document'] as { positions: { id: string; title: unknown }[]; profiles: { business: { channels: { gmv_per_month: number }[] } }[] };
    expect(after.profiles[0]?.business.channels[0]?.gmv_per_month).toBe(400_000);
    const kept = after.positions.find(({ id }) => id === first?.id);
    if (kept !== undefined) expect(kept.title).toBe('我改的名字');
    else expect(JSON.stringify(done.body['conflicts'])).toContain(first?.id);
    expect(await server.ask('POST', `${main}/rebuild`, { profile: bigger, expectedVersion: 2 })).toMatchObject({ status: 409, body: { code: 'version-conflict' } });
  });
});

describe('the catalogue and its document', () => {
  it('is sent once and then only confirmed', async () => {
    const first = await server.ask('GET', '/api/catalogue');
    expect((first.body['jobs'] as unknown[]).length).toBeGreaterThanOrEqual(91);
    expect((first.body['blueprints'] as unknown[]).length).toBeGreaterThanOrEqual(18);
    const again = await server.ask('GET', '/api/catalogue', undefined, { 'if-none-match': String(first.headers['etag']) });
    expect(again).toMatchObject({ status: 304, text: '' });
  });

  it('describes every route in OpenAPI 3.1, with what each may answer', async () => {
    const { body } = await server.ask('GET', '/api/openapi.json');
    expect(body['openapi']).toBe('3.1.0');
    const paths = body['paths'] as Record<string, Record<string, { summary?: string; responses: object }>>;
    const routes = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, route]) => ({ name: `${method} ${path}`, route })));
    expect(routes.length).toBeGreaterThanOrEqual(22);
    for (const { name, route } of routes) {
      expect(route.summary, name).toBeTruthy();
      expect(Object.keys(route.responses), name).toContain('4XX');
    }
  });

  it('has examples that are valid profiles, smallest first', async () => {
    const { text } = await server.ask('GET', '/api/examples');
    const examples = JSON.parse(text) as { id: string; profile: object }[];
    expect(examples.length).toBeGreaterThanOrEqual(5);
    expect(await server.ask('POST', '/api/profiles/parse', examples[0]?.profile ?? {})).toMatchObject({ status: 200, body: { profile: examples[0]?.profile } });
  });
});
