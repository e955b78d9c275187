import { z } from 'zod';
import type { Draft } from '../draft.ts';
import type { ReadonlyOrganisation } from '../organisation.ts';
import { placeAt } from '../order.ts';
import { lanesOf, stepsOf } from '../processes.ts';
import { processElementId } from '../records/process-element.ts';
import type { ProcessLane } from '../records/process-lane.ts';
import { processLaneSchema } from '../records/process-lane.ts';
import type { ProcessStep, StepFlow } from '../records/process-step.ts';
import { processStepSchema, stepFlowSchema } from '../records/process-step.ts';
import type { Decision } from './definition.ts';
import { given } from './position-fields.ts';
import { refuse, refuseUnknown } from './refusing.ts';

const { element, name, position, unit, outside } = processLaneSchema.shape;
const { id: _id, process: _process, element: stepElement, kind, ...stepFields } = processStepSchema.shape;

/** A lane as a change gives it. What is left out stays, of a new lane it is empty. */
export const laneArgument = z.strictObject({ element, name, position: position.optional(), unit: unit.optional(), outside: outside.optional() });

/** The fields of a step that a change may set. A flow without an id is named after the steps it joins. */
export const stepArguments = z.strictObject({ ...stepFields, next: z.array(stepFlowSchema.partial({ id: true, name: true })).max(100) }).partial();
export const stepArgument = stepArguments.extend({ element: stepElement, kind });

export const lanesArgument = z.array(laneArgument).max(200);
export const stepsArgument = z.array(stepArgument).max(2000);

export type LaneArgument = z.infer<typeof laneArgument>;
export type StepArgument = z.infer<typeof stepArgument>;
type FlowArgument = NonNullable<StepArgument['next']>[number];

/**
 * Makes the lanes and steps of a process in the draft those that are given, in this order: what is not among them goes,
 * what is there already keeps the fields that are left out. Gives the refusal, or null when it is done.
 */
export function layParts(draft: Draft, process: string, lanes: readonly LaneArgument[], steps: readonly StepArgument[]): Decision | null {
  const twice = firstTwice([...lanes, ...steps].map((part) => part.element));
  if (twice !== null) return refuse('element-twice', { id: twice });
  const laneIds = new Set(lanes.map((lane) => processElementId(process, lane.element)));
  const stepIds = new Set(steps.map((step) => processElementId(process, step.element)));
  for (const { id } of stepsOf(draft, process)) if (!stepIds.has(id)) draft.remove('process-step', id);
  for (const { id } of lanesOf(draft, process)) if (!laneIds.has(id)) draft.remove('process-lane', id);
  putLanes(draft, process, lanes);
  for (const step of steps) putStep(draft, process, step);
  return refuseParts(draft, process);
}

/** The refusal of a process whose parts refer to what is not there, or that has two flows of one id. */
export function refuseParts(draft: ReadonlyOrganisation, process: string): Decision | null {
  const steps = stepsOf(draft, process);
  for (const lane of lanesOf(draft, process)) {
    const refusal = refuseLane(draft, lane);
    if (refusal !== null) return refusal;
  }
  for (const step of steps) {
    const refusal = refuseStep(draft, step);
    if (refusal !== null) return refusal;
  }
  const twice = firstTwice(steps.flatMap((step) => [step.element, ...step.next.map(({ id }) => id)]));
  return twice === null ? null : refuse('element-twice', { id: twice });
}

export function refuseLane(organisation: ReadonlyOrganisation, lane: ProcessLane): Decision | null {
  if (lane.position !== null && lane.unit !== null) return refuse('lane-held-twice', {});
  if (lane.position !== null && !organisation.has('position', lane.position)) return refuseUnknown('position', lane.position);
  if (lane.unit !== null && !organisation.has('unit', lane.unit)) return refuseUnknown('unit', lane.unit);
  return null;
}

export function refuseStep(organisation: ReadonlyOrganisation, step: ProcessStep): Decision | null {
  const { process, lane, duties, on, approves, next } = step;
  if (lane !== null && !organisation.has('process-lane', processElementId(process, lane))) return refuseUnknown('process-lane', lane);
  for (const duty of duties) if (!organisation.has('duty', duty)) return refuseUnknown('duty', duty);
  for (const other of [...(on === null ? [] : [on]), ...approves, ...next.map(({ to }) => to)]) {
    if (!organisation.has('process-step', processElementId(process, other))) return refuseUnknown('process-step', other);
  }
  return null;
}

/** Flows with the ids and names that were left out. */
export function flowsOf(from: string, flows: readonly FlowArgument[], taken: readonly StepFlow[] = []): StepFlow[] {
  const used = new Set(flows.flatMap(({ id }) => (id === undefined ? [] : [id])));
  return flows.map(({ id, to, name: says }) => {
    const known = taken.find((flow) => (id === undefined ? flow.to === to && !used.has(flow.id) : flow.id === id));
    const chosen = id ?? known?.id ?? unused(`flow.${from}.${to}`.slice(0, 90), used);
    used.add(chosen);
    return { id: chosen, to, name: says === undefined ? (known?.name ?? null) : says };
  });
}

function unused(id: string, used: ReadonlySet<string>): string {
  if (!used.has(id)) return id;
  for (let n = 2; ; n += 1) if (!used.has(`${id}.${n}`)) return `${id}.${n}`;
}

function putStep(draft: Draft, process: string, { next, ...fields }: StepArgument): void {
  const id = processElementId(process, fields.element);
  const step: ProcessStep = draft.get('process-step', id) ?? {
    id, process, element: fields.element, lane: null, kind: fields.kind, trigger: 'none', name: null, sla: null, inputs: [], outputs: [],
    system: null, duties: [], critical: false, approves: [], on: null, next: [],
  };
  draft.put('process-step', { ...step, ...given(fields), next: next === undefined ? step.next : flowsOf(step.element, next, step.next) });
}

function putLanes(draft: Draft, process: string, lanes: readonly LaneArgument[]): void {
  const orders = ordersFor(lanes.map((lane) => draft.get('process-lane', processElementId(process, lane.element))?.order ?? null));
  for (const [index, lane] of lanes.entries()) {
    const id = processElementId(process, lane.element);
    const old = draft.get('process-lane', id);
    const order = orders[index] ?? '';
    draft.put('process-lane', { id, process, position: old?.position ?? null, unit: old?.unit ?? null, outside: old?.outside ?? false, ...given(lane), order });
  }
}

/** Ascending order keys: those that are there where they ascend already, new ones dealt out between them or for all. */
function ordersFor(orders: readonly (string | null)[]): string[] {
  const placed: { id: string; order: string }[] = orders.flatMap((order, index) => (order === null ? [] : [{ id: String(index), order }]));
  const ascending = placed.every(({ order }, index) => index === 0 || (placed[index - 1]?.order ?? '') < order);
  if (ascending) {
    for (const [index, order] of orders.entries()) {
      if (order !== null) continue;
      const place = placeAt(placed, index === 0 ? null : String(index - 1), 1);
      const key = place?.keys[0];
      if (place === null || key === undefined || place.respaced.size > 0) break;
      placed.splice(index, 0, { id: String(index), order: key });
    }
    if (placed.length === orders.length) return placed.map(({ order }) => order);
  }
  return [...(placeAt([], undefined, orders.length)?.keys ?? [])];
}

function firstTwice(ids: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return null;
}
