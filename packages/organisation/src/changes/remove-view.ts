import { z } from 'zod';
import { Draft } from '../draft.ts';
import { idSchema } from '../records/values.ts';
import { accept, defineChange } from './definition.ts';
import { refuseUnknown } from './refusing.ts';

export const removeView = defineChange({
  type: 'remove-view',
  name: { zh: '删除视图', en: 'Remove view' },
  schema: z.strictObject({ type: z.literal('remove-view'), view: idSchema }),
  decide(organisation, change) {
    if (!organisation.has('view', change.view)) return refuseUnknown('view', change.view);
    const draft = new Draft(organisation);
    draft.remove('view', change.view);
    return accept(draft.diff());
  },
});
