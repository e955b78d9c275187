import { z } from 'zod';
import { Draft } from '../draft.ts';
import { dateSchema, idSchema } from '../records/values.ts';
import { accept, defineChange } from './definition.ts';
import { refuse, refuseUnknown } from './refusing.ts';

/** Says the last day of an assignment. */
export const endAssignment = defineChange({
  type: 'end-assignment',
  name: { zh: '结束任职', en: 'End assignment' },
  schema: z.strictObject({ type: z.literal('end-assignment'), assignment: idSchema, to: dateSchema }),
  decide(organisation, change) {
    const assignment = organisation.get('assignment', change.assignment);
    if (assignment === undefined) return refuseUnknown('assignment', change.assignment);
    if (change.to < assignment.from) return refuse('dates-reversed', { from: assignment.from, to: change.to });
    const draft = new Draft(organisation);
    draft.put('assignment', { ...assignment, to: change.to });
    return accept(draft.diff());
  },
});
