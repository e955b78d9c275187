import { z } from 'zod';
import { Draft } from '../draft.ts';
import { defaultViewSettings } from '../records/view-settings.ts';
import { viewSchema } from '../records/view.ts';
import { idSchema } from '../records/values.ts';
import { accept, defineChange } from './definition.ts';
import { makeDefault, placeView } from './placing-views.ts';
import { given } from './position-fields.ts';
import { refuseExisting, refuseUnknown } from './refusing.ts';

const { id, name, isDefault, settings, steps } = viewSchema.shape;

/** Keeps a way to look at the organisation. */
export const addView = defineChange({
  type: 'add-view',
  name: { zh: '保存视图', en: 'Add view' },
  schema: z.strictObject({
    type: z.literal('add-view'),
    id,
    name,
    /** The view it comes after; null for the first place; left out for the last. */
    after: idSchema.nullable().optional(),
    isDefault: isDefault.optional(),
    /** What is left out is as nobody chose it. */
    settings: settings.partial().optional(),
    steps: steps.optional(),
  }),
  decide(organisation, change) {
    if (organisation.has('view', change.id)) return refuseExisting('view', change.id);
    const draft = new Draft(organisation);
    const view = {
      id: change.id, name: change.name, order: '', isDefault: change.isDefault ?? false,
      settings: { ...defaultViewSettings, ...given(change.settings ?? {}) }, steps: change.steps ?? [],
    };
    if (!placeView(draft, view, change.after)) return refuseUnknown('view', change.after ?? '');
    if (view.isDefault) makeDefault(draft, view.id);
    return accept(draft.diff());
  },
});
