import { z } from 'zod';
import { labelSchema } from '../label.ts';
import { defineRecord } from './definition.ts';
import { elementIdSchema, processElementId } from './process-element.ts';
import { functionSchema, idSchema, minutesSchema } from './values.ts';

/** The longest drawing that is kept with a process, in UTF-16 units. */
export const DRAWING_LIMIT = 2_000_000;

/**
 * A way of working that passes from hand to hand. Its lanes and steps are records of their own, so that two people who
 * edit two steps never meet. These records say what the process means; `document` says how it is drawn.
 */
export const processSchema = z.strictObject({
  id: idSchema,
  name: labelSchema,
  function: functionSchema,
  /** The process of the catalogue it is, or null for one's own. */
  catalogue: z.string().max(160).nullable(),
  purpose: labelSchema.nullable(),
  /**
   * Minutes within which it is promised to be done, counted from the beginning of the step `from` to the end of the step
   * `to`; null: from its start, to its end.
   */
  promise: z.strictObject({ minutes: minutesSchema.min(1), from: elementIdSchema.nullable(), to: elementIdSchema.nullable() }).nullable(),
  /**
   * The BPMN 2.0 file it was imported from or last drawn in, null while nobody drew it. Keeps the places of shapes, and
   * everything for which Bandi has no field.
   */
  document: z.string().max(DRAWING_LIMIT).nullable(),
});
export type Process = z.infer<typeof processSchema>;

export const processRecord = defineRecord<'process', Process>({
  type: 'process',
  plural: 'processes',
  name: { zh: '业务流程', en: 'process' },
  schema: processSchema,
  references: [
    {
      field: 'promise', to: 'process-step',
      ids: ({ id, promise }) => [promise?.from, promise?.to].flatMap((step) => (step === undefined || step === null ? [] : [processElementId(id, step)])),
    },
  ],
  indexes: { 'process.catalogue': ({ catalogue }) => (catalogue === null ? [] : [catalogue]) },
});
