import { z } from 'zod';
import { labelBoth } from '../label.ts';
import { orderAt } from '../order.ts';
import { idSchema } from '../records/values.ts';
import { refusal } from '../refusals.ts';
import { accept, defineChange, refuse } from './definition.ts';
import { updateOf } from './diffs.ts';
import { isUnitWithin, siblingUnits } from './units.ts';

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
    if (unit === undefined) return refuse(refusal('unknown-record', { kind: 'unit', kindZh: '部门', id: change.unit }));
    if (change.parent !== null) {
      if (!organisation.has('unit', change.parent)) {
        return refuse(refusal('unknown-record', { kind: 'unit', kindZh: '部门', id: change.parent }));
      }
      if (isUnitWithin(organisation, change.parent, unit.id)) {
        const name = labelBoth(unit.name);
        return refuse(refusal('unit-cycle', { unit: unit.id, nameZh: name.zh, nameEn: name.en }));
      }
    }
    const siblings = siblingUnits(organisation, change.parent).filter((sibling) => sibling.id !== unit.id);
    const order = orderAt(siblings, change.after);
    if (order === null) return refuse(refusal('unknown-record', { kind: 'unit', kindZh: '部门', id: change.after ?? '' }));
    return accept(updateOf('unit', unit, { ...unit, parent: change.parent, order }));
  },
});
