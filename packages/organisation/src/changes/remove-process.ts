import { z } from 'zod';
import { Draft } from '../draft.ts';
import { idSchema } from '../records/values.ts';
import { accept, defineChange } from './definition.ts';
import { refuseUnknown } from './refusing.ts';

/** Removes a process with its lanes and steps. */
export const removeProcess = defineChange({
  type: 'remove-process',
  name: { zh: '删除流程', en: 'Remove process' },
  schema: z.strictObject({ type: z.literal('remove-process'), process: idSchema }),
  decide(organisation, change) {
    if (!organisation.has('process', change.process)) return refuseUnknown('process', change.process);
    const draft = new Draft(organisation);
    for (const id of organisation.ids('process-step.process', change.process)) draft.remove('process-step', id);
    for (const id of organisation.ids('process-lane.process', change.process)) draft.remove('process-lane', id);
    draft.remove('process', change.process);
    return accept(draft.diff());
  },
});
