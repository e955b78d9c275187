import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { Build } from '../context.ts';
import { TestServer } from '../../testing/test-server.ts';
import { BuildStopped } from './build-stopped.ts';

const shop = { name: '小满家居', category: 'home', channels: [{ platform: 'taobao', gmv_per_month: 120_000, average_order_value: 78 }], fulfilment: 'own-warehouse' };
type Summary = { triggers: string; built: { triggers: { driver: string }[]; structure: string } };

/** A server whose slow builds wait until they are let go. */
async function slowServer(answer: (build: Build) => Build) {
  const gate = new AbortController();
  const release = () => gate.abort();
  const quick = await TestServer.open();
  const slowly: Build = async (profile, options) => {
    if (!gate.signal.aborted) await once(gate.signal, 'abort');
    return answer(quick.parts.build)(profile, options);
  };
  const server = await TestServer.open({ store: quick.store, buildSlowly: slowly });
  const { body } = await server.ask('POST', '/api/workspaces', { name: 'x', profile: shop });
  const scenario = `/api/workspaces/${String(body['workspace'])}/scenarios/main`;
  const summary = async () => (await server.ask('GET', `${scenario}/summary`)).body as unknown as Summary;
  const until = async (state: string) => {
    for (;;) {
      const found = await summary();
      if (found.triggers === state) return found;
      await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
  };
  return { server, quick, scenario, release, summary, until };
}

describe('the next hires of a saved organisation', () => {
  it('are said to be looked for until they are there, and then are there without a new version', { timeout: 120_000 }, async () => {
    const { server, release, summary, until } = await slowServer((build) => build);
    expect(await summary()).toMatchObject({ version: 1, triggers: 'looking', built: { triggers: [] } });
    release();
    const found = await until('found');
    expect(found.built.triggers.length).toBeGreaterThan(0);
    expect(await summary()).toMatchObject({ version: 1 });
    await server.close();
  });

  it('that cannot be worked out are said to have failed, not to be none', async () => {
    const { server, release, until } = await slowServer(() => async () => { throw new Error('no plan'); });
    release();
    await until('failed');
    await server.close();
  });

  it('that a server stopped looking for are looked for by the next', { timeout: 120_000 }, async () => {
    const stopped = await slowServer(() => async () => { throw new BuildStopped(); });
    stopped.release();
    await stopped.server.app.close();
    const next = await TestServer.open({ store: stopped.quick.store, buildSlowly: stopped.quick.parts.build });
    const summary = async () => (await next.ask('GET', `${stopped.scenario}/summary`)).body as unknown as Summary;
    expect((await summary()).triggers).toBe('looking');
    await expect.poll(async () => (await summary()).triggers, { timeout: 60_000 }).toBe('found');
    await next.close();
  });
});

describe('a rebuild', () => {
  it('keeps the structure there is, and names the one that size would choose', { timeout: 120_000 }, async () => {
    const server = await TestServer.open();
    const { body } = await server.ask('POST', '/api/workspaces', { name: 'x', profile: shop });
    const scenario = `/api/workspaces/${String(body['workspace'])}/scenarios/main`;
    const before = ((await server.ask('GET', `${scenario}/summary`)).body as unknown as Summary).built.structure;
    const grown = { ...shop, channels: [{ ...shop.channels[0], gmv_per_month: 2_400_000 }] };
    const kept = (await server.ask('POST', `${scenario}/rebuild`, { profile: grown, dryRun: true })).body['summary'] as { structure: string; suggested: string };
    expect(kept.structure).toBe(before);
    expect(kept.suggested).not.toBe(before);
    const asked = (await server.ask('POST', `${scenario}/rebuild`, { profile: grown, structure: kept.suggested, dryRun: true })).body['summary'] as { structure: string };
    expect(asked.structure).toBe(kept.suggested);
    await server.close();
  });
});
