import type { Diff } from './diff.ts';
import { sameValue, updateBetween } from './diff.ts';
import { Draft } from './draft.ts';
import type { MergeConflict } from './merge-conflict.ts';
import { conflict } from './merge-conflict.ts';
import { repairMerge } from './merge-repair.ts';
import type { Organisation } from './organisation.ts';
import { compareOrganisations } from './organisation.ts';
import type { AnyRecord, RecordType } from './records/index.ts';
import { definitionOf } from './records/index.ts';

export interface Merge {
  /** Lay it on mine to take what theirs changed. */
  readonly diff: Diff;
  /** What could not be taken, or only in part. Mine stays in each of these places. */
  readonly conflicts: readonly MergeConflict[];
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Takes into mine what theirs changed since base, field by field. A place both changed differently is a conflict and
 * stays as mine; so does a record one side removed and the other edited or refers to. The outcome has no dangling
 * reference and no cycle: what theirs brings is left out, and listed, where it would make one.
 */
export function mergeThreeWay(base: Organisation, mine: Organisation, theirs: Organisation): Merge {
  const draft = new Draft(mine);
  const conflicts: MergeConflict[] = [];
  const change = compareOrganisations(base, theirs);
  for (const { type, record } of change.added) mergeAdded(mine, draft, type, record, conflicts);
  for (const { type, id } of change.updated) mergeUpdated({ base, mine, theirs }, draft, type, id, conflicts);
  for (const { type, record } of change.removed) {
    const ours = mine.get(type, record.id);
    if (ours === undefined) continue;
    if (sameValue(ours, record)) draft.remove(type, record.id);
    else conflicts.push(conflict('removed-there', type, record.id, null, { base: record, mine: ours, theirs: null }));
  }
  conflicts.push(...repairMerge(mine, draft, theirs, base));
  return { diff: draft.diff(), conflicts };
}

function mergeAdded(mine: Organisation, draft: Draft, type: RecordType, record: AnyRecord, conflicts: MergeConflict[]): void {
  const ours = mine.get(type, record.id);
  if (ours === undefined) {
    draft.put(type, record);
    return;
  }
  const update = updateBetween(type, ours, record);
  if (update === null) return;
  for (const field of new Set([...Object.keys(update.before), ...Object.keys(update.after)])) {
    conflicts.push(conflict('both-added', type, record.id, field, { base: null, mine: update.before[field], theirs: update.after[field] }));
  }
}

interface Three {
  readonly base: Organisation;
  readonly mine: Organisation;
  readonly theirs: Organisation;
}

function mergeUpdated({ base, mine, theirs }: Three, draft: Draft, type: RecordType, id: string, conflicts: MergeConflict[]): void {
  const before = base.get(type, id) as unknown as Fields;
  const after = theirs.get(type, id) as unknown as Fields;
  const record = mine.get(type, id);
  if (record === undefined) {
    conflicts.push(conflict('removed-here', type, id, null, { base: before, mine: null, theirs: after }));
    return;
  }
  const ours = record as unknown as Fields;
  const next: Record<string, unknown> = { ...ours };
  const taken: string[] = [];
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (sameValue(before[field], after[field]) || sameValue(ours[field], after[field])) continue;
    if (!sameValue(ours[field], before[field])) {
      conflicts.push(conflict('both-changed', type, id, field, { base: before[field], mine: ours[field], theirs: after[field] }));
      continue;
    }
    if (coupledTo(type, field).some((other) => !sameValue(ours[other], before[other]) && !sameValue(ours[other], after[other]))) {
      conflicts.push(conflict('do-not-fit-together', type, id, field, { base: before[field], mine: ours[field], theirs: after[field] }));
      continue;
    }
    taken.push(field);
    if (field in after) next[field] = after[field];
    else delete next[field];
  }
  // Fields that fit one by one need not fit together.
  if (taken.length > 0 && !definitionOf(type).schema.safeParse(next).success) {
    for (const field of taken) {
      conflicts.push(conflict('do-not-fit-together', type, id, field, { base: before[field], mine: ours[field], theirs: after[field] }));
    }
    return;
  }
  // The type is only known as a value here; the schema has just been asked.
  draft.put(type, next as never);
}

/** Fields that mean something only together: the FTE theirs gave to its heads is not that of mine's heads. */
function coupledTo(type: RecordType, field: string): readonly string[] {
  if (type !== 'position') return [];
  return field === 'fte' ? ['heads'] : field === 'heads' ? ['fte'] : [];
}
