import type { Diff, TypedRecord } from '@bandi/organisation';
import type { Result } from './errors.ts';

/** Times are ISO 8601 in UTC, to the millisecond. Versions are whole numbers from 0, the empty organisation. */
export interface Workspace {
  readonly workspace: string;
  readonly name: string;
  readonly createdAt: string;
}

export interface Scenario {
  readonly workspace: string;
  readonly scenario: string;
  readonly name: string;
  /** Where it left its parent; null for one that began empty. */
  readonly from: { readonly scenario: string; readonly version: number } | null;
  readonly headVersion: number;
  readonly createdAt: string;
}

/** A link that shows one view; of its token only a hash is kept. `settings` is what whoever made it gave, plain JSON. */
export interface Share {
  readonly workspace: string;
  readonly scenario: string;
  readonly share: string;
  readonly settings: unknown;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** A change as it travels. The log keeps orders of kinds that later versions no longer know, hence the loose type. */
export interface LoggedOrder {
  readonly type: string;
  readonly [argument: string]: unknown;
}

export interface LoggedChange {
  readonly version: number;
  /** The orders that were decided together. */
  readonly change: readonly LoggedOrder[];
  readonly diff: Diff;
  readonly author: string;
  readonly at: string;
  readonly key: string;
}

export interface WriteRequest {
  readonly workspace: string;
  readonly scenario: string;
  /** The version the diff was decided on. */
  readonly expectedVersion: number;
  readonly change: readonly LoggedOrder[];
  readonly diff: Diff;
  readonly author: string;
  readonly at: string;
  /** Names this write: sent twice, it happens once. Unique in its scenario. */
  readonly key: string;
  /** When the change is a build: what it built, kept in the same transaction (see `loadBuildBase`). */
  readonly buildBase?: unknown;
}

/** What is told to all who follow a scenario and kept nowhere; plain JSON. */
export type Signal = Readonly<Record<string, string | number | boolean | null>>;

/**
 * News for subscribers. `version`: the scenario reached this version (it may come twice or late; ask `changesAfter`).
 * `signal`: somebody said something that is not kept; it may be lost.
 * `gap`: the connection was lost for a while and news may be missing; ask `changesAfter` for everything followed.
 */
export type StoreEvent =
  | { readonly kind: 'version'; readonly workspace: string; readonly scenario: string; readonly version: number }
  | { readonly kind: 'signal'; readonly workspace: string; readonly scenario: string; readonly signal: Signal }
  | { readonly kind: 'gap' };

export type StoreListener = (event: StoreEvent) => void;

/**
 * Workspaces, their scenarios and records. Expected refusals are returned; `StoreFailure` is thrown when the database
 * cannot be reached. A write that has been acknowledged is on disk.
 */
export interface Store {
  createWorkspace(request: { workspace: string; name: string; at: string }): Promise<Result<{ workspace: Workspace }>>;
  /** Oldest first. */
  listWorkspaces(): Promise<Workspace[]>;
  renameWorkspace(workspace: string, name: string): Promise<Result<{ workspace: Workspace }>>;
  /** Removes it with everything in it, for good. */
  deleteWorkspace(workspace: string): Promise<Result<object>>;

  /** An empty scenario at version 0, or (with `from`) a branch of another as it was at a version. Costs one row. */
  createScenario(request: {
    workspace: string; scenario: string; name: string; at: string;
    from?: { scenario: string; version: number };
  }): Promise<Result<{ scenario: Scenario }>>;
  /** Oldest first. */
  listScenarios(workspace: string): Promise<Result<{ scenarios: Scenario[] }>>;
  readScenario(workspace: string, scenario: string): Promise<Result<{ scenario: Scenario }>>;
  renameScenario(workspace: string, scenario: string, name: string): Promise<Result<{ scenario: Scenario }>>;
  /** Removes it with its own history, for good. Refused while others branch from it. */
  deleteScenario(workspace: string, scenario: string): Promise<Result<object>>;

  /** Every record as of a version (default: the newest), by type and id. */
  read(workspace: string, scenario: string, atVersion?: number): Promise<Result<{ version: number; records: TypedRecord[] }>>;
  /** One transaction: all of the diff and its log entry, or nothing. `repeated`: this key had been written before. */
  write(request: WriteRequest): Promise<Result<{ version: number; repeated: boolean }>>;
  /** The log after a version, oldest first, ancestors' part included; at most `limit` entries. */
  changesAfter(workspace: string, scenario: string, version: number, limit: number): Promise<Result<{ changes: LoggedChange[]; headVersion: number }>>;

  /** Keeps what a build produced at a version; `write` with `buildBase` does it in one go. */
  saveBuildBase(request: { workspace: string; scenario: string; version: number; document: unknown }): Promise<Result<object>>;
  /** The newest build base at or before a version (default: the newest), ancestors' included; null when none was built. */
  loadBuildBase(workspace: string, scenario: string, atVersion?: number): Promise<Result<{ base: { version: number; document: unknown } | null }>>;

  createShare(request: {
    workspace: string; scenario: string; share: string; tokenHash: string; settings: unknown; at: string; expiresAt: string;
  }): Promise<Result<{ share: Share }>>;
  /** Oldest first, those that have expired too. */
  listShares(workspace: string, scenario: string): Promise<Result<{ shares: Share[] }>>;
  /** The share of a token, expired or not; null for none. */
  findShare(tokenHash: string): Promise<Share | null>;
  /** Whether there was one to delete. */
  deleteShare(workspace: string, scenario: string, share: string): Promise<boolean>;

  /** Tells every subscriber, on a server also those of other processes, something that is not kept. At most 4,000 bytes. */
  signal(workspace: string, scenario: string, signal: Signal): Promise<void>;
  /** Calls back after each new version, on a server also those of other processes. Listeners must not throw. */
  subscribe(listener: StoreListener): () => void;
  close(): Promise<void>;
}
