import { businessFunctions } from '@bandi/organisation';
import { z } from 'zod';
import { activitySchema, bilingualSchema, jobSchema } from './schema.ts';

const { id, sources, trust } = jobSchema.shape;
const sourced = { sources, trust };

/** Ids of steps are ids of elements in BPMN files too, which begin with a letter. */
const stepId = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, 'a-z, 0-9 and "-", a letter first').max(60);

/** A label of a record: names of steps and what passes between them have its limit. */
const label = z.strictObject({ zh: bilingualSchema.shape.zh.max(200), en: bilingualSchema.shape.en.max(200) });

const minutesOf = { min: 1, h: 60, d: 24 * 60 } as const;

/** A span of time, `30min`, `48h` or `10d`; a day is 24 hours, as platforms count. */
export const timeSchema = z.string().regex(/^[1-9]\d{0,4}(?:min|h|d)$/u, 'a time like 30min, 48h or 10d');

/** Minutes of a span of time of the catalogue. */
export function minutes(time: string): number {
  const unit = time.endsWith('min') ? 'min' : time.endsWith('h') ? 'h' : 'd';
  return Number.parseInt(time, 10) * minutesOf[unit];
}

/** When something is there: one of these activities has work, and the team has the people for it. */
export const fitsSchema = z.strictObject({
  /** Activities of the catalogue, any of which must have work here, done inside or outside; left out: any business. */
  work: z.array(activitySchema.shape.id).default([]),
  /** Own people in a normal month. */
  heads: z.strictObject({ from: z.number().min(0).optional(), below: z.number().min(0).optional() }).optional(),
  ...sourced,
});

const wayOn = z.strictObject({
  /** A step of this process, or `done`, the end with the result. */
  to: stepId,
  /** What it says at a decision. */
  when: label.optional(),
});

export const processStepSchema = z.strictObject({
  id: stepId,
  /** task: somebody does something. wait: until something happens. parallel: all ways at once, or until all have come. end: one of the other ends. */
  kind: z.enum(['task', 'wait', 'parallel', 'end']).default('task'),
  /** What ends a wait: a message of somebody outside, or time. */
  trigger: z.enum(['message', 'timer']).optional(),
  name: label.optional(),
  /** Catalogue duties that doing it fulfils, best first: whoever holds the first that is held here does it. */
  duties: z.array(id).default([]),
  /** Else whoever carries most of the first of these activities that has work here. */
  activities: z.array(id).default([]),
  /** Else the first of these jobs that is here. */
  jobs: z.array(id).default([]),
  in: z.array(label).max(20).default([]),
  out: z.array(label).max(20).default([]),
  system: label.optional(),
  /** Time from when it can begin until it must be done. */
  sla: z.strictObject({ time: timeSchema, ...sourced }).optional(),
  /** The step whose outcome it approves: somebody else must do it. */
  approves: stepId.optional(),
  critical: z.boolean().default(false),
  /** The question after it; `next` has the answers. */
  decision: label.optional(),
  /** Ways on; left out: the following step, or `done` after the last. */
  next: z.array(wayOn).min(1).optional(),
  /** Only where this fits; where it does not, its first way on is taken instead. */
  only: fitsSchema.optional(),
});

/** A way of working that passes from hand to hand: who does what, by when, and where it branches. */
export const catalogueProcessSchema = z.strictObject({
  id: stepId,
  name: label,
  function: z.enum(businessFunctions),
  purpose: label,
  fits: fitsSchema,
  /** What is promised to whoever waits for it, from the beginning of `from` to the end of `to`; left out: start, end. */
  promise: z.strictObject({ name: label, time: timeSchema, from: stepId.optional(), to: stepId.optional(), ...sourced }).optional(),
  start: z.strictObject({ name: label, trigger: z.enum(['none', 'message', 'timer']) }),
  /** What has come about when it ends well. */
  result: label,
  steps: z.array(processStepSchema).min(2),
  ...sourced,
});

export type Fits = z.infer<typeof fitsSchema>;
export type CatalogueStep = z.infer<typeof processStepSchema>;
export type CatalogueProcess = z.infer<typeof catalogueProcessSchema>;

/** The end with the result, which every process has beside the ends in its list. */
export const DONE = 'done';

/** Where a step leads: to its own `next`, else to the following one, else to the result. Nowhere from an end. */
export function waysOn(process: CatalogueProcess, index: number): readonly z.infer<typeof wayOn>[] {
  const step = process.steps[index];
  if (step === undefined || step.kind === 'end') return [];
  return step.next ?? [{ to: process.steps[index + 1]?.id ?? DONE }];
}
