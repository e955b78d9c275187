import { z } from 'zod';
import { Draft } from '../draft.ts';
import { assignmentSchema } from '../records/assignment.ts';
import { accept, defineChange } from './definition.ts';
import { refuseHeldTwice } from './holding.ts';
import { refuse, refuseExisting, refuseUnknown } from './refusing.ts';

const { id, person, position, share, from, to } = assignmentSchema.shape;

/** Puts a person into a position, with all their working time unless a share is given. */
export const assignPerson = defineChange({
  type: 'assign-person',
  name: { zh: '安排任职', en: 'Assign person' },
  schema: z.strictObject({ type: z.literal('assign-person'), id, person, position, share: share.optional(), from, to: to.optional() }),
  decide(organisation, change) {
    if (organisation.has('assignment', change.id)) return refuseExisting('assignment', change.id);
    const holder = organisation.get('person', change.person);
    if (holder === undefined) return refuseUnknown('person', change.person);
    const held = organisation.get('position', change.position);
    if (held === undefined) return refuseUnknown('position', change.position);
    const lastDay = change.to ?? null;
    if (lastDay !== null && lastDay < change.from) return refuse('dates-reversed', { from: change.from, to: lastDay });
    const twice = refuseHeldTwice(organisation, holder, held, change.from, lastDay);
    if (twice !== null) return twice;
    const draft = new Draft(organisation);
    draft.put('assignment', {
      id: change.id,
      person: holder.id,
      position: held.id,
      share: change.share ?? Math.max(holder.capacity, 1),
      from: change.from,
      to: lastDay,
    });
    return accept(draft.diff());
  },
});
