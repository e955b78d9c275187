import { z } from 'zod';
import { Draft } from '../draft.ts';
import { idSchema } from '../records/values.ts';
import { accept, defineChange } from './definition.ts';
import { placePositions } from './placing.ts';
import { refuseUnknown } from './refusing.ts';

/** Puts a position into a unit, at a place among its positions. Whom it reports to is another change. */
export const movePosition = defineChange({
  type: 'move-position',
  name: { zh: '移动岗位', en: 'Move position' },
  schema: z.strictObject({
    type: z.literal('move-position'),
    position: idSchema,
    unit: idSchema,
    /** The position it comes after; null for the first place; left out for the last. */
    after: idSchema.nullable().optional(),
  }),
  decide(organisation, change) {
    const position = organisation.get('position', change.position);
    if (position === undefined) return refuseUnknown('position', change.position);
    if (!organisation.has('unit', change.unit)) return refuseUnknown('unit', change.unit);
    const draft = new Draft(organisation);
    if (!placePositions(draft, [position], change.unit, change.after)) return refuseUnknown('position', change.after ?? '');
    return accept(draft.diff());
  },
});
