import { z } from 'zod';
import { Draft } from '../draft.ts';
import { labelSchema } from '../label.ts';
import { idSchema } from '../records/values.ts';
import { accept, defineChange } from './definition.ts';
import { placeUnits } from './placing.ts';
import { refuseExisting, refuseUnknown } from './refusing.ts';

/** Adds a unit under another one or at the top (`parent` null). */
export const addUnit = defineChange({
  type: 'add-unit',
  name: { zh: '新增部门', en: 'Add unit' },
  schema: z.strictObject({
    type: z.literal('add-unit'),
    id: idSchema,
    name: labelSchema,
    parent: idSchema.nullable(),
    /** The sibling it comes after; null for the first place; left out for the last. */
    after: idSchema.nullable().optional(),
    lead: idSchema.nullable().optional(),
    mission: labelSchema.nullable().optional(),
    blueprint: z.string().nullable().optional(),
  }),
  decide(organisation, { id, name, parent, after, lead = null, mission = null, blueprint = null }) {
    if (organisation.has('unit', id)) return refuseExisting('unit', id);
    if (parent !== null && !organisation.has('unit', parent)) return refuseUnknown('unit', parent);
    if (lead !== null && !organisation.has('position', lead)) return refuseUnknown('position', lead);
    const draft = new Draft(organisation);
    if (!placeUnits(draft, [{ id, name, parent, order: '', lead, mission, blueprint }], parent, after)) return refuseUnknown('unit', after ?? '');
    return accept(draft.diff());
  },
});
