import { z } from 'zod';
import { labelSchema } from '../label.ts';
import { defineRecord } from './definition.ts';
import { ownFieldsSchema } from './own-fields.ts';
import { fteSchema, functionSchema, idSchema, moneySchema, reasonSchema } from './values.ts';

/** Kinds of work differ in how many people one lead can answer for. */
export const workKinds = ['routine', 'skilled', 'managerial'] as const;

export const positionSchema = z.strictObject({
  id: idSchema,
  /** A job of the catalogue, or null for one's own. */
  job: z.string().max(120).nullable(),
  title: labelSchema,
  unit: idSchema,
  order: z.string().min(1).max(200),
  function: functionSchema,
  /** Like seats: one position may stand for many people who do the same. */
  heads: z.int().min(1).max(1_000_000),
  /** Approved FTE of all its seats together, in hundredths: 3 full seats are 300. */
  fte: fteSchema,
  reportsTo: idSchema.nullable(),
  dotted: z.array(idSchema).max(20),
  /** Drawn beside its lead instead of below. */
  assistant: z.boolean(),
  work: z.enum(workKinds),
  status: z.enum(['approved', 'frozen']),
  outsourced: z.boolean(),
  /** Positions whose holders stand in for this one. */
  standIns: z.array(idSchema).max(20),
  /** Monthly gross pay of one full-time seat. */
  pay: z.strictObject({ low: moneySchema, typical: moneySchema, high: moneySchema }).nullable(),
  reasons: z.array(reasonSchema),
  fields: ownFieldsSchema.optional(),
});
export type Position = z.infer<typeof positionSchema>;

export const positionRecord = defineRecord<'position', Position>({
  type: 'position',
  plural: 'positions',
  name: { zh: '岗位', en: 'position' },
  schema: positionSchema.refine(({ heads, fte }) => fte >= 1 && fte <= heads * 100, { path: ['fte'], message: 'from 1 to 100 for each head' }),
  references: [
    { field: 'unit', to: 'unit', ids: (position) => [position.unit] },
    { field: 'reportsTo', to: 'position', ids: (position) => (position.reportsTo === null ? [] : [position.reportsTo]) },
    { field: 'dotted', to: 'position', ids: (position) => position.dotted },
    { field: 'standIns', to: 'position', ids: (position) => position.standIns },
  ],
  indexes: { 'position.root': (position) => (position.reportsTo === null ? [''] : []) },
});
