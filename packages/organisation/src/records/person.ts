import { z } from 'zod';
import { labelSchema } from '../label.ts';
import { defineRecord } from './definition.ts';
import { ownFieldsSchema } from './own-fields.ts';
import { dateSchema, fteSchema, idSchema } from './values.ts';

/** Nothing that a browser would run. */
export const photoSchema = z.string().max(140_000).regex(/^(?:https:\/\/[^\s"'<>]+|data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/=]+)$/u, 'an https address, or a PNG, JPEG or WebP as a data URL');

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
  /** Address of a picture, or the picture itself as a data URL of at most 100 kB. */
  photo: photoSchema.nullable().optional(),
  /** What the person can do, as the company words it. */
  skills: z.array(labelSchema).max(100).optional(),
  fields: ownFieldsSchema.optional(),
});
export type Person = z.infer<typeof personSchema>;

export const personRecord = defineRecord<'person', Person>({
  type: 'person',
  plural: 'people',
  name: { zh: '人员', en: 'person' },
  schema: personSchema,
  references: [],
});
