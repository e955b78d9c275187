import { z } from 'zod';
import type { Diff } from './diff.ts';
import { recordDefinitions, recordTypes } from './records/index.ts';

// One branch a record type; the list follows the record definitions, so its static type is given by the cast below.
const typedRecordSchema = z.discriminatedUnion(
  'type',
  recordDefinitions.map((definition) => z.strictObject({ type: z.literal(definition.type), record: definition.schema })) as unknown as [
    z.ZodObject<{ type: z.ZodLiteral<string> }>,
  ],
);

// Plain field names only: a key such as "__proto__" must never reach an assignment.
const fields = z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/u, 'a field name'), z.json()).refine(
  (value) => !('id' in value),
  'the id of a record never changes',
);

const updateSchema = z.strictObject({ type: z.enum(recordTypes), id: z.string().min(1).max(240), before: fields, after: fields });

/** A diff as it travels. It does not say that the diff fits an organisation: see `diffFits` and `apply-diff`. */
export const diffSchema = z
  .strictObject({ added: z.array(typedRecordSchema), updated: z.array(updateSchema), removed: z.array(typedRecordSchema) })
  .refine((diff) => {
    const { added, updated, removed } = diff as unknown as Diff;
    const keys = [...added, ...removed].map(({ type, record }) => `${type} ${record.id}`);
    for (const { type, id } of updated) keys.push(`${type} ${id}`);
    return new Set(keys).size === keys.length;
  }, 'a record stands in a diff once') as unknown as z.ZodType<Diff>;
