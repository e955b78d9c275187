import { z } from 'zod';
import { Draft } from '../draft.ts';
import { idSchema } from '../records/values.ts';
import { isUnitWithin } from '../tree.ts';
import { accept, defineChange } from './definition.ts';
import { placeUnits } from './placing.ts';
import { nameFacts, refuse, refuseUnknown } from './refusing.ts';

/** Puts a unit, with all it holds, under another unit or at the top (`parent` null), at a place among its siblings. */
export const moveUnit = defineChange({
  type: 'move-unit',
  name: { zh: '移动部门', en: 'Move unit' },
  schema: z.strictObject({
    type: z.literal('move-unit'),
    unit: idSchema,
    parent: idSchema.nullable(),
    /** The sibling it comes after; null for the first place; left out for the last. */
    after: idSchema.nullable().optional(),
  }),
  decide(organisation, change) {
    const unit = organisation.get('unit', change.unit);
    if (unit === undefined) return refuseUnknown('unit', change.unit);
    if (change.parent !== null) {
      if (!organisation.has('unit', change.parent)) return refuseUnknown('unit', change.parent);
      if (isUnitWithin(organisation, change.parent, unit.id)) return refuse('unit-cycle', nameFacts(unit.name));
    }
    const draft = new Draft(organisation);
    if (!placeUnits(draft, [unit], change.parent, change.after)) return refuseUnknown('unit', change.after ?? '');
    return accept(draft.diff());
  },
});
