import { setTimeout as sleep } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Client, Pool } from 'pg';
import type { OpenDatabase } from './embedded.ts';
import type { Signal, StoreEvent, StoreListener } from './store.ts';
import { CHANNEL } from './write.ts';

/** A PostgreSQL server, through a pool of connections (at most 10). */
export function openServer(url: string): OpenDatabase {
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000, application_name: 'bandi' });
  // A connection that the server drops is replaced at the next use, and a query on it rejects. Without these, the news
  // of it would end the process: the first is for connections that lie idle, the second for those at work.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return { database: drizzle(pool), close: () => pool.end() };
}

/**
 * Listens for new versions on a connection of its own, and connects again whenever it is lost; each time after the
 * first it tells `gap`, because what was said in between is gone.
 */
export class VersionChannel {
  readonly #url: string;
  readonly #tell: StoreListener;
  #client: Client | null = null;
  #stopped = false;

  constructor(url: string, tell: StoreListener) {
    this.#url = url;
    this.#tell = tell;
  }

  /** Resolves when it hears. */
  async start(): Promise<void> {
    const client = new Client({
      connectionString: this.#url, connectionTimeoutMillis: 10_000, application_name: 'bandi-events', keepAlive: true,
    });
    client.on('notification', ({ channel, payload }) => {
      if (channel === CHANNEL && payload !== undefined) this.#tell(eventOf(payload));
    });
    // `end` follows every error; it is there that the connection is replaced.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    client.once('end', () => {
      if (!this.#stopped) void this.#restart();
    });
    this.#client = client;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#client?.end();
  }

  async #restart(): Promise<void> {
    for (let wait = 100; !this.#stopped; wait = Math.min(wait * 2, 5_000)) {
      try {
        await this.start();
        // Stopped while it connected: `stop` saw the old connection only.
        if (this.#stopped) await this.#client?.end();
        else this.#tell({ kind: 'gap' });
        return;
      } catch {
        await sleep(wait, undefined, { ref: false });
      }
    }
  }
}

function eventOf(payload: string): StoreEvent {
  const [workspace, scenario, news] = JSON.parse(payload) as [string, string, number | Signal];
  return typeof news === 'number' ? { kind: 'version', workspace, scenario, version: news } : { kind: 'signal', workspace, scenario, signal: news };
}
