import { z } from 'zod';
import { Draft } from '../draft.ts';
import { idSchema } from '../records/values.ts';
import { belowFlatSchema } from './below.ts';
import { accept, defineChange } from './definition.ts';
import { nameFacts, refuse, refuseUnknown } from './refusing.ts';

/** Removes a person. One who leaves gets a last day instead; removing is for records that should not be there. */
export const removePerson = defineChange({
  type: 'remove-person',
  name: { zh: '删除人员', en: 'Remove person' },
  schema: z.strictObject({ type: z.literal('remove-person'), person: idSchema, below: belowFlatSchema }),
  decide(organisation, change) {
    const person = organisation.get('person', change.person);
    if (person === undefined) return refuseUnknown('person', change.person);
    const assignments = organisation.ids('assignment.person', person.id);
    if (change.below === 'refuse' && assignments.size > 0) {
      return refuse('person-assigned', { ...nameFacts(person.name), assignments: assignments.size });
    }
    const draft = new Draft(organisation);
    for (const id of assignments) draft.remove('assignment', id);
    draft.remove('person', person.id);
    return accept(draft.diff());
  },
});
