import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AT, Desk, granted, hiring, person } from '../testing/fixtures.ts';
import { freshDatabase } from '../testing/fresh-database.ts';
import { rowsOf } from './database.ts';
import { openFolder } from './embedded.ts';
import { StoreFailure } from './errors.ts';
import { openStore } from './index.ts';
import type { StoreEvent, StoreOptions } from './index.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { buildBases, changes, records, scenarios, shares, workspaces } from './schema.ts';

async function failureOf(options: StoreOptions): Promise<StoreFailure> {
  const failure: unknown = await openStore(options).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(StoreFailure);
  return failure as StoreFailure;
}

describe('opening a store in a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bandi-open-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('every commit is flushed to the disk, the folder belongs to one store, and what a killed creation left is cleared', async () => {
    // As a kill in the middle of creating the database leaves it.
    await mkdir(join(folder, 'database.new', 'base'), { recursive: true });
    await writeFile(join(folder, 'database.new', 'PG_VERSION'), '18');
    const opened = await openFolder(folder);
    const settings = await rowsOf<{ name: string; setting: string }>(opened.database, sql`
      select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method') order by name`);
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting])))
      .toEqual({ fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', wal_sync_method: 'fsync' });
    const failure = await failureOf({ dataDir: folder });
    expect([failure.code, failure.facts['folder']]).toEqual(['folder-in-use', folder]);
    await expect(access(join(folder, 'database.new'))).rejects.toThrow('ENOENT');
    await opened.close();
    const store = await openStore({ dataDir: folder });
    expect(await store.listWorkspaces()).toEqual([]);
    await store.close();
  }, 90_000);

  it('a path that is a file is refused by name and left alone', async () => {
    const file = join(folder, 'notes.txt');
    await writeFile(file, 'mine');
    expect(await failureOf({ dataDir: file })).toMatchObject({ code: 'folder-unusable', facts: { folder: file } });
    expect(await readFile(file, 'utf8')).toBe('mine');
  });
});

describe('opening a store on a server', () => {
  it('an unreachable server is said to be so, without the password', async () => {
    const failure = await failureOf({ databaseUrl: 'postgres://me:secret@127.0.0.1:9/none' });
    expect(failure.code).toBe('database-unreachable');
    expect(JSON.stringify([failure.message, failure.text, failure.facts])).not.toContain('secret');
  });

  it('several processes may open a new database at once and hear of each other', async () => {
    const databaseUrl = await freshDatabase();
    const [one, two, three] = await Promise.all([openStore({ databaseUrl }), openStore({ databaseUrl }), openStore({ databaseUrl })]);
    const heard: StoreEvent[] = [];
    two.subscribe((event) => heard.push(event));
    const desk = await Desk.open(one, 'shop');
    await desk.write(0, hiring(person('ann')));
    await expect.poll(() => heard).toEqual([{ kind: 'version', workspace: 'shop', scenario: 'main', version: 1 }]);
    expect(granted(await three.read('shop', 'main')).records).toHaveLength(1);
    // The connection that listens is cut: the subscriber is told of the gap and hears again.
    const admin = new Client({ connectionString: databaseUrl });
    await admin.connect();
    await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'bandi-events' and datname = current_database()");
    await admin.end();
    await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(2);
    expect(heard[1]).toEqual({ kind: 'gap' });
    await desk.write(1, hiring(person('bob')));
    await expect.poll(() => heard[2]).toEqual({ kind: 'version', workspace: 'shop', scenario: 'main', version: 2 });
    await Promise.all([one.close(), two.close(), three.close()]);
  });
});

describe('migrations', () => {
  it('make exactly the tables and columns the queries are written against, once', async () => {
    const pglite = await PGlite.create();
    const database = drizzle(pglite);
    await migrate(database);
    await migrate(database);
    const columns = await rowsOf<{ table: string; name: string; type: string; optional: string }>(database, sql`
      select table_name as table, column_name as name, data_type as type, is_nullable as optional
      from information_schema.columns where table_schema = 'bandi' and table_name <> 'migrations' order by 1, 2`);
    const expected = [workspaces, scenarios, changes, records, buildBases, shares].flatMap((table) =>
      Object.values(getTableColumns(table)).map((column) => ({
        table: getTableName(table), name: column.name,
        type: column.getSQLType(), optional: column.notNull ? 'NO' : 'YES',
      })));
    expect(columns).toEqual(expected.toSorted((a, b) => (`${a.table} ${a.name}` < `${b.table} ${b.name}` ? -1 : 1)));
    expect(await rowsOf(database, sql`select number, name from bandi.migrations order by number`))
      .toEqual(migrations.map(({ number, name }) => ({ number, name })));
    await database.execute(sql`insert into bandi.migrations (number, name) values (99, 'from the future')`);
    await expect(migrate(database)).rejects.toMatchObject({ code: 'database-newer', facts: { found: 99, known: migrations.length } });
    await pglite.close();
  });

  it('a step that fails leaves nothing of itself', async () => {
    const pglite = await PGlite.create();
    const database = drizzle(pglite);
    await migrate(database);
    const broken = { number: 98, name: 'broken', statements: ['create table bandi.half (id text)', 'create table nonsense ('] };
    await expect(migrate(database, [...migrations, broken])).rejects.toThrow();
    expect(await rowsOf(database, sql`select 1 from information_schema.tables where table_name = 'half'`)).toEqual([]);
    await migrate(database);
    await pglite.close();
  });

  it('are numbered one by one', () => {
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
  });
});

it('a store in memory begins empty and keeps nothing', async () => {
  const store = await openStore({ memory: true });
  granted(await store.createWorkspace({ workspace: 'w', name: 'w', at: AT }));
  expect(await store.listWorkspaces()).toHaveLength(1);
  await store.close();
});
