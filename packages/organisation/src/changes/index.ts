import type { Diff } from '../diff.ts';
import { Draft } from '../draft.ts';
import type { ReadonlyOrganisation } from '../organisation.ts';
import { definitionOf } from '../records/index.ts';
import { explainMismatch } from '../schema-message.ts';
import { addDuty } from './add-duty.ts';
import { addNote } from './add-note.ts';
import { addPerson } from './add-person.ts';
import { addPosition } from './add-position.ts';
import { addProcess } from './add-process.ts';
import { addUnit } from './add-unit.ts';
import { addView } from './add-view.ts';
import { applyDiff } from './apply-diff.ts';
import { assignPerson } from './assign-person.ts';
import { bindLane } from './bind-lane.ts';
import type { ChangeDefinition, Decision } from './definition.ts';
import { accept } from './definition.ts';
import { endAssignment } from './end-assignment.ts';
import { mergeUnits } from './merge-units.ts';
import { moveAssignment } from './move-assignment.ts';
import { movePosition } from './move-position.ts';
import { moveUnit } from './move-unit.ts';
import { redrawProcess } from './redraw-process.ts';
import { kindFacts, refuse } from './refusing.ts';
import { removeDuty } from './remove-duty.ts';
import { removeNote } from './remove-note.ts';
import { removePerson } from './remove-person.ts';
import { removePosition } from './remove-position.ts';
import { removeProcess } from './remove-process.ts';
import { removeUnit } from './remove-unit.ts';
import { removeView } from './remove-view.ts';
import { renameUnit } from './rename-unit.ts';
import { reorderUnit } from './reorder-unit.ts';
import { setDottedLines } from './set-dotted-lines.ts';
import { setDuty } from './set-duty.ts';
import { setLoad } from './set-load.ts';
import { setPerson } from './set-person.ts';
import { setPosition } from './set-position.ts';
import { setProcessStep } from './set-process-step.ts';
import { setProcess } from './set-process.ts';
import { setProfile } from './set-profile.ts';
import { setReportingLine } from './set-reporting-line.ts';
import { setResponsibility } from './set-responsibility.ts';
import { setUnit } from './set-unit.ts';
import { setView } from './set-view.ts';
import { splitPosition } from './split-position.ts';

/** Every kind of change. A new kind is one more file and one more line here. */
export const changeDefinitions = [
  setProfile, addUnit, renameUnit, moveUnit, reorderUnit, setUnit, mergeUnits, removeUnit, addPosition,
  setPosition, splitPosition, movePosition, removePosition, setReportingLine, setDottedLines, addPerson,
  setPerson, removePerson, assignPerson, moveAssignment, endAssignment, addDuty, setDuty, removeDuty,
  setResponsibility, setLoad, addNote, removeNote, addView, setView, removeView, addProcess,
  setProcess, removeProcess, bindLane, setProcessStep, redrawProcess, applyDiff,
] as const;

type ArgumentsOf<D> = D extends ChangeDefinition<string, infer Arguments> ? Arguments : never;

/** An order to change the organisation, as it travels: `{ "type": "move-unit", "unit": "design", … }`. */
export type Change = ArgumentsOf<(typeof changeDefinitions)[number]>;
export type ChangeType = Change['type'];

type AnyChangeDefinition = ChangeDefinition<ChangeType, Change>;

const byType = new Map<string, AnyChangeDefinition>(
  // The list is heterogeneous; each definition is only ever given changes its own schema has let through.
  changeDefinitions.map((definition) => [definition.type, definition as unknown as AnyChangeDefinition]),
);

/** The definition of a kind of change, undefined when there is none. */
export function changeDefinitionOf(type: string): AnyChangeDefinition | undefined {
  return byType.get(type);
}

/**
 * Decides one change, which may be anything: what is not a change is refused (`unknown-change`, `bad-change`), as is one
 * that would leave a record outside its schema (`beyond-limits`). Never throws for what it is given.
 */
export function decide(organisation: ReadonlyOrganisation, change: unknown): Decision {
  const type: unknown = typeof change === 'object' && change !== null && 'type' in change ? change.type : undefined;
  const definition = typeof type === 'string' ? byType.get(type) : undefined;
  if (definition === undefined) return refuse('unknown-change', { type: typeof type === 'string' ? type.slice(0, 60) : '' });
  const parsed = definition.schema.safeParse(change);
  if (!parsed.success) {
    const message = explainMismatch(definition.schema, change);
    return refuse('bad-change', { type: definition.type, path: message?.path ?? '', messageZh: message?.zh ?? '', messageEn: message?.en ?? '' });
  }
  const decision = definition.decide(organisation, parsed.data);
  return decision.ok ? (refuseBeyondLimits(organisation, decision.diff) ?? decision) : decision;
}

/**
 * Decides changes that build on one another, all or nothing: one diff for all of them, or the refusal of the first that
 * does not go, its place (from 0) among the facts as `at`. Costs what the changes cost, not what the organisation holds.
 */
export function decideAll(organisation: ReadonlyOrganisation, changes: readonly unknown[]): Decision {
  const draft = new Draft(organisation);
  for (const [at, change] of changes.entries()) {
    const decision = decide(draft, change);
    if (!decision.ok) return { ok: false, refusal: { ...decision.refusal, facts: { ...decision.refusal.facts, at } } };
    draft.apply(decision.diff);
  }
  return accept(draft.diff());
}

/** Lists and texts have limits that only the finished record can be held against. */
function refuseBeyondLimits(organisation: ReadonlyOrganisation, diff: Diff): Decision | null {
  const draft = new Draft(organisation);
  draft.apply(diff);
  const touched = [...diff.added.map(({ type, record }) => ({ type, id: record.id })), ...diff.updated];
  for (const { type, id } of touched) {
    const message = explainMismatch(definitionOf(type).schema, draft.get(type, id));
    if (message === null) continue;
    return refuse('beyond-limits', { ...kindFacts(type), id, path: message.path, messageZh: message.zh, messageEn: message.en });
  }
  return null;
}
