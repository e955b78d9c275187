import { z } from 'zod';
import { defineRecord } from './definition.ts';
import { idSchema } from './values.ts';

/**
 * A row of a list as it was last imported, and what it became: the base of the next import's three-way merge, so that
 * hand edits stay. The records it names may be gone since.
 */
export const importedRowSchema = z.strictObject({
  id: idSchema,
  source: idSchema,
  kind: z.enum(['person', 'unit']),
  /** What tells the row from others in its list: a number, an account, else a name. */
  key: z.string().max(300),
  person: idSchema.nullable(),
  unit: idSchema.nullable(),
  position: idSchema.nullable(),
  assignment: idSchema.nullable(),
  /** Field → the text that stood there; empty ones are left out. */
  values: z.record(z.string().max(260), z.string().max(2000)),
});
export type ImportedRow = z.infer<typeof importedRowSchema>;

export const importedRowRecord = defineRecord<'imported-row', ImportedRow>({
  type: 'imported-row',
  plural: 'imported-rows',
  name: { zh: '导入的行', en: 'imported row' },
  schema: importedRowSchema,
  references: [{ field: 'source', to: 'import-source', ids: (row) => [row.source] }],
  indexes: { 'imported-row.person': (row) => (row.person === null ? [] : [row.person]) },
});
