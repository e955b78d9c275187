import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Organisation, compareOrganisations, isEmptyDiff } from '@bandi/organisation';
import type { Diff } from '@bandi/organisation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AT, Desk, changing, granted, hiring, leaving, person, refusedWith } from '../testing/fixtures.ts';
import { freshDatabase } from '../testing/fresh-database.ts';
import { openStore } from './index.ts';
import type { Store, StoreEvent, StoreOptions } from './index.ts';

interface Place {
  readonly options: StoreOptions;
  clear(): Promise<void>;
}

const places: Record<string, () => Promise<Place>> = {
  'PGlite in a folder': async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bandi-store-'));
    return { options: { dataDir: folder }, clear: () => rm(folder, { recursive: true, force: true }) };
  },
  'PostgreSQL server': async () => ({ options: { databaseUrl: await freshDatabase() }, clear: async () => undefined }),
};

describe.each(Object.entries(places))('store on %s', (_, makePlace) => {
  let place: Place;
  let store: Store;
  let desks = 0;
  const desk = (): Promise<Desk> => Desk.open(store, `shop-${(desks += 1)}`);

  beforeAll(async () => {
    place = await makePlace();
    store = await openStore(place.options);
  });
  afterAll(async () => {
    await store.close();
    await place.clear();
  });

  const ann = person('ann');
  const bob = person('bob');

  describe('workspaces and scenarios', () => {
    it('a workspace is created once, listed, renamed, and gone with all it held when deleted', async () => {
      const at = '2026-01-02T03:04:05.678Z';
      expect(granted(await store.createWorkspace({ workspace: 'w', name: '甲店', at })).workspace).toEqual({ workspace: 'w', name: '甲店', createdAt: at });
      expect(refusedWith(await store.createWorkspace({ workspace: 'w', name: 'again', at }))).toBe('workspace-exists');
      granted(await store.renameWorkspace('w', '乙店'));
      expect((await store.listWorkspaces()).find(({ workspace }) => workspace === 'w')?.name).toBe('乙店');
      granted(await store.createScenario({ workspace: 'w', scenario: 'main', name: 'main', at }));
      granted(await store.write({ workspace: 'w', scenario: 'main', expectedVersion: 0, diff: hiring(ann), change: [], author: 'a', at, key: 'k', buildBase: {} }));
      granted(await store.createScenario({ workspace: 'w', scenario: 'b', name: 'b', at, from: { scenario: 'main', version: 1 } }));
      granted(await store.deleteWorkspace('w'));
      expect(refusedWith(await store.read('w', 'main'))).toBe('workspace-not-found');
      // The same id begins anew and finds nothing of the old one.
      granted(await store.createWorkspace({ workspace: 'w', name: '丙店', at }));
      granted(await store.createScenario({ workspace: 'w', scenario: 'main', name: 'main', at }));
      expect(granted(await store.read('w', 'main'))).toMatchObject({ version: 0, records: [] });
      expect(granted(await store.loadBuildBase('w', 'main')).base).toBeNull();
    });

    it('what is not there is refused by name, everywhere', async () => {
      const { workspace } = await desk();
      expect(refusedWith(await store.renameWorkspace('none', 'x'))).toBe('workspace-not-found');
      expect(refusedWith(await store.deleteWorkspace('none'))).toBe('workspace-not-found');
      expect(refusedWith(await store.listScenarios('none'))).toBe('workspace-not-found');
      expect(refusedWith(await store.createScenario({ workspace: 'none', scenario: 'a', name: 'a', at: AT }))).toBe('workspace-not-found');
      expect(refusedWith(await store.readScenario(workspace, 'none'))).toBe('scenario-not-found');
      expect(refusedWith(await store.renameScenario(workspace, 'none', 'x'))).toBe('scenario-not-found');
      expect(refusedWith(await store.deleteScenario(workspace, 'none'))).toBe('scenario-not-found');
      expect(refusedWith(await store.read(workspace, 'none'))).toBe('scenario-not-found');
      expect(refusedWith(await store.changesAfter(workspace, 'none', 0, 9))).toBe('scenario-not-found');
      expect(refusedWith(await store.loadBuildBase(workspace, 'none'))).toBe('scenario-not-found');
      const nowhere = { workspace, scenario: 'none', expectedVersion: 0, diff: hiring(ann), change: [], author: '', at: AT, key: 'k' };
      expect(refusedWith(await store.write(nowhere))).toBe('scenario-not-found');
      expect(refusedWith(await store.write({ ...nowhere, workspace: 'none' }))).toBe('workspace-not-found');
    });

    it('a scenario is created once, listed with where it came from, renamed, and deleted only without branches', async () => {
      const { workspace, store: _same } = await desk();
      const create = (scenario: string, from?: { scenario: string; version: number }) =>
        store.createScenario({ workspace, scenario, name: scenario, at: AT, ...(from === undefined ? {} : { from }) });
      expect(refusedWith(await create('main'))).toBe('scenario-exists');
      expect(refusedWith(await create('x', { scenario: 'main', version: 1 }))).toBe('version-not-found');
      expect(refusedWith(await create('x', { scenario: 'main', version: -1 }))).toBe('version-not-found');
      expect(refusedWith(await create('x', { scenario: 'none', version: 0 }))).toBe('scenario-not-found');
      granted(await create('x', { scenario: 'main', version: 0 }));
      expect(granted(await store.renameScenario(workspace, 'x', '扩张')).scenario.name).toBe('扩张');
      expect(granted(await store.listScenarios(workspace)).scenarios.map(({ scenario, from, headVersion }) => [scenario, from, headVersion]))
        .toEqual([['main', null, 0], ['x', { scenario: 'main', version: 0 }, 0]]);
      const kept = await store.deleteScenario(workspace, 'main');
      expect(kept).toMatchObject({ ok: false, error: { code: 'scenario-has-branches', branches: ['x'] } });
      granted(await store.deleteScenario(workspace, 'x'));
      granted(await store.deleteScenario(workspace, 'main'));
      expect(granted(await store.listScenarios(workspace)).scenarios).toEqual([]);
    });
  });

  describe('versions', () => {
    it('every version can be read as it was', async () => {
      const d = await desk();
      const seen: Diff[] = [
        hiring(ann, bob), changing(ann, person('ann', { name: 'Ann W.', email: 'a@x' })),
        leaving(bob), hiring(person('bob', { name: 'Bob again' })),
        changing(person('ann', { name: 'Ann W.', email: 'a@x' }), person('ann', { name: 'Ann' })),
      ];
      const replay = new Organisation();
      const states = [new Organisation()];
      for (const [version, diff] of seen.entries()) {
        await d.write(version, diff);
        replay.applyDiffMutable(diff);
        states.push(replay.copy());
      }
      for (const [version, state] of states.entries()) {
        const { records } = granted(await store.read(d.workspace, 'main', version));
        expect(isEmptyDiff(compareOrganisations(state, Organisation.from(records))), `version ${version}`).toBe(true);
      }
      expect(granted(await store.read(d.workspace, 'main')).version).toBe(5);
      expect(await store.read(d.workspace, 'main', 6)).toMatchObject({ ok: false, error: { code: 'version-not-found', current: 5 } });
      expect(refusedWith(await store.read(d.workspace, 'main', -1))).toBe('version-not-found');
      expect(refusedWith(await store.read(d.workspace, 'main', 0.5))).toBe('version-not-found');
    });

    it('an update lays its fields over the record, drops those it takes away, and leaves the others', async () => {
      const d = await desk();
      await d.write(0, hiring(person('ann', { number: '007', capacity: 50 })));
      await d.write(1, { added: [], removed: [], updated: [{ type: 'person', id: 'ann', before: { email: null, capacity: 50 }, after: { capacity: 80 } }] });
      const { records } = granted(await store.read(d.workspace, 'main'));
      expect(records).toEqual([{ type: 'person', record: { id: 'ann', name: 'Person ann', number: '007', capacity: 80, from: null, to: null } }]);
    });

    it('the log gives back each change as it was written, in pages', async () => {
      const d = await desk();
      const at = '2026-05-06T07:08:09.123Z';
      await d.write(0, hiring(ann), { change: [{ type: 'add-person', person: '安' }, { type: 'x', deep: { list: [1, null, 'é'] } }], author: '林', at, key: 'first' });
      await d.write(1, hiring(bob));
      await d.write(2, leaving(bob));
      const all = granted(await store.changesAfter(d.workspace, 'main', 0, 100));
      expect(all.headVersion).toBe(3);
      expect(all.changes.map(({ version }) => version)).toEqual([1, 2, 3]);
      expect(all.changes[0]).toEqual({
        version: 1, diff: hiring(ann), author: '林', at, key: 'first',
        change: [{ type: 'add-person', person: '安' }, { type: 'x', deep: { list: [1, null, 'é'] } }],
      });
      expect(granted(await store.changesAfter(d.workspace, 'main', 1, 1)).changes.map(({ version }) => version)).toEqual([2]);
      expect(granted(await store.changesAfter(d.workspace, 'main', 3, 10)).changes).toEqual([]);
    });

    it('an empty diff is a version too', async () => {
      const d = await desk();
      expect(await d.write(0, { added: [], updated: [], removed: [] })).toBe(1);
      expect(await d.names()).toEqual({});
    });
  });

  describe('branches', () => {
    it('a branch begins as its parent was at that version and goes its own way, and so does the parent', async () => {
      const d = await desk();
      await d.write(0, hiring(ann));
      await d.write(1, changing(ann, person('ann', { name: 'Ann 2' })));
      await d.branch('plan', 'main', 1);
      expect(await d.names('plan')).toEqual({ ann: 'Person ann' });
      expect(await d.write(1, changing(ann, person('ann', { name: 'Ann in plan' })), { scenario: 'plan' })).toBe(2);
      await d.write(2, hiring(bob));
      expect(await d.names('plan')).toEqual({ ann: 'Ann in plan' });
      expect(await d.names('main')).toEqual({ ann: 'Ann 2', bob: 'Person bob' });
      expect(await d.names('plan', 1)).toEqual({ ann: 'Person ann' });
      expect(await d.names('plan', 0)).toEqual({});
    });

    it("a record removed in a branch stays in the parent, and can come back in the branch", async () => {
      const d = await desk();
      await d.write(0, hiring(ann, bob));
      await d.branch('plan', 'main', 1);
      const inPlan = { scenario: 'plan' };
      await d.write(1, leaving(ann), inPlan);
      expect(await d.names('plan')).toEqual({ bob: 'Person bob' });
      expect(await d.names('plan', 1)).toEqual({ ann: 'Person ann', bob: 'Person bob' });
      await d.write(2, hiring(person('ann', { name: 'Ann II' })), inPlan);
      await d.write(3, changing(person('ann', { name: 'Ann II' }), person('ann', { name: 'Ann III' })), inPlan);
      await d.write(4, leaving(person('ann', { name: 'Ann III' })), inPlan);
      expect(await Promise.all([2, 3, 4, 5].map((version) => d.names('plan', version)))).toEqual([
        { bob: 'Person bob' }, { ann: 'Ann II', bob: 'Person bob' }, { ann: 'Ann III', bob: 'Person bob' }, { bob: 'Person bob' },
      ]);
      expect(await d.names('main')).toEqual({ ann: 'Person ann', bob: 'Person bob' });
    });

    it('a branch of a branch sees the nearest of each record, at the version each line was left', async () => {
      const d = await desk();
      await d.write(0, hiring(ann, bob, person('cat')));
      await d.branch('one', 'main', 1);
      await d.write(1, changing(bob, person('bob', { name: 'Bob one' })), { scenario: 'one' });
      await d.write(2, leaving(person('cat')), { scenario: 'one' });
      await d.branch('two', 'one', 2);
      await d.write(1, changing(ann, person('ann', { name: 'Ann main' })));
      expect(await d.names('two')).toEqual({ ann: 'Person ann', bob: 'Bob one', cat: 'Person cat' });
      await d.write(2, changing(person('bob', { name: 'Bob one' }), person('bob', { name: 'Bob two' })), { scenario: 'two' });
      await d.write(3, leaving(ann), { scenario: 'two' });
      expect(await d.names('two')).toEqual({ bob: 'Bob two', cat: 'Person cat' });
      expect(await d.names('two', 3)).toEqual({ ann: 'Person ann', bob: 'Bob two', cat: 'Person cat' });
      expect(await d.names('two', 1)).toEqual({ ann: 'Person ann', bob: 'Person bob', cat: 'Person cat' });
      expect(await d.names('one')).toEqual({ ann: 'Person ann', bob: 'Bob one' });
      expect(granted(await store.changesAfter(d.workspace, 'two', 0, 9)).changes.map(({ version, diff }) => [version, diff.updated.length]))
        .toEqual([[1, 0], [2, 1], [3, 1], [4, 0]]);
    });

    it('branching from an earlier version than the parent left its own parent gives that elder version', async () => {
      const d = await desk();
      await d.write(0, hiring(ann));
      await d.write(1, hiring(bob));
      await d.branch('one', 'main', 2);
      await d.branch('two', 'one', 1);
      expect(await d.names('two')).toEqual({ ann: 'Person ann' });
      await d.write(1, hiring(person('bob', { name: 'Another Bob' })), { scenario: 'two' });
      expect(await d.names('two')).toEqual({ ann: 'Person ann', bob: 'Another Bob' });
    });
  });

  describe('refused writes', () => {
    it('a diff decided on an old version is refused with the current one', async () => {
      const d = await desk();
      await d.write(0, hiring(ann));
      expect(await store.write(d.request(0, hiring(bob)))).toMatchObject({ ok: false, error: { code: 'version-conflict', current: 1 } });
      expect(await store.write(d.request(2, hiring(bob)))).toMatchObject({ ok: false, error: { code: 'version-conflict', current: 1 } });
      expect(await d.names()).toEqual({ ann: 'Person ann' });
    });

    it('the same write sent twice happens once and answers the same version', async () => {
      const d = await desk();
      const request = d.request(0, hiring(ann));
      expect(granted(await store.write(request))).toMatchObject({ version: 1, repeated: false });
      await d.write(1, hiring(bob));
      expect(granted(await store.write(request))).toMatchObject({ version: 1, repeated: true });
      expect(granted(await store.read(d.workspace, 'main')).version).toBe(2);
      const other = await store.write({ ...d.request(2, hiring(person('cat'))), key: request.key });
      expect(other).toMatchObject({ ok: false, error: { code: 'key-reused', current: 1 } });
      // Keys belong to their scenario.
      await d.branch('plan', 'main', 2);
      expect(await d.write(2, hiring(person('cat')), { scenario: 'plan', key: request.key })).toBe(3);
    });

    it.each<[string, Diff, string, string]>([
      ['adds what is there', hiring(person('cat'), ann), 'ann', 'exists-already'],
      ['removes what is not there', { ...leaving(bob), added: hiring(person('cat')).added }, 'bob', 'does-not-exist'],
      ['updates what is not there', { ...changing(bob, person('bob', { name: 'B' })), added: hiring(person('cat')).added }, 'bob', 'does-not-exist'],
      ['updates from another value', { ...changing(person('ann', { name: 'A' }), person('ann', { name: 'B' })), added: hiring(person('cat')).added }, 'ann', 'differs'],
      ['adds a field that is there', { added: hiring(person('cat')).added, updated: [{ type: 'person', id: 'ann', before: {}, after: { name: 'B' } }], removed: [] }, 'ann', 'differs'],
      ['removes another value', { ...leaving(person('ann', { capacity: 1 })), added: hiring(person('cat')).added }, 'ann', 'differs'],
      ['names a record twice', { ...leaving(ann), added: hiring(ann, person('cat')).added }, 'ann', 'listed-twice'],
    ])('a diff that %s is refused whole', async (_what, diff, id, problem) => {
      const d = await desk();
      await d.write(0, hiring(ann));
      await d.branch('plan', 'main', 1);
      for (const scenario of ['main', 'plan']) {
        const refused = await store.write(d.request(1, diff, { scenario, buildBase: {} }));
        expect(refused).toMatchObject({ ok: false, error: { code: 'diff-mismatch', mismatches: [{ type: 'person', id, problem }] } });
        expect(await d.names(scenario)).toEqual({ ann: 'Person ann' });
        expect(granted(await store.changesAfter(d.workspace, scenario, 1, 9))).toMatchObject({ changes: [], headVersion: 1 });
        expect(granted(await store.loadBuildBase(d.workspace, scenario)).base).toBeNull();
        // The refused write left nothing in the way of the next.
        expect(await d.write(1, hiring(bob), { scenario })).toBe(2);
      }
    });

    it.each([['NUL', 'a\u0000b'], ['half a surrogate pair', 'a\ud83db']])('text with %s is refused, not changed', async (_what, name) => {
      const d = await desk();
      expect(refusedWith(await store.write(d.request(0, hiring(ann, person('x', { name })))))).toBe('unstorable-text');
      expect(await d.names()).toEqual({});
      expect(await d.write(0, hiring(ann))).toBe(1);
    });
  });

  it('text of every kind comes back as it went in', async () => {
    const d = await desk();
    const texts = ['班底·客服组长', '👩‍👩‍👧‍👦 é e\u0301', '\u202eabc\u202c مرحبا', `'; drop table bandi.records; --`, '"\\ \n\t\\u0000 {"a":1}', '𠮷野家', 'x'.repeat(10_000), '$1 ? %s'];
    const people = texts.map((name, index) => person(`p${index}`, { name, number: name.slice(0, 20) }));
    await d.write(0, hiring(...people), { author: texts.join(''), key: texts[0] ?? '' });
    expect(granted(await store.read(d.workspace, 'main')).records.map(({ record }) => record)).toEqual(people);
    const [logged] = granted(await store.changesAfter(d.workspace, 'main', 0, 1)).changes;
    expect(logged).toMatchObject({ author: texts.join(''), key: texts[0], diff: hiring(...people) });
  });

  it('a diff of 20,000 records is written, changed and removed in seconds', async () => {
    const d = await desk();
    const people = Array.from({ length: 20_000 }, (_entry, index) => person(`p${String(index).padStart(5, '0')}`));
    const begun = Date.now();
    await d.write(0, hiring(...people));
    await d.write(1, { added: [], removed: [], updated: people.map(({ id }) => ({ type: 'person', id, before: { capacity: 100 }, after: { capacity: 50 } })) });
    expect(granted(await store.read(d.workspace, 'main')).records).toHaveLength(20_000);
    await d.branch('plan', 'main', 2);
    await d.write(2, leaving(...people.map((one) => ({ ...one, capacity: 50 }))), { scenario: 'plan' });
    expect(granted(await store.read(d.workspace, 'plan')).records).toHaveLength(0);
    expect(granted(await store.read(d.workspace, 'plan', 1)).records).toHaveLength(20_000);
    expect(Date.now() - begun).toBeLessThan(40_000);
  }, 90_000);

  it('ten writers at once, each trying again after a conflict, lose nothing', async () => {
    const d = await desk();
    const each = 5;
    const hire = async (writer: number): Promise<void> => {
      for (let nth = 0; nth < each; nth += 1) {
        for (;;) {
          const { version } = granted(await store.read(d.workspace, 'main'));
          const written = await store.write(d.request(version, hiring(person(`p-${writer}-${nth}`))));
          if (written.ok) break;
          expect(written.error.code).toBe('version-conflict');
        }
      }
    };
    await Promise.all(Array.from({ length: 10 }, (_entry, writer) => hire(writer)));
    expect(Object.keys(await d.names())).toHaveLength(10 * each);
    const { changes } = granted(await store.changesAfter(d.workspace, 'main', 0, 1_000));
    expect(changes.map(({ version }) => version)).toEqual(Array.from({ length: 10 * each }, (_entry, index) => index + 1));
  }, 60_000);

  it('one write sent ten times at once happens once', async () => {
    const d = await desk();
    const request = d.request(0, hiring(ann));
    const answers = await Promise.all(Array.from({ length: 10 }, () => store.write(request)));
    expect(answers.map((answer) => granted(answer).version)).toEqual(Array.from({ length: 10 }, () => 1));
    expect(answers.filter((answer) => answer.ok && !answer.repeated)).toHaveLength(1);
  });

  it('a build base is found from its version on, in branches too, until a later one', async () => {
    const d = await desk();
    await d.write(0, hiring(ann), { buildBase: { profile: { orders: 300 }, of: 1 } });
    await d.write(1, hiring(bob));
    await d.branch('plan', 'main', 2);
    const base = async (scenario: string, version?: number) => granted(await store.loadBuildBase(d.workspace, scenario, version)).base;
    expect(await base('main')).toEqual({ version: 1, document: { profile: { orders: 300 }, of: 1 } });
    expect(await base('main', 0)).toBeNull();
    expect(await base('plan')).toEqual({ version: 1, document: { profile: { orders: 300 }, of: 1 } });
    granted(await store.saveBuildBase({ workspace: d.workspace, scenario: 'main', version: 2, document: 'later' }));
    granted(await store.saveBuildBase({ workspace: d.workspace, scenario: 'main', version: 2, document: 'latest' }));
    expect(await base('main')).toEqual({ version: 2, document: 'latest' });
    expect(refusedWith(await store.saveBuildBase({ workspace: d.workspace, scenario: 'main', version: 3, document: 0 }))).toBe('version-not-found');
  });

  it('subscribers hear of each new version once, and of nothing that was refused', async () => {
    const d = await desk();
    const heard: StoreEvent[] = [];
    const stop = store.subscribe((event) => {
      if (event.kind === 'gap' || event.workspace === d.workspace) heard.push(event);
    });
    await d.write(0, hiring(ann));
    expect(refusedWith(await store.write(d.request(0, hiring(bob))))).toBe('version-conflict');
    await d.write(1, hiring(bob));
    await expect.poll(() => heard.length).toBe(2);
    stop();
    await d.write(2, leaving(bob));
    await sleep(50);
    expect(heard).toEqual([1, 2].map((version) => ({ kind: 'version', workspace: d.workspace, scenario: 'main', version })));
  });

  it('subscribers hear a signal, which leaves no trace', async () => {
    const d = await desk();
    const heard: StoreEvent[] = [];
    const stop = store.subscribe((event) => {
      if (event.kind === 'signal' && event.workspace === d.workspace) heard.push(event);
    });
    await store.signal(d.workspace, 'main', { who: '小林', at: null });
    await expect.poll(() => heard).toEqual([{ kind: 'signal', workspace: d.workspace, scenario: 'main', signal: { who: '小林', at: null } }]);
    stop();
    expect(granted(await store.readScenario(d.workspace, 'main')).scenario.headVersion).toBe(0);
  });

  it('closed and opened again, everything is there', async () => {
    const d = await desk();
    await d.write(0, hiring(ann, bob));
    await d.write(1, leaving(bob));
    await store.close();
    store = await openStore(place.options);
    const { records, version } = granted(await store.read(d.workspace, 'main'));
    expect([version, records]).toEqual([2, [{ type: 'person', record: ann }]]);
    expect(granted(await store.read(d.workspace, 'main', 1)).records).toHaveLength(2);
  });
});
