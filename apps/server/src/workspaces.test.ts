import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer, renameDesign } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => { server = await TestServer.open(); });
afterAll(async () => server.close());

describe('workspaces', () => {
  it('are built from an example and read back as the same document', async () => {
    const made = await server.ask('POST', '/api/workspaces', { name: '我的店', example: 'taobao-start' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ name: '我的店', scenario: 'main', version: 1 });
    const read = await server.ask('GET', `/api/workspaces/${String(made.body['workspace'])}/scenarios/main`);
    expect(read.body).toMatchObject({ version: 1, document: { format: 'bandi.organisation/1' } });
    const positions = (read.body['document'] as { positions: { reasons: unknown[] }[] }).positions;
    expect(positions.length).toBeGreaterThan(0);
    expect(positions.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });

  it('are listed oldest first, renamed and deleted with everything in them', async () => {
    const scenario = await server.teaShop();
    const workspace = scenario.split('/scenarios/')[0] ?? '';
    const renamed = await server.ask('PATCH', workspace, { name: '新名字' });
    expect(renamed.body['name']).toBe('新名字');
    const { body } = await server.ask('GET', '/api/workspaces');
    expect((body['workspaces'] as { name: string }[]).at(-1)?.name).toBe('新名字');
    expect((await server.ask('DELETE', workspace)).status).toBe(204);
    const gone = await server.ask('GET', scenario);
    expect(gone).toMatchObject({ status: 404, body: { code: 'workspace-not-found' } });
  });

  it('refuse a document with a dangling reference and leave nothing behind', async () => {
    const before = (await server.store.listWorkspaces()).length;
    const refused = await server.ask('POST', '/api/workspaces', {
      name: 'x', document: { format: 'bandi.organisation/1', responsibilities: [{ id: 'a:b', duty: 'a', position: 'b', letter: 'A' }] },
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'document-invalid', facts: { count: 2 } } });
    expect(await server.store.listWorkspaces()).toHaveLength(before);
  });

  it('refuse two starting points at once, and a name of nothing but spaces', async () => {
    expect(await server.ask('POST', '/api/workspaces', { name: 'x', example: 'a', document: {} })).toMatchObject({ status: 400, body: { code: 'bad-request' } });
    expect(await server.ask('POST', '/api/workspaces', { name: '   ', example: 'taobao-start' })).toMatchObject({ status: 400 });
  });

  it('refuse an example that is not there, and a structure that is not there', async () => {
    expect(await server.ask('POST', '/api/workspaces', { name: 'x', example: 'nothing' })).toMatchObject({ status: 404, body: { code: 'example-not-found' } });
    expect(await server.ask('POST', '/api/workspaces', { name: 'x', example: 'taobao-start', structure: 'nothing' }))
      .toMatchObject({ status: 422, body: { code: 'structure-not-found' } });
  });
});

describe('scenarios', () => {
  it('branch from a version, change apart, and compare', async () => {
    const main = await server.teaShop();
    await server.change(main, [renameDesign('视觉部')]);
    const made = await server.ask('POST', main.replace('/main', ''), { name: '精简方案', from: 'main', version: 1 });
    expect(made).toMatchObject({ status: 201, body: { name: '精简方案', from: { scenario: 'main', version: 1 }, headVersion: 1 } });
    const branch = main.replace('/main', `/${String(made.body['scenario'])}`);
    await server.change(branch, [{ type: 'set-position', position: 'agent', heads: 2, fte: 200 }]);
    const compared = await server.ask('GET', `${main}/compare?with=${String(made.body['scenario'])}`);
    const diff = compared.body['diff'] as { added: unknown[]; removed: unknown[]; updated: { type: string; id: string }[] };
    expect(diff.updated.map(({ id }) => id).toSorted()).toEqual(['agent', 'design']);
    expect(compared.body).toMatchObject({ from: { heads: 14, version: 2 }, to: { heads: 13, version: 2 } });
  });

  it('are not deleted while others branch from them', async () => {
    const main = await server.teaShop();
    await server.ask('POST', main.replace('/main', ''), { name: 'b', from: 'main' });
    expect(await server.ask('DELETE', main)).toMatchObject({ status: 409, body: { code: 'scenario-has-branches' } });
  });

  it('are read as of an earlier version', async () => {
    const main = await server.teaShop();
    await server.change(main, [renameDesign('视觉部')]);
    const nameAt = async (query: string) => {
      const { body } = await server.ask('GET', `${main}${query}`);
      return (body['document'] as { units: { id: string; name: unknown }[] }).units.find(({ id }) => id === 'design')?.name;
    };
    expect(await nameAt('?version=1')).toEqual({ zh: '设计部', en: 'Design' });
    expect(await nameAt('')).toBe('视觉部');
    expect(await server.ask('GET', `${main}?version=9`)).toMatchObject({ status: 404, body: { code: 'version-not-found' } });
    expect(await server.ask('GET', `${main}?version=-1`)).toMatchObject({ status: 400, body: { code: 'bad-request' } });
  });
});
