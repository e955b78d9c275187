import type { Diff } from '../diff.ts';
import { EMPTY_DIFF, updateBetween } from '../diff.ts';
import type { RecordType, Records } from '../records/index.ts';

/** The diff of one record that changed; empty when it did not. */
export function updateOf<T extends RecordType>(type: T, before: Records[T], after: Records[T]): Diff {
  const update = updateBetween(type, before, after);
  return update === null ? EMPTY_DIFF : { added: [], updated: [update], removed: [] };
}
