import { z } from 'zod';
import { Draft } from '../draft.ts';
import { dutySchema } from '../records/duty.ts';
import { accept, defineChange } from './definition.ts';
import { refuseExisting } from './refusing.ts';

const { id, name, function: of, group, critical, catalogue } = dutySchema.shape;

export const addDuty = defineChange({
  type: 'add-duty',
  name: { zh: '新增职责', en: 'Add duty' },
  schema: z.strictObject({
    type: z.literal('add-duty'),
    id,
    name,
    function: of,
    group,
    critical: critical.optional(),
    catalogue: catalogue.optional(),
  }),
  decide(organisation, change) {
    if (organisation.has('duty', change.id)) return refuseExisting('duty', change.id);
    const draft = new Draft(organisation);
    draft.put('duty', {
      id: change.id,
      name: change.name,
      function: change.function,
      ...(change.group === undefined ? {} : { group: change.group }),
      critical: change.critical ?? false,
      catalogue: change.catalogue ?? null,
    });
    return accept(draft.diff());
  },
});
