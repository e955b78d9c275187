import { z } from 'zod';
import { labelSchema } from '../label.ts';
import { defineRecord } from './definition.ts';
import { dateSchema, idSchema } from './values.ts';

/** A kind of list people are brought in from again and again, and which column of it means what. */
export const importSourceSchema = z.strictObject({
  id: idSchema,
  name: labelSchema,
  /** Heading → what it means, as chosen or guessed the last time; an empty text for a column that is passed over. */
  columns: z.record(z.string().max(200), z.string().max(60)).refine((columns) => Object.keys(columns).length <= 500, 'at most 500 columns'),
  /** The day of the last import. */
  at: dateSchema,
});
export type ImportSource = z.infer<typeof importSourceSchema>;

export const importSourceRecord = defineRecord<'import-source', ImportSource>({
  type: 'import-source',
  plural: 'import-sources',
  name: { zh: '导入来源', en: 'import source' },
  schema: importSourceSchema,
  references: [],
});
