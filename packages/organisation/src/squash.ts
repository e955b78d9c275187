import type { Diff, RecordUpdate, TypedRecord } from './diff.ts';
import { sameValue, updateBetween, withUpdate } from './diff.ts';
import type { AnyRecord } from './records/index.ts';

type Step =
  | { readonly kind: 'added' | 'removed'; readonly entry: TypedRecord }
  | { readonly kind: 'updated'; readonly update: RecordUpdate };

/**
 * One diff that does what the given ones do in turn. Linear in their size. Throws when they cannot follow one another
 * (a record added twice, updated after it was removed): that is a bug of whoever made the list.
 */
export function squashDiffs(diffs: Iterable<Diff>): Diff {
  const steps = new Map<string, Step>();
  const take = (key: string, next: Step): void => {
    const step = steps.get(key);
    const joined = step === undefined ? next : join(step, next);
    if (joined === null) steps.delete(key);
    else steps.set(key, joined);
  };
  for (const diff of diffs) {
    for (const entry of diff.removed) take(`${entry.type} ${entry.record.id}`, { kind: 'removed', entry });
    for (const update of diff.updated) take(`${update.type} ${update.id}`, { kind: 'updated', update });
    for (const entry of diff.added) take(`${entry.type} ${entry.record.id}`, { kind: 'added', entry });
  }
  const added: TypedRecord[] = [];
  const updated: RecordUpdate[] = [];
  const removed: TypedRecord[] = [];
  for (const step of steps.values()) {
    if (step.kind === 'updated') updated.push(step.update);
    else if (step.kind === 'added') added.push(step.entry);
    else removed.push(step.entry);
  }
  return { added, updated, removed };
}

/** Two steps on one record as one; null when the second takes the first back. */
function join(first: Step, second: Step): Step | null {
  if (first.kind === 'added' && second.kind === 'updated') {
    return { kind: 'added', entry: patched(first.entry, second.update, 'after') };
  }
  if (first.kind === 'added' && second.kind === 'removed') return null;
  if (first.kind === 'updated' && second.kind === 'updated') return joinUpdates(first.update, second.update);
  if (first.kind === 'updated' && second.kind === 'removed') {
    return { kind: 'removed', entry: patched(second.entry, first.update, 'before') };
  }
  if (first.kind === 'removed' && second.kind === 'added') {
    const update = updateBetween(first.entry.type, first.entry.record, second.entry.record);
    return update === null ? null : { kind: 'updated', update };
  }
  throw new Error(`a record cannot be ${first.kind} and then ${second.kind}`);
}

function patched(entry: TypedRecord, update: RecordUpdate, side: 'after' | 'before'): TypedRecord {
  return { type: entry.type, record: withUpdate<AnyRecord>(entry.record, update, side) } as TypedRecord;
}

function joinUpdates(first: RecordUpdate, second: RecordUpdate): Step | null {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const field of new Set([...fieldsOf(first), ...fieldsOf(second)])) {
    const from = touches(first, field) ? first.before : second.before;
    const to = touches(second, field) ? second.after : first.after;
    const had = field in from;
    const has = field in to;
    if (had === has && sameValue(from[field], to[field])) continue;
    if (had) before[field] = from[field];
    if (has) after[field] = to[field];
  }
  if (Object.keys(before).length === 0 && Object.keys(after).length === 0) return null;
  return { kind: 'updated', update: { type: first.type, id: first.id, before, after } };
}

export function fieldsOf(update: RecordUpdate): string[] {
  return [...new Set([...Object.keys(update.before), ...Object.keys(update.after)])];
}

function touches(update: RecordUpdate, field: string): boolean {
  return field in update.before || field in update.after;
}
