import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer, renameDesign } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => { server = await TestServer.open(); });
afterAll(async () => server.close());

describe('changes', () => {
  it('make one version of a batch and answer its diff', async () => {
    const main = await server.teaShop();
    const done = await server.change(main, [renameDesign('视觉部'), { type: 'set-position', position: 'agent', heads: 4, fte: 400 }]);
    expect(done).toMatchObject({ status: 200, body: { version: 2, repeated: false } });
    expect((done.body['diff'] as { updated: { id: string }[] }).updated.map(({ id }) => id).toSorted()).toEqual(['agent', 'design']);
  });

  it('are all refused when one is, with its place', async () => {
    const main = await server.teaShop();
    const refused = await server.change(main, [renameDesign('视觉部'), { type: 'move-unit', unit: 'shop', parent: 'design' }]);
    expect(refused).toMatchObject({ status: 422, body: { code: 'unit-cycle', facts: { at: 1 } } });
    expect((await server.ask('GET', main)).body['version']).toBe(1);
  });

  it('are refused in words when they are no changes at all', async () => {
    const main = await server.teaShop();
    expect(await server.change(main, [{ type: 'conquer-world' }])).toMatchObject({ status: 422, body: { code: 'unknown-change' } });
    expect(await server.change(main, [{ type: 'rename-unit', unit: 'design', name: '' }])).toMatchObject({ status: 422, body: { code: 'bad-change' } });
    expect(await server.ask('POST', `${main}/changes`, { key: 'k', changes: [] })).toMatchObject({ status: 400, body: { code: 'bad-request' } });
  });

  it('that expect an older version are a conflict that names the newest', async () => {
    const main = await server.teaShop();
    await server.change(main, [renameDesign('视觉部')], { expectedVersion: 1 });
    const late = await server.change(main, [renameDesign('美工部')], { expectedVersion: 1 });
    expect(late).toMatchObject({ status: 409, body: { code: 'version-conflict', facts: { current: 2 } } });
  });

  it('sent twice with one key happen once, also when others wrote between', async () => {
    const main = await server.teaShop();
    const order = { key: 'once', expectedVersion: 1, changes: [renameDesign('视觉部')] };
    const first = await server.ask('POST', `${main}/changes`, order);
    await server.change(main, [renameDesign('美工部')]);
    const again = await server.ask('POST', `${main}/changes`, order);
    expect(again).toMatchObject({ status: 200, body: { version: first.body['version'], repeated: true } });
    expect(await server.ask('POST', `${main}/changes`, { ...order, changes: [renameDesign('别的')] })).toMatchObject({ status: 409, body: { code: 'key-reused' } });
  });

  it('of many writers at once all arrive, one version each', async () => {
    const main = await server.teaShop();
    const people = Array.from({ length: 20 }, (_, index) => index);
    const answers = await Promise.all(people.map((index) =>
      server.change(main, [{ type: 'add-person', id: `p${index}`, name: `新人${index}` }])));
    expect(answers.map(({ status }) => status)).toEqual(people.map(() => 200));
    expect(new Set(answers.map(({ body }) => body['version'])).size).toBe(20);
    const { body } = await server.ask('GET', main);
    expect(body['version']).toBe(21);
    expect((body['document'] as { people: unknown[] }).people).toHaveLength(12 + 20);
  });

  it('that change nothing make no version', async () => {
    const main = await server.teaShop();
    await server.change(main, [renameDesign('视觉部')]);
    expect((await server.change(main, [renameDesign('视觉部')])).body).toMatchObject({ version: 2, diff: { updated: [] } });
  });

  it('are listed with what each was, in both languages', async () => {
    const main = await server.teaShop();
    await server.change(main, [renameDesign('视觉部')]);
    const { body } = await server.ask('GET', `${main}/changes?after=0`);
    const changes = body['changes'] as { version: number; names: { zh: string; en: string }[]; author: string }[];
    expect(changes.map(({ version }) => version)).toEqual([1, 2]);
    expect(changes[0]?.names).toEqual([{ zh: '生成组织', en: 'Build organisation' }]);
    expect(changes[1]?.names[0]?.en).toMatch(/rename/iu);
  });

  it('written by another server on the same database are seen here', async () => {
    const other = await TestServer.open({ store: server.store });
    const main = await server.teaShop();
    await server.ask('GET', main);
    await other.change(main, [renameDesign('视觉部')], { key: 'from-the-other' });
    expect((await server.ask('GET', main)).body['version']).toBe(2);
    await other.app.close();
  });
});

describe('revert', () => {
  it('takes one version back and leaves what came after elsewhere', async () => {
    const main = await server.teaShop();
    await server.change(main, [renameDesign('视觉部')]);
    await server.change(main, [{ type: 'set-position', position: 'agent', heads: 4, fte: 400 }]);
    const undone = await server.ask('POST', `${main}/revert`, { version: 2, key: server.key() });
    expect(undone).toMatchObject({ status: 200, body: { version: 4 } });
    const { units, positions } = (await server.ask('GET', main)).body['document'] as { units: { id: string; name: unknown }[]; positions: { id: string; heads: number }[] };
    expect(units.find(({ id }) => id === 'design')?.name).toEqual({ zh: '设计部', en: 'Design' });
    expect(positions.find(({ id }) => id === 'agent')?.heads).toBe(4);
  });

  it('of a revert brings the change back', async () => {
    const main = await server.teaShop();
    await server.change(main, [renameDesign('视觉部')]);
    await server.ask('POST', `${main}/revert`, { version: 2, key: server.key() });
    const redone = await server.ask('POST', `${main}/revert`, { version: 3, key: server.key() });
    expect(redone.body).toMatchObject({ version: 4, diff: { updated: [{ id: 'design', after: { name: '视觉部' } }] } });
  });

  it('is a conflict where the same was changed again', async () => {
    const main = await server.teaShop();
    await server.change(main, [renameDesign('视觉部')]);
    await server.change(main, [renameDesign('美工部')]);
    const refused = await server.ask('POST', `${main}/revert`, { version: 2, key: server.key() });
    expect(refused).toMatchObject({ status: 409, body: { code: 'undo-conflict', facts: { version: 2 } } });
    expect(JSON.stringify(refused.body['message'])).toContain('美工部');
    expect(await server.ask('POST', `${main}/revert`, { version: 99, key: server.key() })).toMatchObject({ status: 404 });
  });
});
