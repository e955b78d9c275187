import { z } from 'zod';
import { Draft } from '../draft.ts';
import { viewSchema } from '../records/view.ts';
import { idSchema } from '../records/values.ts';
import { accept, defineChange } from './definition.ts';
import { makeDefault, placeView } from './placing-views.ts';
import { given } from './position-fields.ts';
import { refuseUnknown } from './refusing.ts';

const { name, isDefault, settings, steps } = viewSchema.shape;

/** Changes a kept view: its name, place, settings, steps, or whether it is shown first. */
export const setView = defineChange({
  type: 'set-view',
  name: { zh: '修改视图', en: 'Set view' },
  schema: z.strictObject({
    type: z.literal('set-view'),
    view: idSchema,
    name: name.optional(),
    /** The view it comes after; null for the first place. */
    after: idSchema.nullable().optional(),
    isDefault: isDefault.optional(),
    /** What is left out stays. */
    settings: settings.partial().optional(),
    /** All steps at once. */
    steps: steps.optional(),
  }),
  decide(organisation, { view: id, after, ...change }) {
    const view = organisation.get('view', id);
    if (view === undefined) return refuseUnknown('view', id);
    const draft = new Draft(organisation);
    const next = {
      ...view, ...given({ name: change.name, isDefault: change.isDefault, steps: change.steps }),
      settings: { ...view.settings, ...given(change.settings ?? {}) },
    };
    draft.put('view', next);
    if (after !== undefined && !placeView(draft, next, after)) return refuseUnknown('view', after ?? '');
    if (change.isDefault === true) makeDefault(draft, id);
    return accept(draft.diff());
  },
});
