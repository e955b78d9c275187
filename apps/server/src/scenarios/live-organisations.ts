import { Organisation } from '@bandi/organisation';
import type { LoggedChange, Store } from '@bandi/store';
import { granted, storeApiError } from '../errors/api-error.ts';
import { Turns } from './turns.ts';

/** The newest state of a scenario as this process holds it. */
export interface Live {
  readonly version: number;
  readonly organisation: Organisation;
  /** The latest changes by key: what is sent twice is found here. */
  readonly recent: ReadonlyMap<string, LoggedChange>;
}

interface Entry {
  version: number;
  organisation: Organisation;
  readonly recent: Map<string, LoggedChange>;
}

/** So many changes are caught up one by one; beyond that reading the records anew is cheaper. */
const CATCH_UP = 500;
const RECENT = 500;

/**
 * Organisations in memory, the least recently used dropped first. Asking for one catches up with the log, so what
 * other processes wrote is there too, and a change costs what it touches instead of reading the organisation again.
 */
export class LiveOrganisations {
  readonly #store: Store;
  readonly #capacity: number;
  readonly #entries = new Map<string, Entry>();
  readonly #readers = new Turns();
  readonly #writers = new Turns();

  constructor(store: Store, capacity = 32) {
    this.#store = store;
    this.#capacity = capacity;
  }

  /**
   * Gives the newest state to `use`, which must be done with it when it returns: the next change is laid over the same
   * object.
   */
  async use<T>(workspace: string, scenario: string, use: (live: Live) => T): Promise<T> {
    const name = `${workspace}/${scenario}`;
    return this.#readers.take(name, async () => use(await this.#caughtUp(name, workspace, scenario)));
  }

  /** Writers of a scenario one at a time: those of one process would only make each other decide anew. */
  async inTurnToWrite<T>(workspace: string, scenario: string, work: () => Promise<T>): Promise<T> {
    return this.#writers.take(`${workspace}/${scenario}`, work);
  }

  forget(workspace: string): void {
    for (const name of this.#entries.keys()) if (name.startsWith(`${workspace}/`)) this.#entries.delete(name);
  }

  async #caughtUp(name: string, workspace: string, scenario: string): Promise<Entry> {
    const held = this.#entries.get(name);
    this.#entries.delete(name);
    const entry = (held === undefined ? null : await this.#advance(held, workspace, scenario)) ?? (await this.#load(workspace, scenario));
    this.#entries.set(name, entry);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#capacity) break;
      this.#entries.delete(oldest);
    }
    return entry;
  }

  /** Lays what the log has since over the entry; null when it is too much or the scenario is not the one it was. */
  async #advance(entry: Entry, workspace: string, scenario: string): Promise<Entry | null> {
    const after = await this.#store.changesAfter(workspace, scenario, entry.version, CATCH_UP);
    if (!after.ok) {
      if (after.error.code === 'version-not-found') return null;
      throw storeApiError(after.error);
    }
    if (after.headVersion - entry.version > after.changes.length) return null;
    for (const change of after.changes) {
      entry.organisation.applyDiffMutable(change.diff);
      entry.version = change.version;
      remember(entry.recent, change);
    }
    return entry;
  }

  async #load(workspace: string, scenario: string): Promise<Entry> {
    const { version, records } = granted(await this.#store.read(workspace, scenario));
    const entry: Entry = { version, organisation: Organisation.from(records), recent: new Map() };
    const log = granted(await this.#store.changesAfter(workspace, scenario, Math.max(0, version - RECENT), RECENT));
    for (const change of log.changes) if (change.version <= version) remember(entry.recent, change);
    return entry;
  }
}

function remember(recent: Map<string, LoggedChange>, change: LoggedChange): void {
  recent.set(change.key, change);
  for (const oldest of recent.keys()) {
    if (recent.size <= RECENT) break;
    recent.delete(oldest);
  }
}

