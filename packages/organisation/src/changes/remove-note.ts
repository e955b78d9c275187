import { z } from 'zod';
import { Draft } from '../draft.ts';
import { idSchema } from '../records/values.ts';
import { accept, defineChange } from './definition.ts';
import { refuseUnknown } from './refusing.ts';

export const removeNote = defineChange({
  type: 'remove-note',
  name: { zh: '删除备注', en: 'Remove note' },
  schema: z.strictObject({ type: z.literal('remove-note'), note: idSchema }),
  decide(organisation, change) {
    if (!organisation.has('note', change.note)) return refuseUnknown('note', change.note);
    const draft = new Draft(organisation);
    draft.remove('note', change.note);
    return accept(draft.diff());
  },
});
