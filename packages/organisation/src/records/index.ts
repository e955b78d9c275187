import { assignmentRecord } from './assignment.ts';
import type { RecordDefinition } from './definition.ts';
import { dutyRecord } from './duty.ts';
import { importSourceRecord } from './import-source.ts';
import { importedRowRecord } from './imported-row.ts';
import { loadRecord } from './load.ts';
import { noteRecord } from './note.ts';
import { personRecord } from './person.ts';
import { positionRecord } from './position.ts';
import { processLaneRecord } from './process-lane.ts';
import { processStepRecord } from './process-step.ts';
import { processRecord } from './process.ts';
import { profileRecord } from './profile.ts';
import { responsibilityRecord } from './responsibility.ts';
import { unitRecord } from './unit.ts';
import { viewRecord } from './view.ts';

/** Every kind of record. A new kind is one more file and one more line here. */
export const recordDefinitions = [
  profileRecord, unitRecord, positionRecord, personRecord, assignmentRecord, dutyRecord, responsibilityRecord,
  loadRecord, noteRecord, viewRecord, processRecord, processLaneRecord, processStepRecord,
  importSourceRecord, importedRowRecord,
] as const;

type Definitions = (typeof recordDefinitions)[number];
type RecordOf<D> = D extends RecordDefinition<string, infer R> ? R : never;

export type RecordType = Definitions['type'];
/** Record type name → record. */
export type Records = { [D in Definitions as D['type']]: RecordOf<D> };
export type AnyRecord = Records[RecordType];

/** A definition whose record type is not known at compile time. */
export type AnyDefinition = RecordDefinition<RecordType, AnyRecord>;

const byType = new Map<string, AnyDefinition>(
  // The list is heterogeneous; each definition is only ever given records of its own type.
  recordDefinitions.map((definition) => [definition.type, definition as unknown as AnyDefinition]),
);

export const recordTypes: readonly RecordType[] = recordDefinitions.map((definition) => definition.type);

export function definitionOf(type: RecordType): AnyDefinition {
  const definition = byType.get(type);
  if (definition === undefined) throw new Error(`no record type ${type}`);
  return definition;
}

type Index = readonly [name: string, keys: (record: AnyRecord) => readonly string[]];

const indexesByType = new Map<string, readonly Index[]>(
  [...byType].map(([type, { references, indexes = {} }]) => [type, [...references.map(({ field, ids }): Index => [`${type}.${field}`, ids]), ...Object.entries(indexes)]]),
);

/** The indexes that records of a type are found by, with the keys a record is found under: one for each reference, and its own. */
export function indexesOf(type: RecordType): readonly Index[] {
  return indexesByType.get(type) ?? [];
}

export function isRecordType(type: string): type is RecordType {
  return byType.has(type);
}

export { type Assignment } from './assignment.ts';
export { type Duty } from './duty.ts';
export { type ImportSource } from './import-source.ts';
export { type ImportedRow } from './imported-row.ts';
export { type Load } from './load.ts';
export { type Note } from './note.ts';
export { type Person } from './person.ts';
export { type Position, workKinds } from './position.ts';
export { type Process, DRAWING_LIMIT, processSchema } from './process.ts';
export { elementIdSchema, elementOf, processElementId } from './process-element.ts';
export { type ProcessLane, processLaneSchema } from './process-lane.ts';
export { type ProcessStep, type StepFlow, type StepKind, type StepTrigger, processStepSchema, stepKinds, stepTriggers } from './process-step.ts';
export { type Responsibility, letters, responsibilityId } from './responsibility.ts';
export { type Unit } from './unit.ts';
export { type StoryStep, type View } from './view.ts';
