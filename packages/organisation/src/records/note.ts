import { z } from 'zod';
import { defineRecord } from './definition.ts';
import { dateSchema, idSchema } from './values.ts';

export const noteSchema = z.strictObject({
  id: idSchema,
  /** What the note is about; null for the organisation as a whole. */
  about: z.strictObject({ type: z.string().max(40), id: z.string().max(240) }).nullable(),
  text: z.string().min(1).max(10_000),
  by: z.string().max(200).nullable(),
  on: dateSchema,
});
export type Note = z.infer<typeof noteSchema>;

export const noteRecord = defineRecord<'note', Note>({
  type: 'note',
  plural: 'notes',
  name: { zh: '备注', en: 'note' },
  schema: noteSchema,
  // A note outlives what it is about, as a margin note does; it is not a reference.
  references: [],
  indexes: { 'note.about': (note) => (note.about === null ? [''] : [`${note.about.type}:${note.about.id}`]) },
});
