import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import type { Database } from './database.ts';
import { rootMessage } from './database.ts';
import { DurableFolder, durableStartParams, flushPath, flushTree } from './durable-folder.ts';
import { StoreFailure } from './errors.ts';
import { lockFolder } from './folder-lock.ts';

export interface OpenDatabase {
  readonly database: Database;
  close(): Promise<void>;
}

/** A database that lives in this process and goes with it. */
export async function openMemory(): Promise<OpenDatabase> {
  const pglite = await PGlite.create();
  return { database: drizzle(pglite), close: () => pglite.close() };
}

/**
 * PGlite in a folder, which holds `lock` and `database/`. A new database is made beside its place and moved there when
 * it is whole, so that a kill in the middle leaves nothing half made. Fails with `folder-in-use`, `folder-unusable`.
 */
export async function openFolder(folder: string): Promise<OpenDatabase> {
  const root = resolve(folder);
  let unlock: () => Promise<void>;
  try {
    unlock = await lockFolder(root);
  } catch (error) {
    if (error instanceof StoreFailure) throw error;
    throw new StoreFailure('folder-unusable', { folder: root, reason: rootMessage(error) }, error);
  }
  try {
    const place = join(root, 'database');
    if (!existsSync(place)) await makeDatabase(root, place);
    const pglite = await PGlite.create({ fs: new DurableFolder(place), startParams: durableStartParams() });
    const close = async (): Promise<void> => {
      try {
        await pglite.close();
      } finally {
        await unlock();
      }
    };
    return { database: drizzle(pglite), close };
  } catch (error) {
    await unlock();
    throw new StoreFailure('folder-unusable', { folder: root, reason: rootMessage(error) }, error);
  }
}

async function makeDatabase(root: string, place: string): Promise<void> {
  const building = join(root, 'database.new');
  await rm(building, { recursive: true, force: true });
  const pglite = await PGlite.create({ fs: new DurableFolder(building) });
  await pglite.close();
  await flushTree(building);
  await rename(building, place);
  await flushPath(root);
}
