import { z } from 'zod';
import { daysAfter } from '../dates.ts';
import { Draft } from '../draft.ts';
import { dateSchema, idSchema } from '../records/values.ts';
import { accept, defineChange } from './definition.ts';
import { refuseHeldTwice } from './holding.ts';
import { refuse, refuseExisting, refuseUnknown } from './refusing.ts';

/**
 * Moves a person's assignment to another position from a day on. What was held before that day stays in the records:
 * the old assignment ends the day before and `id` begins. One that has not begun by then goes over as a whole.
 */
export const moveAssignment = defineChange({
  type: 'move-assignment',
  name: { zh: '调岗', en: 'Move person' },
  schema: z.strictObject({ type: z.literal('move-assignment'), assignment: idSchema, position: idSchema, on: dateSchema, id: idSchema }),
  decide(organisation, change) {
    const assignment = organisation.get('assignment', change.assignment);
    if (assignment === undefined) return refuseUnknown('assignment', change.assignment);
    const position = organisation.get('position', change.position);
    if (position === undefined) return refuseUnknown('position', change.position);
    const person = organisation.get('person', assignment.person);
    if (person === undefined) return refuseUnknown('person', assignment.person);
    const draft = new Draft(organisation);
    if (assignment.position === position.id) return accept(draft.diff());
    if (assignment.to !== null && assignment.to < change.on) return refuse('dates-reversed', { from: change.on, to: assignment.to });
    const begun = assignment.from < change.on;
    const from = begun ? change.on : assignment.from;
    const twice = refuseHeldTwice(organisation, person, position, from, assignment.to, assignment.id);
    if (twice !== null) return twice;
    if (!begun) draft.put('assignment', { ...assignment, position: position.id });
    else {
      if (organisation.has('assignment', change.id)) return refuseExisting('assignment', change.id);
      draft.put('assignment', { ...assignment, to: daysAfter(change.on, -1) });
      draft.put('assignment', { ...assignment, id: change.id, position: position.id, from });
    }
    return accept(draft.diff());
  },
});
