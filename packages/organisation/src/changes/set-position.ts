import { z } from 'zod';
import { Draft } from '../draft.ts';
import { idSchema } from '../records/values.ts';
import { accept, defineChange } from './definition.ts';
import { fteForHeads, given, positionFields, refusePosition, unique } from './position-fields.ts';
import { refuseUnknown } from './refusing.ts';

/** Edits a position's own fields. When its heads change and no FTE is given, each head keeps the share it had. */
export const setPosition = defineChange({
  type: 'set-position',
  name: { zh: '修改岗位', en: 'Set position' },
  schema: z.strictObject({ type: z.literal('set-position'), position: idSchema, ...positionFields }),
  decide(organisation, { type: _type, position: id, ...fields }) {
    const position = organisation.get('position', id);
    if (position === undefined) return refuseUnknown('position', id);
    const next = { ...position, ...given(fields) };
    if (fields.heads !== undefined && fields.fte === undefined) next.fte = fteForHeads(position.fte, position.heads, fields.heads);
    if (fields.standIns !== undefined) next.standIns = unique(fields.standIns);
    const refused = refusePosition(organisation, next);
    if (refused !== null) return refused;
    const draft = new Draft(organisation);
    draft.put('position', next);
    return accept(draft.diff());
  },
});
