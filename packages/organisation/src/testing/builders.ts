import type { Change } from '../changes/index.ts';
import { decideAll } from '../changes/index.ts';
import type { TypedRecord } from '../diff.ts';
import { Organisation } from '../organisation.ts';
import type { Assignment } from '../records/assignment.ts';
import type { Duty } from '../records/duty.ts';
import type { Load } from '../records/load.ts';
import type { Person } from '../records/person.ts';
import type { Position } from '../records/position.ts';
import type { Process } from '../records/process.ts';
import { processElementId } from '../records/process-element.ts';
import type { ProcessLane } from '../records/process-lane.ts';
import type { ProcessStep } from '../records/process-step.ts';
import type { Responsibility } from '../records/responsibility.ts';
import { responsibilityId } from '../records/responsibility.ts';
import type { Unit } from '../records/unit.ts';

/** Each builder makes a whole, valid record from what a test cares about. */
export function unitRecordOf(id: string, fields: Partial<Unit> = {}): TypedRecord {
  return { type: 'unit', record: { id, name: id, parent: null, order: 'a0', lead: null, mission: null, blueprint: null, ...fields } };
}

export function positionRecordOf(id: string, unit: string, fields: Partial<Position> = {}): TypedRecord {
  const heads = fields.heads ?? 1;
  const record: Position = {
    id,
    job: null,
    title: id,
    unit,
    order: 'a0',
    function: 'operations',
    heads,
    fte: heads * 100,
    reportsTo: null,
    dotted: [],
    assistant: false,
    work: 'skilled',
    status: 'approved',
    outsourced: false,
    standIns: [],
    pay: null,
    reasons: [],
    ...fields,
  };
  return { type: 'position', record };
}

export function personRecordOf(id: string, fields: Partial<Person> = {}): TypedRecord {
  return { type: 'person', record: { id, name: id, number: null, email: null, capacity: 100, from: null, to: null, ...fields } };
}

export function assignmentRecordOf(person: string, position: string, fields: Partial<Assignment> = {}): TypedRecord {
  return { type: 'assignment', record: { id: `${person}.${position}`, person, position, share: 100, from: '2026-01-01', to: null, ...fields } };
}

export function dutyRecordOf(id: string, fields: Partial<Duty> = {}): TypedRecord {
  return { type: 'duty', record: { id, name: id, function: 'operations', critical: false, catalogue: id, ...fields } };
}

export function cellRecordOf(duty: string, position: string, letter: Responsibility['letter']): TypedRecord {
  return { type: 'responsibility', record: { id: responsibilityId(duty, position), duty, position, letter } };
}

export function loadRecordOf(id: string, fte: number, carriers: Load['carriers'], fields: Partial<Load> = {}): TypedRecord {
  const record: Load = {
    id,
    activity: id,
    name: id,
    function: 'operations',
    fte: { low: Math.floor(fte * 0.8), typical: fte, high: Math.ceil(fte * 1.3) },
    outsourced: false,
    carriers,
    ...fields,
  };
  return { type: 'load', record };
}

export function processRecordOf(id: string, fields: Partial<Process> = {}): TypedRecord {
  return { type: 'process', record: { id, name: id, function: 'operations', catalogue: id, purpose: null, promise: null, document: null, ...fields } };
}

export function laneRecordOf(process: string, element: string, fields: Partial<ProcessLane> = {}): TypedRecord {
  return { type: 'process-lane', record: { id: processElementId(process, element), process, element, order: 'a0', name: element, position: null, unit: null, outside: false, ...fields } };
}

/** A task, unless said otherwise, that leads to the steps of `next`. */
export function stepRecordOf(process: string, element: string, next: readonly string[], fields: Partial<ProcessStep> = {}): TypedRecord {
  const record: ProcessStep = {
    id: processElementId(process, element), process, element, lane: null, kind: 'task', trigger: 'none', name: null, sla: null, inputs: [], outputs: [],
    system: null, duties: [], critical: false, approves: [], on: null, next: next.map((to) => ({ id: `flow.${element}.${to}`, to, name: null })), ...fields,
  };
  return { type: 'process-step', record };
}

/** A copy of an organisation after some changes. Throws, with the refusal, when one is refused. */
export function changed(organisation: Organisation, ...changes: readonly Change[]): Organisation {
  const decision = decideAll(organisation, changes);
  if (!decision.ok) throw new Error(`${decision.refusal.code}: ${decision.refusal.text.en}`);
  const copy = organisation.copy();
  copy.applyDiffMutable(decision.diff);
  return copy;
}

export function organisationOf(...records: readonly TypedRecord[]): Organisation {
  return Organisation.from(records);
}
