import { z } from 'zod';
import { defineRecord } from './definition.ts';
import { idSchema } from './values.ts';

/** R does it, A answers for it, C is asked before, I is told after. AR: does it and answers for it. */
export const letters = ['R', 'A', 'AR', 'C', 'I'] as const;

/**
 * One cell of the duty matrix. A record of its own, so that two people who edit two cells of one duty never meet in a
 * merge, and both directions (duty → positions, position → duties) are plain indexes.
 */
export const responsibilitySchema = z.strictObject({
  /** Two ids joined: see `responsibilityId`. */
  id: z.string().regex(/^[a-z0-9][a-z0-9._:-]{0,240}$/u),
  duty: idSchema,
  position: idSchema,
  letter: z.enum(letters),
});
export type Responsibility = z.infer<typeof responsibilitySchema>;

/** The id of the cell of a duty and a position: there is at most one. */
export function responsibilityId(duty: string, position: string): string {
  return `${duty}:${position}`;
}

export const responsibilityRecord = defineRecord<'responsibility', Responsibility>({
  type: 'responsibility',
  plural: 'responsibilities',
  name: { zh: '职责分配', en: 'responsibility' },
  schema: responsibilitySchema.refine((cell) => cell.id === responsibilityId(cell.duty, cell.position), { path: ['id'], message: 'the ids of duty and position joined by ":"' }),
  references: [
    { field: 'duty', to: 'duty', ids: (cell) => [cell.duty] },
    { field: 'position', to: 'position', ids: (cell) => [cell.position] },
  ],
});
