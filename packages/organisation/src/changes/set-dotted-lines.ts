import { z } from 'zod';
import { Draft } from '../draft.ts';
import { idSchema } from '../records/values.ts';
import { accept, defineChange } from './definition.ts';
import { refusePosition, unique } from './position-fields.ts';
import { refuseUnknown } from './refusing.ts';

/** Sets all dotted lines of a position. The one it reports to anyway is left out. */
export const setDottedLines = defineChange({
  type: 'set-dotted-lines',
  name: { zh: '调整虚线汇报', en: 'Set dotted lines' },
  schema: z.strictObject({ type: z.literal('set-dotted-lines'), position: idSchema, dotted: z.array(idSchema).max(20) }),
  decide(organisation, change) {
    const position = organisation.get('position', change.position);
    if (position === undefined) return refuseUnknown('position', change.position);
    const next = { ...position, dotted: unique(change.dotted).filter((id) => id !== position.reportsTo) };
    const refused = refusePosition(organisation, next);
    if (refused !== null) return refused;
    const draft = new Draft(organisation);
    draft.put('position', next);
    return accept(draft.diff());
  },
});
