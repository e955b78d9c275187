import { z } from 'zod';
import { Draft } from '../draft.ts';
import { labelSchema } from '../label.ts';
import { idSchema } from '../records/values.ts';
import { accept, defineChange } from './definition.ts';
import { refuseUnknown } from './refusing.ts';

export const renameUnit = defineChange({
  type: 'rename-unit',
  name: { zh: '部门改名', en: 'Rename unit' },
  schema: z.strictObject({ type: z.literal('rename-unit'), unit: idSchema, name: labelSchema }),
  decide(organisation, change) {
    const unit = organisation.get('unit', change.unit);
    if (unit === undefined) return refuseUnknown('unit', change.unit);
    const draft = new Draft(organisation);
    draft.put('unit', { ...unit, name: change.name });
    return accept(draft.diff());
  },
});
