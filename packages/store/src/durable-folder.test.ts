import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { expect, it } from 'vitest';
import { DurableFolder, durableStartParams } from './durable-folder.ts';

it('each commit reaches the disk before it is acknowledged, and so does a checkpoint', async () => {
  const root = await mkdtemp(join(tmpdir(), 'bandi-durable-'));
  const folder = new DurableFolder(join(root, 'database'));
  const pglite = await PGlite.create({ fs: folder, startParams: durableStartParams() });
  await pglite.exec('create table kept (id integer)');
  for (let id = 1; id <= 5; id += 1) {
    const before = folder.flushes;
    await pglite.transaction((tx) => tx.query('insert into kept values ($1)', [id]));
    expect(folder.flushes).toBeGreaterThan(before);
  }
  const before = folder.flushes;
  await pglite.exec('checkpoint');
  // The log, the data files it made dirty, their folders, and the control file.
  expect(folder.flushes).toBeGreaterThan(before + 3);
  await pglite.close();
  await rm(root, { recursive: true, force: true });
}, 90_000);
