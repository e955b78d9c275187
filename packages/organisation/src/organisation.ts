import type { Diff, RecordUpdate, TypedRecord } from './diff.ts';
import { updateBetween, withUpdate } from './diff.ts';
import { squashDiffs } from './squash.ts';
import type { AnyRecord, RecordType, Records } from './records/index.ts';
import { indexesOf, recordTypes } from './records/index.ts';

const EMPTY: ReadonlySet<string> = new Set();
/** Records in the diffs that are remembered at most. */
const REMEMBERED = 2000;

/** What may be read of an organisation. Decisions and checks see only this. */
export interface ReadonlyOrganisation {
  get<T extends RecordType>(type: T, id: string): Records[T] | undefined;
  has(type: RecordType, id: string): boolean;
  /** Every record of a type, in the order they were added. */
  all<T extends RecordType>(type: T): IterableIterator<Records[T]>;
  count(type: RecordType): number;
  /**
   * Ids found under a key of an index: `<type>.<reference field>` keyed by the id pointed at (`position.unit`,
   * `assignment.person` …) or one of the record's own indexes (`unit.root`, key ''). Costs nothing to ask.
   */
  ids(index: string, key: string): ReadonlySet<string>;
}

/**
 * The records of one organisation at one moment, with indexes kept as diffs apply. Applying a diff costs what the diff
 * touches, whatever the size of the organisation.
 */
export class Organisation implements ReadonlyOrganisation {
  readonly #records = new Map<RecordType, Map<string, AnyRecord>>();
  readonly #indexes = new Map<string, Map<string, Set<string>>>();
  readonly #remembered: Diff[] = [];
  #touched = 0;
  #moment = 0;

  constructor() {
    for (const type of recordTypes) this.#records.set(type, new Map());
    for (const type of recordTypes) for (const [name] of indexesOf(type)) this.#indexes.set(name, new Map());
  }

  static from(records: Iterable<TypedRecord>): Organisation {
    const organisation = new Organisation();
    for (const { type, record } of records) organisation.#add(type, record);
    return organisation;
  }

  get<T extends RecordType>(type: T, id: string): Records[T] | undefined {
    return this.#table(type).get(id) as Records[T] | undefined;
  }

  has(type: RecordType, id: string): boolean {
    return this.#table(type).has(id);
  }

  all<T extends RecordType>(type: T): IterableIterator<Records[T]> {
    return this.#table(type).values() as IterableIterator<Records[T]>;
  }

  count(type: RecordType): number {
    return this.#table(type).size;
  }

  ids(index: string, key: string): ReadonlySet<string> {
    const keys = this.#indexes.get(index);
    if (keys === undefined) throw new Error(`no index ${index}`);
    return keys.get(key) ?? EMPTY;
  }

  /** Every record, type by type. */
  *entries(): IterableIterator<TypedRecord> {
    for (const type of recordTypes) {
      for (const record of this.#table(type).values()) yield { type, record } as TypedRecord;
    }
  }

  /**
   * Lays a diff over the records. Throws, with nothing changed, when the diff does not fit: a record to add that is
   * there, one to update or remove that is not. The rules of the model are the changes' business, not this one's.
   */
  applyDiffMutable(diff: Diff): void {
    for (const { type, record } of diff.added) {
      if (this.has(type, record.id)) throw new Error(`diff adds ${type} ${record.id}, which exists`);
    }
    for (const { type, id } of diff.updated) {
      if (!this.has(type, id)) throw new Error(`diff updates ${type} ${id}, which does not exist`);
    }
    for (const { type, record } of diff.removed) {
      if (!this.has(type, record.id)) throw new Error(`diff removes ${type} ${record.id}, which does not exist`);
    }
    for (const { type, record } of diff.removed) this.#remove(type, record.id);
    for (const update of diff.updated) this.#update(update);
    for (const { type, record } of diff.added) this.#add(type, record);
    this.#remember(diff);
  }

  /** How many diffs were applied: the same number, the same records. */
  get moment(): number {
    return this.#moment;
  }

  /**
   * Everything that changed since a moment, as one diff, so that what was worked out then need not be worked out anew;
   * null when that is too much or too long ago to be remembered.
   */
  changedSince(moment: number): Diff | null {
    const count = this.#moment - moment;
    return count > this.#remembered.length ? null : squashDiffs(this.#remembered.slice(this.#remembered.length - count));
  }

  #remember(diff: Diff): void {
    this.#moment += 1;
    this.#remembered.push(diff);
    this.#touched += sizeOf(diff);
    while (this.#touched > REMEMBERED) this.#touched -= sizeOf(this.#remembered.shift() ?? diff);
  }

  copy(): Organisation {
    return Organisation.from(this.entries());
  }

  #table(type: RecordType): Map<string, AnyRecord> {
    const table = this.#records.get(type);
    if (table === undefined) throw new Error(`no record type ${type}`);
    return table;
  }

  #add(type: RecordType, record: AnyRecord): void {
    this.#table(type).set(record.id, record);
    this.#index(type, record, true);
  }

  #remove(type: RecordType, id: string): void {
    const record = this.#table(type).get(id);
    if (record === undefined) return;
    this.#index(type, record, false);
    this.#table(type).delete(id);
  }

  #update(update: RecordUpdate): void {
    const table = this.#table(update.type);
    const record = table.get(update.id);
    if (record === undefined) return;
    const next = withUpdate(record, update, 'after');
    table.set(update.id, next);
    // Only what is found elsewhere now: taking an id out of a large set to put it back in takes long.
    for (const [name, keys] of indexesOf(update.type)) {
      const [before, after] = [keys(record), keys(next)];
      this.#indexUnder(name, before.filter((key) => !after.includes(key)), update.id, false);
      this.#indexUnder(name, after.filter((key) => !before.includes(key)), update.id, true);
    }
  }

  #index(type: RecordType, record: AnyRecord, present: boolean): void {
    for (const [name, keys] of indexesOf(type)) this.#indexUnder(name, keys(record), record.id, present);
  }

  #indexUnder(name: string, keys: readonly string[], id: string, present: boolean): void {
    const index = this.#indexes.get(name);
    if (index === undefined) throw new Error(`no index ${name}`);
    for (const key of keys) {
      const ids = index.get(key);
      if (present) {
        if (ids === undefined) index.set(key, new Set([id]));
        else ids.add(id);
      } else if (ids !== undefined) {
        ids.delete(id);
        if (ids.size === 0) index.delete(key);
      }
    }
  }
}

/** One for the diff itself: even empty ones are not kept for ever. */
function sizeOf({ added, updated, removed }: Diff): number {
  return 1 + added.length + updated.length + removed.length;
}

/** The diff that turns one organisation into another. */
export function compareOrganisations(before: Organisation, after: Organisation): Diff {
  const added: TypedRecord[] = [];
  const updated: RecordUpdate[] = [];
  const removed: TypedRecord[] = [];
  for (const entry of after.entries()) {
    const old = before.get(entry.type, entry.record.id);
    if (old === undefined) {
      added.push(entry);
      continue;
    }
    const update = updateBetween(entry.type, old, entry.record);
    if (update !== null) updated.push(update);
  }
  for (const entry of before.entries()) {
    if (!after.has(entry.type, entry.record.id)) removed.push(entry);
  }
  return { added, updated, removed };
}
