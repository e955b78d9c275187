import { z } from 'zod';
import { Draft } from '../draft.ts';
import { businessProfileSchema, PROFILE_ID } from '../records/profile.ts';
import { accept, defineChange } from './definition.ts';

/** Says what the business does, in place of what was said before. */
export const setProfile = defineChange({
  type: 'set-profile',
  name: { zh: '修改业务画像', en: 'Set profile' },
  schema: z.strictObject({ type: z.literal('set-profile'), business: businessProfileSchema }),
  decide(organisation, { business }) {
    const draft = new Draft(organisation);
    draft.put('profile', { id: PROFILE_ID, business });
    return accept(draft.diff());
  },
});
