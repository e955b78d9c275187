import { z } from 'zod';
import { Draft } from '../draft.ts';
import { labelSchema } from '../label.ts';
import type { Position } from '../records/position.ts';
import { functionSchema, idSchema } from '../records/values.ts';
import { accept, defineChange } from './definition.ts';
import { placePositions } from './placing.ts';
import { given, positionFields, refusePosition, unique } from './position-fields.ts';
import { refuseExisting, refuseUnknown } from './refusing.ts';

/** Adds a position to a unit: one full head unless said otherwise, reporting to the unit's lead unless said otherwise. */
export const addPosition = defineChange({
  type: 'add-position',
  name: { zh: '新增岗位', en: 'Add position' },
  schema: z.strictObject({
    type: z.literal('add-position'),
    ...positionFields,
    id: idSchema,
    unit: idSchema,
    title: labelSchema,
    function: functionSchema,
    reportsTo: idSchema.nullable().optional(),
    dotted: z.array(idSchema).max(20).optional(),
    /** The position of the unit it comes after; null for the first place; left out for the last. */
    after: idSchema.nullable().optional(),
  }),
  decide(organisation, change) {
    if (organisation.has('position', change.id)) return refuseExisting('position', change.id);
    const unit = organisation.get('unit', change.unit);
    if (unit === undefined) return refuseUnknown('unit', change.unit);
    const reportsTo = change.reportsTo === undefined ? unit.lead : change.reportsTo;
    if (reportsTo !== null && !organisation.has('position', reportsTo)) return refuseUnknown('position', reportsTo);
    const heads = change.heads ?? 1;
    const position: Position = {
      id: change.id,
      job: change.job ?? null,
      title: change.title,
      unit: unit.id,
      order: '',
      function: change.function,
      heads,
      fte: change.fte ?? heads * 100,
      reportsTo,
      dotted: unique(change.dotted ?? []),
      assistant: change.assistant ?? false,
      work: change.work ?? 'skilled',
      status: change.status ?? 'approved',
      outsourced: change.outsourced ?? false,
      standIns: unique(change.standIns ?? []),
      pay: change.pay ?? null,
      reasons: change.reasons ?? [],
      ...given({ fields: change.fields }),
    };
    const refused = refusePosition(organisation, position);
    if (refused !== null) return refused;
    const draft = new Draft(organisation);
    if (!placePositions(draft, [position], unit.id, change.after)) return refuseUnknown('position', change.after ?? '');
    return accept(draft.diff());
  },
});
