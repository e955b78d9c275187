import { z } from 'zod';
import { Draft } from '../draft.ts';
import { labelSchema } from '../label.ts';
import { idSchema } from '../records/values.ts';
import { accept, defineChange } from './definition.ts';
import { given } from './position-fields.ts';
import { refuseUnknown } from './refusing.ts';

/** Sets who leads a unit and what it is for. */
export const setUnit = defineChange({
  type: 'set-unit',
  name: { zh: '修改部门', en: 'Set unit' },
  schema: z.strictObject({
    type: z.literal('set-unit'),
    unit: idSchema,
    lead: idSchema.nullable().optional(),
    mission: labelSchema.nullable().optional(),
  }),
  decide(organisation, { unit: id, lead, mission }) {
    const unit = organisation.get('unit', id);
    if (unit === undefined) return refuseUnknown('unit', id);
    if (lead !== undefined && lead !== null && !organisation.has('position', lead)) return refuseUnknown('position', lead);
    const draft = new Draft(organisation);
    draft.put('unit', { ...unit, ...given({ lead, mission }) });
    return accept(draft.diff());
  },
});
