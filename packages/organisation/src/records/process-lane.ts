import { z } from 'zod';
import { labelSchema } from '../label.ts';
import { defineRecord } from './definition.ts';
import { ELEMENT_ID_MESSAGE, elementIdSchema, processElementId, processElementIdSchema } from './process-element.ts';
import { idSchema } from './values.ts';

/** A part played in a process, and who plays it here: a position, or a whole unit, or nobody yet. */
export const processLaneSchema = z.strictObject({
  /** Two ids joined: see `processElementId`. */
  id: processElementIdSchema,
  process: idSchema,
  element: elementIdSchema,
  /** Place among the lanes of the process, from above: a fractional index, compared as text. */
  order: z.string().min(1).max(200),
  /** The part by its own name. While a position or unit plays it, theirs is shown instead. */
  name: labelSchema,
  position: idSchema.nullable(),
  unit: idSchema.nullable(),
  /** Played by somebody outside, such as a provider, the platform or the buyer: nobody here has to hold it. */
  outside: z.boolean(),
});
export type ProcessLane = z.infer<typeof processLaneSchema>;

export const processLaneRecord = defineRecord<'process-lane', ProcessLane>({
  type: 'process-lane',
  plural: 'processLanes',
  name: { zh: '流程泳道', en: 'lane' },
  schema: processLaneSchema
    .refine(({ id, process, element }) => id === processElementId(process, element), { path: ['id'], message: ELEMENT_ID_MESSAGE })
    .refine(({ position, unit }) => position === null || unit === null, { path: ['unit'], message: 'a position or a unit, not both' }),
  references: [
    { field: 'process', to: 'process', ids: (lane) => [lane.process] },
    { field: 'position', to: 'position', ids: (lane) => (lane.position === null ? [] : [lane.position]) },
    { field: 'unit', to: 'unit', ids: (lane) => (lane.unit === null ? [] : [lane.unit]) },
  ],
});
