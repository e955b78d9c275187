import type { Diff } from './diff.ts';
import { sameValue } from './diff.ts';
import type { ReadonlyOrganisation } from './organisation.ts';
import type { RecordType } from './records/index.ts';
import { fieldsOf } from './squash.ts';

/** A place where a diff does not fit because the organisation has moved on. */
export interface Clash {
  readonly type: RecordType;
  readonly id: string;
  /** `exists`: to be added but there; `gone`: to be updated or removed but not there; `changed`: not as the diff knew it. */
  readonly reason: 'exists' | 'gone' | 'changed';
  /** The field that changed meanwhile; null when it is about the record as a whole. */
  readonly field: string | null;
}

/**
 * Everything that keeps a diff from being laid on an organisation exactly as it was made; none: it fits. A field the
 * diff does not touch may have changed; a record it removes may not.
 */
export function diffFits(organisation: ReadonlyOrganisation, diff: Diff): Clash[] {
  const clashes: Clash[] = [];
  for (const { type, record } of diff.added) {
    if (organisation.has(type, record.id)) clashes.push({ type, id: record.id, reason: 'exists', field: null });
  }
  for (const update of diff.updated) {
    const { type, id, before } = update;
    const record = organisation.get(type, id) as unknown as Record<string, unknown> | undefined;
    if (record === undefined) {
      clashes.push({ type, id, reason: 'gone', field: null });
      continue;
    }
    for (const field of fieldsOf(update)) {
      if (field in before === field in record && sameValue(before[field], record[field])) continue;
      clashes.push({ type, id, reason: 'changed', field });
    }
  }
  for (const { type, record } of diff.removed) {
    const present = organisation.get(type, record.id);
    if (present === undefined) clashes.push({ type, id: record.id, reason: 'gone', field: null });
    else if (!sameValue(present, record)) clashes.push({ type, id: record.id, reason: 'changed', field: null });
  }
  return clashes;
}
