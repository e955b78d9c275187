import { changesAfter } from './log.ts';
import { loadBuildBase, saveBuildBase } from './build-bases.ts';
import { reaching } from './database.ts';
import type { Database } from './database.ts';
import { openFolder, openMemory } from './embedded.ts';
import { migrate } from './migrate.ts';
import { Notices } from './notices.ts';
import { readRecords } from './read.ts';
import { createScenario, deleteScenario, findScenario, listScenarios, renameScenario } from './scenarios.ts';
import { createShare, deleteShare, findShare, listShares } from './shares.ts';
import { VersionChannel, openServer } from './server-database.ts';
import type { Store } from './store.ts';
import { createWorkspace, deleteWorkspace, listWorkspaces, renameWorkspace } from './workspaces.ts';
import { announceOn, writeDiff } from './write.ts';

/** Where the store keeps its data: a folder of this process, a PostgreSQL server, or nowhere (gone at the end). */
export type StoreOptions = { readonly dataDir: string } | { readonly databaseUrl: string } | { readonly memory: true };

/** Opens the store and brings its tables up to date. Throws `StoreFailure`. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const notices = new Notices();
  const server = 'databaseUrl' in options;
  const opened = await (server ? openServer(options.databaseUrl) : 'dataDir' in options ? openFolder(options.dataDir) : openMemory());
  try {
    await reaching(() => migrate(opened.database));
    if (!server) return storeOn(opened.database, notices, false, () => opened.close());
    const channel = new VersionChannel(options.databaseUrl, (event) => notices.tell(event));
    await reaching(() => channel.start());
    return storeOn(opened.database, notices, true, async () => {
      await channel.stop();
      await opened.close();
    });
  } catch (error) {
    await opened.close();
    throw error;
  }
}

function storeOn(database: Database, notices: Notices, server: boolean, close: () => Promise<void>): Store {
  return {
    createWorkspace: (request) => reaching(() => createWorkspace(database, request)),
    listWorkspaces: () => reaching(() => listWorkspaces(database)),
    renameWorkspace: (workspace, name) => reaching(() => renameWorkspace(database, workspace, name)),
    deleteWorkspace: (workspace) => reaching(() => deleteWorkspace(database, workspace)),
    createScenario: (request) => reaching(() => createScenario(database, request)),
    listScenarios: (workspace) => reaching(() => listScenarios(database, workspace)),
    readScenario: (workspace, scenario) => reaching(() => findScenario(database, workspace, scenario)),
    renameScenario: (workspace, scenario, name) => reaching(() => renameScenario(database, workspace, scenario, name)),
    deleteScenario: (workspace, scenario) => reaching(() => deleteScenario(database, workspace, scenario)),
    read: (workspace, scenario, atVersion) => reaching(() => readRecords(database, workspace, scenario, atVersion)),
    write: (request) => reaching(async () => {
      const written = await writeDiff(database, request, server);
      // A server tells every process itself, this one too.
      if (!server && written.ok && !written.repeated) {
        notices.tell({ kind: 'version', workspace: request.workspace, scenario: request.scenario, version: written.version });
      }
      return written;
    }),
    changesAfter: (workspace, scenario, version, limit) => reaching(() => changesAfter(database, workspace, scenario, version, limit)),
    saveBuildBase: (request) => reaching(() => saveBuildBase(database, request)),
    loadBuildBase: (workspace, scenario, atVersion) => reaching(() => loadBuildBase(database, workspace, scenario, atVersion)),
    createShare: (request) => reaching(() => createShare(database, request)),
    listShares: (workspace, scenario) => reaching(() => listShares(database, workspace, scenario)),
    findShare: (tokenHash) => reaching(() => findShare(database, tokenHash)),
    deleteShare: (workspace, scenario, share) => reaching(() => deleteShare(database, workspace, scenario, share)),
    signal: (workspace, scenario, signal) => reaching(async () => {
      if (server) await announceOn(database, workspace, scenario, signal);
      else notices.tell({ kind: 'signal', workspace, scenario, signal });
    }),
    subscribe: (listener) => notices.subscribe(listener),
    close,
  };
}
