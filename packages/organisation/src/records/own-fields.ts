import { z } from 'zod';

/** A field name as users make it up: 门店, Cost centre. Begins with a letter or digit, one line. */
export const ownFieldNameSchema = z.string().max(60).regex(/^[\p{L}\p{N}][^\p{Cc}]*$/u, 'begins with a letter or digit, one line');

/** What a company keeps on a record beside the fields every company has: name → text. */
export const ownFieldsSchema = z
  .record(ownFieldNameSchema, z.string().min(1).max(500))
  .refine((fields) => Object.keys(fields).length <= 40, 'at most 40 own fields');
export type OwnFields = z.infer<typeof ownFieldsSchema>;
