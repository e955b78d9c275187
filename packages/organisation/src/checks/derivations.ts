import type { Diff } from '../diff.ts';
import { sameValue, withUpdate } from '../diff.ts';
import type { Organisation, ReadonlyOrganisation } from '../organisation.ts';
import type { AnyRecord, RecordType } from '../records/index.ts';
import { indexesOf, recordTypes } from '../records/index.ts';
import type { CheckContext } from './definition.ts';
import type { CheckReading, Derivation } from './reading.ts';

/** A value that was worked out, and who was told of it. */
interface Derived {
  readonly derivation: Derivation<unknown>;
  readonly id: string;
  value: unknown;
  stale: boolean;
  /** Kept fresh though nothing else reads it. */
  watched: boolean;
  /** Types of record that it read all of: what it reads of one of them besides need not be remembered. */
  readonly whole: Set<string>;
  /** Lists of readers that it stands in. */
  readonly listed: Set<Derived>[];
  readonly readers: Set<Derived>;
}

/** A watched value that was worked out anew. */
export interface Renewed<T> {
  readonly before: T;
  readonly after: T;
}

/** Index → the type of record found by it. */
const typeFoundBy: ReadonlyMap<string, RecordType> = new Map(recordTypes.flatMap((type) => indexesOf(type).map(([index]) => [index, type] as const)));

type Readers = Map<string, Map<string, Set<Derived>>>;

/**
 * Values worked out of an organisation that changes. Each remembers what it read: records, lists under a key of an index,
 * all of a type, other values. A diff makes stale who read what it touches, and a value that comes out the same makes
 * nobody stale; so keeping all fresh costs what the diff touches.
 */
export class Derivations implements CheckReading {
  readonly #organisation: Organisation;
  readonly #context: CheckContext;
  readonly #values = new Map<Derivation<unknown>, Map<string, Derived>>();
  readonly #ofRecord: Readers = new Map();
  readonly #ofIndex: Readers = new Map();
  readonly #ofType: Readers = new Map();
  readonly #stale: Derived[] = [];
  #reader: Derived | null = null;

  constructor(organisation: Organisation, context: CheckContext) {
    this.#organisation = organisation;
    this.#context = context;
  }

  get: ReadonlyOrganisation['get'] = (type, id) => {
    this.#note(this.#ofRecord, type, id, type);
    return this.#organisation.get(type, id);
  };

  has: ReadonlyOrganisation['has'] = (type, id) => {
    this.#note(this.#ofRecord, type, id, type);
    return this.#organisation.has(type, id);
  };

  all: ReadonlyOrganisation['all'] = (type) => {
    this.#note(this.#ofType, type, 'records', type);
    this.#reader?.whole.add(type);
    return this.#organisation.all(type);
  };

  count: ReadonlyOrganisation['count'] = (type) => {
    this.#note(this.#ofType, type, 'count', type);
    return this.#organisation.count(type);
  };

  ids: ReadonlyOrganisation['ids'] = (index, key) => {
    this.#note(this.#ofIndex, index, key, typeFoundBy.get(index) ?? '');
    return this.#organisation.ids(index, key);
  };

  derived<T>(derivation: Derivation<T>, id = ''): T {
    const derived = this.#find(derivation, id);
    if (derived.stale) this.#renew(derived);
    this.#list(derived.readers);
    // Only ever what this same derivation gave.
    return derived.value as T;
  }

  /** A value to be kept fresh from now on. */
  watch<T>(derivation: Derivation<T>, id: string): T {
    this.#find(derivation, id).watched = true;
    return this.derived(derivation, id);
  }

  /** Watched no longer; gives the last value. */
  unwatch<T>(derivation: Derivation<T>, id: string): T {
    const derived = this.#find(derivation, id);
    this.#drop(derived);
    return derived.value as T;
  }

