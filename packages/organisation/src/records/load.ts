import { z } from 'zod';
import { labelSchema } from '../label.ts';
import { defineRecord } from './definition.ts';
import { fteSchema, functionSchema, idSchema } from './values.ts';

/** Work whose amount was counted, and which positions carry how much of it. */
export const loadSchema = z.strictObject({
  id: idSchema,
  activity: z.string().max(120),
  name: labelSchema,
  function: functionSchema,
  /** FTE of a normal month. */
  fte: z.strictObject({ low: fteSchema, typical: fteSchema, high: fteSchema }),
  /** Done by another company: no position of ours carries it. */
  outsourced: z.boolean(),
  carriers: z.array(z.strictObject({ position: idSchema, fte: fteSchema })).max(1000),
});
export type Load = z.infer<typeof loadSchema>;

export const loadRecord = defineRecord<'load', Load>({
  type: 'load',
  plural: 'loads',
  name: { zh: '工作量', en: 'activity load' },
  schema: loadSchema,
  references: [{ field: 'carriers', to: 'position', ids: (load) => load.carriers.map((carrier) => carrier.position) }],
});
