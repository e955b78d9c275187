import { z } from 'zod';
import { defineRecord } from './definition.ts';
import { dateSchema, fteSchema, idSchema } from './values.ts';

export const assignmentSchema = z.strictObject({
  id: idSchema,
  person: idSchema,
  position: idSchema,
  /** Share of a full-time person, in hundredths. */
  share: fteSchema.min(1),
  from: dateSchema,
  /** Last day, or null while it lasts. */
  to: dateSchema.nullable(),
});
export type Assignment = z.infer<typeof assignmentSchema>;

export const assignmentRecord = defineRecord<'assignment', Assignment>({
  type: 'assignment',
  plural: 'assignments',
  name: { zh: '任职', en: 'assignment' },
  schema: assignmentSchema,
  references: [
    { field: 'person', to: 'person', ids: (assignment) => [assignment.person] },
    { field: 'position', to: 'position', ids: (assignment) => [assignment.position] },
  ],
});
