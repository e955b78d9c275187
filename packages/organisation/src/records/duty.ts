import { z } from 'zod';
import { labelSchema } from '../label.ts';
import { defineRecord } from './definition.ts';
import { functionSchema, idSchema } from './values.ts';

export const dutySchema = z.strictObject({
  id: idSchema,
  name: labelSchema,
  function: functionSchema,
  /** One's own function, by its name: duties that share one stand together under it. Left out where the function says it. */
  group: labelSchema.optional(),
  /** The shop stands still or breaks a rule when nobody does it. */
  critical: z.boolean(),
  /** The duty of the catalogue it is, or null for one's own. */
  catalogue: z.string().max(160).nullable(),
});
export type Duty = z.infer<typeof dutySchema>;

export const dutyRecord = defineRecord<'duty', Duty>({
  type: 'duty',
  plural: 'duties',
  name: { zh: '职责', en: 'duty' },
  schema: dutySchema,
  references: [],
});
