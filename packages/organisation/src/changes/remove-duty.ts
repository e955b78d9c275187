import { z } from 'zod';
import { Draft } from '../draft.ts';
import { idSchema } from '../records/values.ts';
import { belowFlatSchema } from './below.ts';
import { accept, defineChange } from './definition.ts';
import { nameFacts, refuse, refuseUnknown } from './refusing.ts';
import { forgetDuty } from './unbinding.ts';

/** Removes a duty; below it hang the parts that positions have in it and the steps that fulfil it. */
export const removeDuty = defineChange({
  type: 'remove-duty',
  name: { zh: '删除职责', en: 'Remove duty' },
  schema: z.strictObject({ type: z.literal('remove-duty'), duty: idSchema, below: belowFlatSchema }),
  decide(organisation, change) {
    const duty = organisation.get('duty', change.duty);
    if (duty === undefined) return refuseUnknown('duty', change.duty);
    const cells = organisation.ids('responsibility.duty', duty.id);
    if (change.below === 'refuse' && cells.size > 0) return refuse('duty-held', { ...nameFacts(duty.name), positions: cells.size });
    const steps = organisation.ids('process-step.duties', duty.id).size;
    if (change.below === 'refuse' && steps > 0) return refuse('duty-in-process', { ...nameFacts(duty.name), steps });
    const draft = new Draft(organisation);
    forgetDuty(draft, duty.id);
    for (const id of cells) draft.remove('responsibility', id);
    draft.remove('duty', duty.id);
    return accept(draft.diff());
  },
});
