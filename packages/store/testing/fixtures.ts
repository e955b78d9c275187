import type { Diff, Records, TypedRecord } from '@bandi/organisation';
import { EMPTY_DIFF, updateBetween } from '@bandi/organisation';
import type { Result, Store, WriteRequest } from '../src/index.ts';

type Person = Records['person'];

export const AT = '2026-03-01T08:00:00.000Z';

export function person(id: string, changed: Partial<Person> = {}): Person {
  return { id, name: `Person ${id}`, number: null, email: null, capacity: 100, from: null, to: null, ...changed };
}

export function hiring(...people: readonly Person[]): Diff {
  return { ...EMPTY_DIFF, added: people.map((record): TypedRecord => ({ type: 'person', record })) };
}

export function changing(before: Person, after: Person): Diff {
  const update = updateBetween('person', before, after);
  return { ...EMPTY_DIFF, updated: update === null ? [] : [update] };
}

export function leaving(...people: readonly Person[]): Diff {
  return { ...EMPTY_DIFF, removed: people.map((record): TypedRecord => ({ type: 'person', record })) };
}

/** The answer of a request that is expected to be granted. */
export function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result;
}

/** The code of a request that is expected to be refused. */
export function refusedWith(result: Result<unknown>): string {
  return result.ok ? 'granted' : result.error.code;
}

/** A workspace with one scenario `main`, and shorter ways to use them. */
export class Desk {
  readonly store: Store;
  readonly workspace: string;
  #keys = 0;

  private constructor(store: Store, workspace: string) {
    this.store = store;
    this.workspace = workspace;
  }

  static async open(store: Store, workspace: string): Promise<Desk> {
    granted(await store.createWorkspace({ workspace, name: workspace, at: AT }));
    granted(await store.createScenario({ workspace, scenario: 'main', name: '主方案', at: AT }));
    return new Desk(store, workspace);
  }

  request(expectedVersion: number, diff: Diff, changed: Partial<WriteRequest> = {}): WriteRequest {
    this.#keys += 1;
    return {
      workspace: this.workspace, scenario: 'main', expectedVersion, diff,
      change: [{ type: 'set-person', people: diff.added.length }], author: '小林', at: AT, key: `key-${this.#keys}`, ...changed,
    };
  }

  /** Writes on the given version and answers the new one. */
  async write(expectedVersion: number, diff: Diff, changed: Partial<WriteRequest> = {}): Promise<number> {
    return granted(await this.store.write(this.request(expectedVersion, diff, changed))).version;
  }

  async branch(scenario: string, from: string, version: number): Promise<void> {
    granted(await this.store.createScenario({
      workspace: this.workspace, scenario, name: scenario, at: AT, from: { scenario: from, version },
    }));
  }

  /** Names of the people as of a version, by id. */
  async names(scenario = 'main', version?: number): Promise<Record<string, unknown>> {
    const { records } = granted(await this.store.read(this.workspace, scenario, version));
    return Object.fromEntries(records.map(({ record }) => [record.id, 'name' in record ? record.name : null]));
  }
}
