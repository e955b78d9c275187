import type { Diff } from '@bandi/organisation';
import type { DiffMismatch } from './errors.ts';

/** One record of a diff as the write statement takes it. `before` and `after` are whole records or changed fields. */
export interface DiffRow {
  readonly op: 'add' | 'update' | 'remove';
  readonly type: string;
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
  /** Fields of `before`, to be taken away before `after` is laid over. */
  readonly gone: readonly string[];
  /** Fields that `after` has and `before` has not: the stored record must not have them either. */
  readonly fresh: readonly string[];
}

export function diffRows(diff: Diff): DiffRow[] {
  const none: readonly string[] = [];
  return [
    ...diff.added.map(({ type, record }): DiffRow => ({ op: 'add', type, id: record.id, before: null, after: record, gone: none, fresh: none })),
    ...diff.updated.map(({ type, id, before, after }): DiffRow => ({
      op: 'update', type, id, before, after,
      gone: Object.keys(before),
      fresh: Object.keys(after).filter((field) => !Object.hasOwn(before, field)),
    })),
    ...diff.removed.map(({ type, record }): DiffRow => ({ op: 'remove', type, id: record.id, before: record, after: null, gone: none, fresh: none })),
  ];
}

/** Records a diff names more than once: it would not say what becomes of them. */
export function listedTwice(rows: readonly DiffRow[]): DiffMismatch[] {
  const seen = new Set<string>();
  const twice: DiffMismatch[] = [];
  for (const { type, id } of rows) {
    const name = `${type} ${id}`;
    if (seen.has(name)) twice.push({ type, id, problem: 'listed-twice' });
    seen.add(name);
  }
  return twice;
}
