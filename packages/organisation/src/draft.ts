import type { Diff, RecordUpdate, TypedRecord } from './diff.ts';
import { updateBetween, withUpdate } from './diff.ts';
import type { ReadonlyOrganisation } from './organisation.ts';
import type { AnyRecord, RecordType, Records } from './records/index.ts';
import { indexesOf, recordTypes } from './records/index.ts';

type Entries = Map<string, AnyRecord | null>;

/**
 * An organisation with edits laid over it, the organisation itself untouched. Changes work in a draft and hand back its
 * diff; a batch decides each change on the draft of those before. Costs what is edited, not what is there; the ids under
 * one key of an index are copied when the first of them changes.
 */
export class Draft implements ReadonlyOrganisation {
  readonly #base: ReadonlyOrganisation;
  /** Edited records by type and id; null for a removed one. */
  readonly #edits = new Map<RecordType, Entries>();
  readonly #indexes = new Map<string, Map<string, Set<string>>>();
  readonly #counts = new Map<RecordType, number>();

  constructor(base: ReadonlyOrganisation) {
    this.#base = base;
  }

  get<T extends RecordType>(type: T, id: string): Records[T] | undefined {
    const edit = this.#edits.get(type)?.get(id);
    if (edit !== undefined) return edit === null ? undefined : (edit as Records[T]);
    return this.#base.get(type, id);
  }

  has(type: RecordType, id: string): boolean {
    return this.get(type, id) !== undefined;
  }

  *all<T extends RecordType>(type: T): IterableIterator<Records[T]> {
    const edits = this.#edits.get(type);
    for (const record of this.#base.all(type)) {
      const edit = edits?.get(record.id);
      if (edit === undefined) yield record;
      else if (edit !== null) yield edit as Records[T];
    }
    for (const [id, edit] of edits ?? []) {
      if (edit !== null && !this.#base.has(type, id)) yield edit as Records[T];
    }
  }

  count(type: RecordType): number {
    return this.#base.count(type) + (this.#counts.get(type) ?? 0);
  }

  ids(index: string, key: string): ReadonlySet<string> {
    return this.#indexes.get(index)?.get(key) ?? this.#base.ids(index, key);
  }

  /** The ids under a key of an index, as a list that later edits do not touch: for editing while going through them. */
  list(index: string, key: string): string[] {
    return [...this.ids(index, key)];
  }

  /** Adds a record, or puts it in the place of the one with its id. */
  put<T extends RecordType>(type: T, record: Records[T]): void {
    this.#set(type, record.id, record);
  }

  /** Takes a record away, if it is there. What refers to it is the caller's business. */
  remove(type: RecordType, id: string): void {
    this.#set(type, id, null);
  }

  /** Lays a diff over the draft without asking whether it fits: fields it updates take their new values. */
  apply(diff: Diff): void {
    for (const { type, record } of diff.removed) this.#set(type, record.id, null);
    for (const update of diff.updated) {
      const record = this.get(update.type, update.id);
      if (record !== undefined) this.#set(update.type, update.id, withUpdate<AnyRecord>(record, update, 'after'));
    }
    for (const { type, record } of diff.added) this.#set(type, record.id, record);
  }

  /** What the edits come to, by record type and in the order the records were first edited. */
  diff(): Diff {
    const added: TypedRecord[] = [];
    const updated: RecordUpdate[] = [];
    const removed: TypedRecord[] = [];
    for (const type of recordTypes) {
      for (const [id, record] of this.#edits.get(type) ?? []) {
        const before = this.#base.get(type, id);
        if (before === undefined) {
          if (record !== null) added.push({ type, record } as TypedRecord);
        } else if (record === null) {
          removed.push({ type, record: before } as TypedRecord);
        } else {
          const update = updateBetween(type, before, record);
          if (update !== null) updated.push(update);
        }
      }
    }
    return { added, updated, removed };
  }

  #set(type: RecordType, id: string, next: AnyRecord | null): void {
    const before: AnyRecord | undefined = this.get(type, id);
    if (before === undefined && next === null) return;
    let edits = this.#edits.get(type);
    if (edits === undefined) {
      edits = new Map();
      this.#edits.set(type, edits);
    }
    edits.set(id, next);
    this.#index(type, id, before, next ?? undefined);
    const grown = (next === null ? 0 : 1) - (before === undefined ? 0 : 1);
    this.#counts.set(type, (this.#counts.get(type) ?? 0) + grown);
  }

  /** Only under keys where it was or is: the ids under a key are copied before they change, and may be many. */
  #index(type: RecordType, id: string, before: AnyRecord | undefined, next: AnyRecord | undefined): void {
    for (const [name, keys] of indexesOf(type)) {
      const [old, now] = [before === undefined ? [] : keys(before), next === undefined ? [] : keys(next)];
      for (const key of old) if (!now.includes(key)) this.#indexOne(name, key, id, false);
      for (const key of now) if (!old.includes(key)) this.#indexOne(name, key, id, true);
    }
  }

  #indexOne(name: string, key: string, id: string, present: boolean): void {
    let index = this.#indexes.get(name);
    if (index === undefined) {
      index = new Map();
      this.#indexes.set(name, index);
    }
    let ids = index.get(key);
    if (ids === undefined) {
      ids = new Set(this.#base.ids(name, key));
      index.set(key, ids);
    }
    if (present) ids.add(id);
    else ids.delete(id);
  }
}
