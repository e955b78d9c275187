import { z } from 'zod';
import { Draft } from '../draft.ts';
import { idSchema } from '../records/values.ts';
import { isPositionWithin } from '../tree.ts';
import { accept, defineChange } from './definition.ts';
import { nameFacts, refuse, refuseUnknown } from './refusing.ts';

/** Sets the one position a position reports to; null for nobody. A dotted line to the same position falls away. */
export const setReportingLine = defineChange({
  type: 'set-reporting-line',
  name: { zh: '调整汇报关系', en: 'Set reporting line' },
  schema: z.strictObject({ type: z.literal('set-reporting-line'), position: idSchema, reportsTo: idSchema.nullable() }),
  decide(organisation, change) {
    const position = organisation.get('position', change.position);
    if (position === undefined) return refuseUnknown('position', change.position);
    const { reportsTo } = change;
    if (reportsTo !== null) {
      if (!organisation.has('position', reportsTo)) return refuseUnknown('position', reportsTo);
      if (isPositionWithin(organisation, reportsTo, position.id)) return refuse('reporting-cycle', nameFacts(position.title));
    }
    const draft = new Draft(organisation);
    draft.put('position', { ...position, reportsTo, dotted: position.dotted.filter((id) => id !== reportsTo) });
    return accept(draft.diff());
  },
});
