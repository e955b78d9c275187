import type { Draft } from './draft.ts';
import type { MergeConflict } from './merge-conflict.ts';
import { conflict } from './merge-conflict.ts';
import type { Organisation } from './organisation.ts';
import type { AnyRecord, Process, RecordType, StepFlow } from './records/index.ts';
import { definitionOf, elementOf } from './records/index.ts';
import type { StructureProblem } from './structure.ts';
import { parentOf, problemsAround, referrersOf } from './structure.ts';

/** How a field that may be empty is emptied of one id. Fields not named here cannot be without it. */
const withoutTarget: Readonly<Record<string, (value: unknown, target: string) => unknown>> = {
  'unit.parent': () => null,
  'unit.lead': () => null,
  'position.reportsTo': () => null,
  'position.dotted': (value, target) => (value as readonly string[]).filter((id) => id !== target),
  'position.standIns': (value, target) => (value as readonly string[]).filter((id) => id !== target),
  'load.carriers': (value, target) => (value as readonly { readonly position: string }[]).filter(({ position }) => position !== target),
  'process.promise': (value, target) => withoutStep(value as Process['promise'], elementOf(target)),
  'process-lane.position': () => null,
  'process-lane.unit': () => null,
  'process-step.lane': () => null,
  'process-step.duties': (value, target) => (value as readonly string[]).filter((id) => id !== target),
  'process-step.approves': (value, target) => (value as readonly string[]).filter((element) => element !== elementOf(target)),
  'process-step.on': () => null,
  'process-step.next': (value, target) => (value as readonly StepFlow[]).filter(({ to }) => to !== elementOf(target)),
};

function withoutStep(promise: Process['promise'], element: string): Process['promise'] {
  if (promise === null) return null;
  const { from, to } = promise;
  return { ...promise, from: from === element ? null : from, to: to === element ? null : to };
}

/**
 * Takes out of a merge, laid on mine in the draft, what would leave a reference dangling or a cycle, until nothing does.
 * It ends, because each step takes back a removal, a field or an added record of theirs and never adds one.
 */
export function repairMerge(mine: Organisation, draft: Draft, theirs: Organisation, base: Organisation): MergeConflict[] {
  const conflicts: MergeConflict[] = [];
  for (;;) {
    const diff = draft.diff();
    keepReferred(mine, draft, diff.removed.map(({ type, record }) => ({ type, id: record.id })), conflicts);
    const problems = problemsAround(draft, draft.diff());
    if (problems.length === 0) return conflicts;
    for (const problem of problems) {
      const cause = problem.code === 'cycle' ? cycleMember(mine, draft, problem) : problem;
      if (cause !== null) takeBack(mine, draft, cause, sidesOf({ base, mine, theirs }, cause), conflicts);
    }
  }
}

/** Puts back records that theirs removed and that something still refers to, with all that they refer to in turn. */
function keepReferred(mine: Organisation, draft: Draft, removed: { type: RecordType; id: string }[], conflicts: MergeConflict[]): void {
  const queue = removed.filter(({ type, id }) => hasOwnReferrer(mine, draft, type, id));
  for (const { type, id } of queue) {
    const record = mine.get(type, id);
    if (record === undefined || draft.has(type, id)) continue;
    draft.put(type, record);
    conflicts.push(conflict('still-referred-to', type, id, null, { base: record, mine: record, theirs: null }));
    for (const reference of definitionOf(type).references) {
      for (const target of reference.ids(record)) queue.push({ type: reference.to as RecordType, id: target });
    }
  }
}

/** True when a record refers to it that did so in mine already: mine stays, so the record must. */
function hasOwnReferrer(mine: Organisation, draft: Draft, type: RecordType, id: string): boolean {
  for (const referrer of referrersOf(draft, type, id)) {
    if (mine.ids(`${referrer.type}.${referrer.field}`, id).has(referrer.id)) return true;
  }
  return false;
}

/**
 * Of the records on a cycle, one whose link came from theirs; there is one, since mine has no cycle. Null when an earlier
 * step has opened the cycle already.
 */
function cycleMember(mine: Organisation, draft: Draft, problem: StructureProblem): StructureProblem | null {
  const type = problem.type as 'unit' | 'position';
  const seen = new Set<string>();
  let at: string | null = problem.id;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    at = parentOf(draft, type, at);
  }
  if (at !== problem.id) return null;
  for (const id of seen) {
    const target = parentOf(draft, type, id);
    if (!mine.has(type, id) || parentOf(mine, type, id) !== target) return { ...problem, id, target: target ?? problem.target };
  }
  return null;
}

interface Sides {
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

function sidesOf(three: { base: Organisation; mine: Organisation; theirs: Organisation }, { type, id, field }: StructureProblem): Sides {
  const value = (organisation: Organisation): unknown =>
    (organisation.get(type, id) as unknown as Readonly<Record<string, unknown>> | undefined)?.[field] ?? null;
  return { base: value(three.base), mine: value(three.mine), theirs: value(three.theirs) };
}

function takeBack(mine: Organisation, draft: Draft, problem: StructureProblem, sides: Sides, conflicts: MergeConflict[]): void {
  const { type, id, field, code, target } = problem;
  const merged = draft.get(type, id) as unknown as Readonly<Record<string, unknown>> | undefined;
  if (merged === undefined) return;
  conflicts.push(conflict(code, type, id, field, sides));
  const own = mine.get(type, id) as unknown as Readonly<Record<string, unknown>> | undefined;
  const empty = withoutTarget[`${type}.${field}`];
  if (own !== undefined) draft.put(type, { ...merged, [field]: own[field] } as unknown as AnyRecord);
  else if (empty !== undefined) draft.put(type, { ...merged, [field]: empty(merged[field], target) } as unknown as AnyRecord);
  else draft.remove(type, id);
}