  /** Works out anew what a diff that was applied made stale, and tells which of the watched values, all of one type, that were. */
  renew<T>({ added, updated, removed }: Diff): Renewed<T>[] {
    for (const { type, record } of added) this.#touch(type, record.id, [], [record], true);
    for (const { type, record } of removed) this.#touch(type, record.id, [record], [], true);
    for (const update of updated) {
      const record = this.#organisation.get(update.type, update.id);
      if (record !== undefined) this.#touch(update.type, update.id, [withUpdate<AnyRecord>(record, update, 'before')], [record], false);
    }
    const renewed: Renewed<T>[] = [];
    const watched: Derived[] = [];
    // What others read first: no watched value is worked out of what is about to change.
    for (let at = this.#stale.pop(); at !== undefined; at = this.#stale.pop()) {
      if (at.watched) watched.push(at);
      else if (at.readers.size === 0) this.#drop(at);
      else if (at.stale) this.#renew(at);
    }
    for (const derived of watched) {
      if (!derived.watched) continue;
      const before = derived.value as T;
      this.#renew(derived);
      renewed.push({ before, after: derived.value as T });
    }
    return renewed;
  }

  #find(derivation: Derivation<unknown>, id: string): Derived {
    let known = this.#values.get(derivation);
    if (known === undefined) this.#values.set(derivation, (known = new Map<string, Derived>()));
    let derived = known.get(id);
    if (derived === undefined) known.set(id, (derived = { derivation, id, value: undefined, stale: true, watched: false, whole: new Set(), listed: [], readers: new Set() }));
    return derived;
  }

  #renew(derived: Derived): void {
    this.#unlist(derived);
    const outer = this.#reader;
    this.#reader = derived;
    try {
      const value = derived.derivation(this, this.#context, derived.id);
      const same = isPlain(value) && sameValue(derived.value, value);
      derived.stale = false;
      derived.value = value;
      if (!same) for (const reader of derived.readers) this.#spoil(reader);
    } finally {
      this.#reader = outer;
    }
  }

  #touch(type: RecordType, id: string, before: readonly AnyRecord[], after: readonly AnyRecord[], counts: boolean): void {
    this.#spoilAll(this.#ofRecord.get(type)?.get(id));
    this.#spoilAll(this.#ofType.get(type)?.get('records'));
    if (counts) this.#spoilAll(this.#ofType.get(type)?.get('count'));
    for (const [index, keys] of indexesOf(type)) {
      const [was, is] = [before.flatMap(keys), after.flatMap(keys)].map((list) => new Set(list));
      for (const key of was ?? []) if (is?.has(key) !== true) this.#spoilAll(this.#ofIndex.get(index)?.get(key));
      for (const key of is ?? []) if (was?.has(key) !== true) this.#spoilAll(this.#ofIndex.get(index)?.get(key));
    }
  }

  #spoilAll(readers: ReadonlySet<Derived> | undefined): void {
    for (const reader of readers ?? []) this.#spoil(reader);
  }

  #spoil(derived: Derived): void {
    if (derived.stale) return;
    derived.stale = true;
    this.#stale.push(derived);
  }

  #note(readers: Readers, name: string, key: string, type: string): void {
    if (this.#reader === null || this.#reader.whole.has(type)) return;
    let named = readers.get(name);
    if (named === undefined) readers.set(name, (named = new Map<string, Set<Derived>>()));
    let list = named.get(key);
    if (list === undefined) named.set(key, (list = new Set()));
    this.#list(list);
  }

  #list(readers: Set<Derived>): void {
    if (this.#reader === null || readers.has(this.#reader)) return;
    readers.add(this.#reader);
    this.#reader.listed.push(readers);
  }

  #unlist(derived: Derived): void {
    for (const readers of derived.listed) readers.delete(derived);
    derived.listed.length = 0;
    derived.whole.clear();
  }

  #drop(derived: Derived): void {
    this.#unlist(derived);
    derived.watched = false;
    this.#values.get(derived.derivation)?.delete(derived.id);
  }
}

/** Maps, sets and functions cannot be compared: these count as new each time. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function';
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
