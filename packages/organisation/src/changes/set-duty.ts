import { z } from 'zod';
import { Draft } from '../draft.ts';
import { dutySchema } from '../records/duty.ts';
import { idSchema } from '../records/values.ts';
import { accept, defineChange } from './definition.ts';
import { given } from './position-fields.ts';
import { refuseUnknown } from './refusing.ts';

const { name, function: of, group, critical, catalogue } = dutySchema.shape;

export const setDuty = defineChange({
  type: 'set-duty',
  name: { zh: '修改职责', en: 'Set duty' },
  schema: z.strictObject({
    type: z.literal('set-duty'),
    duty: idSchema,
    name: name.optional(),
    function: of.optional(),
    /** Null: it stands under its function again. */
    group: group.unwrap().nullable().optional(),
    critical: critical.optional(),
    catalogue: catalogue.optional(),
  }),
  decide(organisation, { type: _type, duty: id, group: under, ...fields }) {
    const duty = organisation.get('duty', id);
    if (duty === undefined) return refuseUnknown('duty', id);
    const draft = new Draft(organisation);
    const { group: before, ...rest } = duty;
    const after = under === undefined ? before : (under ?? undefined);
    draft.put('duty', { ...rest, ...given(fields), ...(after === undefined ? {} : { group: after }) });
    return accept(draft.diff());
  },
});
