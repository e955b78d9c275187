import { z } from 'zod';
import { Draft } from '../draft.ts';
import { loadSchema } from '../records/load.ts';
import { idSchema } from '../records/values.ts';
import { accept, defineChange } from './definition.ts';
import { given } from './position-fields.ts';
import { refuse, refuseUnknown } from './refusing.ts';

const { name, fte, outsourced, carriers } = loadSchema.shape;

/** Edits counted work: how much it is, who carries how much of it, whether another company does it. */
export const setLoad = defineChange({
  type: 'set-load',
  name: { zh: '修改工作量', en: 'Set load' },
  schema: z.strictObject({
    type: z.literal('set-load'),
    load: idSchema,
    name: name.optional(),
    fte: fte.optional(),
    outsourced: outsourced.optional(),
    carriers: carriers.optional(),
  }),
  decide(organisation, { type: _type, load: id, ...fields }) {
    const load = organisation.get('load', id);
    if (load === undefined) return refuseUnknown('load', id);
    const next = { ...load, ...given(fields) };
    if (next.fte.low > next.fte.typical || next.fte.typical > next.fte.high) return refuse('range-out-of-order', {});
    const seen = new Set<string>();
    for (const { position } of next.carriers) {
      if (!organisation.has('position', position)) return refuseUnknown('position', position);
      if (seen.has(position)) return refuse('carried-twice', { id: position });
      seen.add(position);
    }
    const draft = new Draft(organisation);
    draft.put('load', next);
    return accept(draft.diff());
  },
});
