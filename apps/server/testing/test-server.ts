import { fileURLToPath } from 'node:url';
import { loadCatalogue, loadPacker } from '@bandi/blueprints/node';
import { toDocument } from '@bandi/organisation';
import { sampleOrganisation } from '@bandi/organisation/testing';
import { openStore } from '@bandi/store';
import type { Store } from '@bandi/store';
import { freshDatabase } from '@bandi/store/testing';
import { createApp } from '../src/app.ts';
import type { ServerParts } from '../src/context.ts';
import type { App } from '../src/routes/app-type.ts';
import { createBuild } from '../src/start/builder.ts';
import { readExamples } from '../src/start/read-examples.ts';

export const NOW = '2026-06-01T08:00:00.000Z';

const clock = () => NOW;

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  // What a route answers is what each test looks at, key by key.
  readonly body: Record<string, unknown>;
}

/**
 * A whole server with the built-in catalogue and the real solver, on a database of its own of the run's PostgreSQL:
 * that is there in no time, where PGlite in memory is first made, for seconds, with every test file.
 */
export class TestServer {
  readonly app: App;
  readonly store: Store;
  readonly parts: ServerParts;
  #keys = 0;

  private constructor(app: App, parts: ServerParts) {
    this.app = app;
    this.store = parts.store;
    this.parts = parts;
  }

  static async open(changed: Partial<ServerParts> = {}): Promise<TestServer> {
    const loaded = loadCatalogue();
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.slice(0, 3)));
    const catalogue = loaded.value;
    let ids = 0;
    const parts: ServerParts = {
      store: changed.store ?? (await openStore({ databaseUrl: await freshDatabase() })), catalogue, clock,
      build: createBuild(catalogue, await loadPacker(), clock),
      examples: readExamples(fileURLToPath(new URL('../../../examples/profiles', import.meta.url)), catalogue),
      newId: () => `id${(ids += 1)}`,
      author: 'local', webRoot: null, ...changed,
    };
    return new TestServer(await createApp(parts), parts);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.store.close();
  }

  async ask(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object | string, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await this.app.inject({
      method, url, headers: { host: 'localhost:4310', ...headers }, ...(payload === undefined ? {} : { payload }),
    });
    const isJson = String(response.headers['content-type']).includes('json') && response.body !== '';
    return { status: response.statusCode, headers: response.headers, text: response.body, body: isJson ? response.json<Record<string, unknown>>() : {} };
  }

  /** A workspace that holds the tea shop of the model's tests; answers the address of its scenario. */
  async teaShop(): Promise<string> {
    const { body } = await this.ask('POST', '/api/workspaces', { name: '山前茶', document: toDocument(sampleOrganisation()) });
    return `/api/workspaces/${String(body['workspace'])}/scenarios/${String(body['scenario'])}`;
  }

  key(): string {
    this.#keys += 1;
    return `key-${this.#keys}`;
  }

  async change(scenario: string, changes: readonly object[], more: object = {}): Promise<Answer> {
    return this.ask('POST', `${scenario}/changes`, { key: this.key(), changes, ...more });
  }
}

export const renameDesign = (name: string) => ({ type: 'rename-unit', unit: 'design', name });
