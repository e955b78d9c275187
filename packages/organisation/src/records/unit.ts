import { z } from 'zod';
import { labelSchema } from '../label.ts';
import { defineRecord } from './definition.ts';
import { idSchema } from './values.ts';

export const unitSchema = z.strictObject({
  id: idSchema,
  name: labelSchema,
  parent: idSchema.nullable(),
  /** Place among its siblings: a fractional index, compared as text. */
  order: z.string().min(1).max(200),
  /** The position that leads the unit. */
  lead: idSchema.nullable(),
  mission: labelSchema.nullable(),
  /** The unit of the blueprint it was built from. */
  blueprint: z.string().nullable(),
});
export type Unit = z.infer<typeof unitSchema>;

export const unitRecord = defineRecord<'unit', Unit>({
  type: 'unit',
  plural: 'units',
  name: { zh: '部门', en: 'unit' },
  schema: unitSchema,
  references: [
    { field: 'parent', to: 'unit', ids: (unit) => (unit.parent === null ? [] : [unit.parent]) },
    { field: 'lead', to: 'position', ids: (unit) => (unit.lead === null ? [] : [unit.lead]) },
  ],
  indexes: { 'unit.root': (unit) => (unit.parent === null ? [''] : []) },
});
