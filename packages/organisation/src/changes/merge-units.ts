import { z } from 'zod';
import { Draft } from '../draft.ts';
import { idSchema } from '../records/values.ts';
import { childUnits, isUnitWithin, positionsOf } from '../tree.ts';
import { accept, defineChange } from './definition.ts';
import { placePositions, placeUnits } from './placing.ts';
import { nameFacts, refuse, refuseUnknown } from './refusing.ts';
import { unbindLanes } from './unbinding.ts';

/**
 * Puts all that one unit holds into another and removes it. The other keeps its name, and its lead if it has one.
 * Reporting lines stay as they are.
 */
export const mergeUnits = defineChange({
  type: 'merge-units',
  name: { zh: '合并部门', en: 'Merge units' },
  schema: z.strictObject({ type: z.literal('merge-units'), unit: idSchema, into: idSchema }),
  decide(organisation, change) {
    const unit = organisation.get('unit', change.unit);
    if (unit === undefined) return refuseUnknown('unit', change.unit);
    const into = organisation.get('unit', change.into);
    if (into === undefined) return refuseUnknown('unit', change.into);
    if (isUnitWithin(organisation, into.id, unit.id)) return refuse('merge-below-itself', nameFacts(unit.name));
    const draft = new Draft(organisation);
    placeUnits(draft, childUnits(organisation, unit.id), into.id, undefined);
    placePositions(draft, positionsOf(organisation, unit.id), into.id, undefined);
    draft.put('unit', { ...into, lead: into.lead ?? unit.lead });
    unbindLanes(draft, 'unit', unit.id, into.id);
    draft.remove('unit', unit.id);
    return accept(draft.diff());
  },
});
