import { z } from 'zod';
import { Draft } from '../draft.ts';
import { idSchema } from '../records/values.ts';
import { accept, defineChange } from './definition.ts';
import { placeUnits } from './placing.ts';
import { refuseUnknown } from './refusing.ts';

/** Puts a unit at another place among its siblings: after one of them, or first (`after` null). */
export const reorderUnit = defineChange({
  type: 'reorder-unit',
  name: { zh: '调整部门顺序', en: 'Reorder unit' },
  schema: z.strictObject({ type: z.literal('reorder-unit'), unit: idSchema, after: idSchema.nullable() }),
  decide(organisation, change) {
    const unit = organisation.get('unit', change.unit);
    if (unit === undefined) return refuseUnknown('unit', change.unit);
    const draft = new Draft(organisation);
    if (!placeUnits(draft, [unit], unit.parent, change.after)) return refuseUnknown('unit', change.after ?? '');
    return accept(draft.diff());
  },
});
