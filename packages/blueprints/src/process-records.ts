import type { TypedRecord } from '@bandi/organisation';
import { processElementId } from '@bandi/organisation';
import type { addProcessOf } from './build-process.ts';
import { generateNKeysBetween } from './order-keys.ts';

/** The records that the change gives, made without deciding it: sixteen decisions would take longer than the rest of a build. */
export function processRecords({ type: _type, lanes = [], steps = [], ...process }: ReturnType<typeof addProcessOf>): TypedRecord[] {
  const orders = generateNKeysBetween(lanes.length);
  return [
    { type: 'process', record: { catalogue: null, purpose: null, promise: null, document: null, ...process } },
    ...lanes.map((lane, index): TypedRecord => ({ type: 'process-lane', record: {
      position: null, unit: null, outside: false, ...lane, id: processElementId(process.id, lane.element), process: process.id, order: orders[index] ?? 'a0',
    } })),
    ...steps.map(({ next = [], ...step }): TypedRecord => ({ type: 'process-step', record: {
      lane: null, trigger: 'none', name: null, sla: null, inputs: [], outputs: [], system: null, duties: [], critical: false, approves: [], on: null,
      ...step, id: processElementId(process.id, step.element), process: process.id,
      next: next.map(({ id, to, name }) => ({ id: id ?? `flow.${step.element}.${to}`.slice(0, 90), to, name: name ?? null })),
    } })),
  ];
}
