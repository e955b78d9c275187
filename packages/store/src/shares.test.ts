import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AT, Desk, granted, refusedWith } from '../testing/fixtures.ts';
import { freshDatabase } from '../testing/fresh-database.ts';
import { openStore } from './index.ts';
import type { Store, StoreOptions } from './index.ts';

const places: Record<string, () => Promise<StoreOptions>> = {
  'PGlite in memory': async () => ({ memory: true }),
  'PostgreSQL server': async () => ({ databaseUrl: await freshDatabase() }),
};

describe.each(Object.entries(places))('shares on %s', (_, optionsOf) => {
  let store: Store;
  beforeAll(async () => { store = await openStore(await optionsOf()); });
  afterAll(async () => store.close());

  const expiresAt = '2027-01-01T00:00:00.000Z';
  const make = (workspace: string, share: string, tokenHash = `${workspace}-${share}`) =>
    store.createShare({ workspace, scenario: 'main', share, tokenHash, settings: { lang: 'zh', view: { kind: 'by-unit' } }, at: AT, expiresAt });

  it('a share is found by the hash of its token, given back as it came, and gone once deleted', async () => {
    const { workspace } = await Desk.open(store, 'one');
    const { share } = granted(await make(workspace, 's1'));
    expect(share).toEqual({ workspace, scenario: 'main', share: 's1', settings: { lang: 'zh', view: { kind: 'by-unit' } }, createdAt: AT, expiresAt });
    expect(await store.findShare('one-s1')).toEqual(share);
    expect(await store.findShare('other')).toBeNull();
    expect(granted(await store.listShares(workspace, 'main')).shares).toEqual([share]);
    expect(await store.deleteShare(workspace, 'main', 'none')).toBe(false);
    expect(await store.deleteShare(workspace, 'main', 's1')).toBe(true);
    expect(await store.findShare('one-s1')).toBeNull();
  });

  it('neither an id nor a token is used twice, and there is none of a scenario that is not there', async () => {
    const { workspace } = await Desk.open(store, 'two');
    granted(await make(workspace, 's1'));
    expect(refusedWith(await make(workspace, 's1', 'new'))).toBe('share-exists');
    expect(refusedWith(await make(workspace, 's2', 'two-s1'))).toBe('share-exists');
    expect(refusedWith(await make('nowhere', 's1'))).toBe('workspace-not-found');
    expect(refusedWith(await store.listShares(workspace, 'none'))).toBe('scenario-not-found');
  });

  it('goes with its scenario, and with its workspace', async () => {
    const first = await Desk.open(store, 'three');
    granted(await make(first.workspace, 's1'));
    granted(await store.deleteScenario(first.workspace, 'main'));
    expect(await store.findShare('three-s1')).toBeNull();
    const second = await Desk.open(store, 'four');
    granted(await make(second.workspace, 's1'));
    granted(await store.deleteWorkspace(second.workspace));
    expect(await store.findShare('four-s1')).toBeNull();
  });
});
