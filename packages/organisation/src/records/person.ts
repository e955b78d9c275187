import { z } from 'zod';
import { labelSchema } from '../label.ts';
import { defineRecord } from './definition.ts';
import { dateSchema, fteSchema, idSchema } from './values.ts';

export const personSchema = z.strictObject({
  id: idSchema,
  name: labelSchema,
  /** The company's own number for this person. */
  number: z.string().max(60).nullable(),
  email: z.string().max(254).nullable(),
  /** Working time in hundredths of a full-time person. */
  capacity: fteSchema,
  from: dateSchema.nullable(),
  to: dateSchema.nullable(),
});
export type Person = z.infer<typeof personSchema>;

export const personRecord = defineRecord<'person', Person>({
  type: 'person',
  plural: 'people',
  name: { zh: '人员', en: 'person' },
  schema: personSchema,
  references: [],
});
