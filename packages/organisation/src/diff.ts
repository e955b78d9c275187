import type { AnyRecord, RecordType, Records } from './records/index.ts';

/** One record that is in the organisation or was. */
export type TypedRecord = { [T in RecordType]: { readonly type: T; readonly record: Records[T] } }[RecordType];

/** One record that changed: only the fields that did, before and after. */
export interface RecordUpdate {
  readonly type: RecordType;
  readonly id: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

/** What a change does to the records: a plain JSON value. A record is in at most one of the three lists. */
export interface Diff {
  readonly added: readonly TypedRecord[];
  readonly updated: readonly RecordUpdate[];
  readonly removed: readonly TypedRecord[];
}

export const EMPTY_DIFF: Diff = { added: [], updated: [], removed: [] };

export function isEmptyDiff(diff: Diff): boolean {
  return diff.added.length === 0 && diff.updated.length === 0 && diff.removed.length === 0;
}

/** The diff that undoes this one. */
export function reverseDiff(diff: Diff): Diff {
  return {
    added: diff.removed,
    updated: diff.updated.map(({ type, id, before, after }) => ({ type, id, before: after, after: before })),
    removed: diff.added,
  };
}

/** True when two JSON values are the same, whatever the order of object keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((value, index) => sameValue(value, b[index]));
  }
  const left = Object.entries(a);
  if (left.length !== Object.keys(b).length) return false;
  return left.every(([key, value]) => Object.hasOwn(b, key) && sameValue(value, (b as Record<string, unknown>)[key]));
}

/** The update that turns one record into the other, or null when they are the same. */
export function updateBetween(type: RecordType, before: AnyRecord, after: AnyRecord): RecordUpdate | null {
  const from: Record<string, unknown> = {};
  const to: Record<string, unknown> = {};
  const left = before as unknown as Record<string, unknown>;
  const right = after as unknown as Record<string, unknown>;
  let changed = false;
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    if (sameValue(left[key], right[key])) continue;
    changed = true;
    if (key in left) from[key] = left[key];
    if (key in right) to[key] = right[key];
  }
  return changed ? { type, id: before.id, before: from, after: to } : null;
}

/** A record with the fields of an update laid over it (`side` after) or taken back (`side` before). */
export function withUpdate<R extends AnyRecord>(record: R, update: RecordUpdate, side: 'after' | 'before'): R {
  const next: Record<string, unknown> = { ...(record as unknown as Record<string, unknown>) };
  const other = side === 'after' ? update.before : update.after;
  for (const key of Object.keys(other)) delete next[key];
  Object.assign(next, update[side]);
  return next as unknown as R;
}
