import { z } from 'zod';
import { labelSchema } from '../label.ts';
import { defineRecord } from './definition.ts';
import { ELEMENT_ID_MESSAGE, elementIdSchema, processElementId, processElementIdSchema } from './process-element.ts';
import { idSchema, minutesSchema } from './values.ts';

/**
 * start, end: where it begins and ends. task: somebody does something. decision: one way of several (exclusive).
 * parallel: all ways. inclusive: some of the ways. event-based: whatever happens first. wait: until something happens.
 * send: something is sent off. call: another process. group: a part drawn inside (sub-process). boundary: what may
 * happen during the step `on`.
 */
export const stepKinds = [
  'start', 'end', 'task', 'decision', 'parallel', 'inclusive', 'event-based', 'wait', 'send', 'call', 'group', 'boundary',
] as const;

/** What sets an event off. */
export const stepTriggers = [
  'none', 'message', 'timer', 'signal', 'condition', 'error', 'escalation', 'compensation', 'cancel', 'terminate', 'link', 'several',
] as const;

/** The way on from a step. */
export const stepFlowSchema = z.strictObject({
  /** Of the flow, as in BPMN files; unique in the process. */
  id: elementIdSchema,
  /** The step it leads to, of the same process. */
  to: elementIdSchema,
  /** What it says at a decision: 通过, rejected … */
  name: labelSchema.nullable(),
});

/** One step of a process: a task, a decision, an event. Ids of lanes and other steps in it are those within the process. */
export const processStepSchema = z.strictObject({
  /** Two ids joined: see `processElementId`. */
  id: processElementIdSchema,
  process: idSchema,
  element: elementIdSchema,
  /** The lane it lies in; null for none. */
  lane: elementIdSchema.nullable(),
  kind: z.enum(stepKinds),
  trigger: z.enum(stepTriggers),
  /** Null for one without a word, as many gateways and events are. */
  name: labelSchema.nullable(),
  /** Minutes from when it can begin until it must be done; null: nobody said. */
  sla: minutesSchema.nullable(),
  inputs: z.array(labelSchema).max(20),
  outputs: z.array(labelSchema).max(20),
  /** The software it is done in. */
  system: labelSchema.nullable(),
  /** The duties that doing it fulfils. */
  duties: z.array(idSchema).max(50),
  /** Counted work (activities of loads) that doing it is part of. */
  activities: z.array(z.string().min(1).max(120)).max(20).optional(),
  /** The process stands still, or breaks a rule, when nobody does it. */
  critical: z.boolean(),
  /** The steps whose outcome it approves. */
  approves: z.array(elementIdSchema).max(50),
  /** For `boundary`: the step it may happen during. */
  on: elementIdSchema.nullable(),
  next: z.array(stepFlowSchema).max(100),
});
export type ProcessStep = z.infer<typeof processStepSchema>;
export type StepFlow = z.infer<typeof stepFlowSchema>;
export type StepKind = (typeof stepKinds)[number];
export type StepTrigger = (typeof stepTriggers)[number];

export const processStepRecord = defineRecord<'process-step', ProcessStep>({
  type: 'process-step',
  plural: 'processSteps',
  name: { zh: '流程步骤', en: 'step' },
  schema: processStepSchema.refine(({ id, process, element }) => id === processElementId(process, element), { path: ['id'], message: ELEMENT_ID_MESSAGE }),
  references: [
    { field: 'process', to: 'process', ids: (step) => [step.process] },
    { field: 'lane', to: 'process-lane', ids: ({ process, lane }) => (lane === null ? [] : [processElementId(process, lane)]) },
    { field: 'duties', to: 'duty', ids: (step) => step.duties },
    { field: 'approves', to: 'process-step', ids: ({ process, approves }) => approves.map((element) => processElementId(process, element)) },
    { field: 'on', to: 'process-step', ids: ({ process, on }) => (on === null ? [] : [processElementId(process, on)]) },
    { field: 'next', to: 'process-step', ids: ({ process, next }) => next.map(({ to }) => processElementId(process, to)) },
  ],
});
