import { z } from 'zod';
import { Draft } from '../draft.ts';
import { letters, responsibilityId } from '../records/responsibility.ts';
import { idSchema } from '../records/values.ts';
import { accept, defineChange } from './definition.ts';
import { refuseUnknown } from './refusing.ts';

/** Sets the part a position has in a duty; null: none. */
export const setResponsibility = defineChange({
  type: 'set-responsibility',
  name: { zh: '分配职责', en: 'Set responsibility' },
  schema: z.strictObject({
    type: z.literal('set-responsibility'),
    duty: idSchema,
    position: idSchema,
    letter: z.enum(letters).nullable(),
  }),
  decide(organisation, { duty, position, letter }) {
    if (!organisation.has('duty', duty)) return refuseUnknown('duty', duty);
    if (!organisation.has('position', position)) return refuseUnknown('position', position);
    const draft = new Draft(organisation);
    const id = responsibilityId(duty, position);
    if (letter === null) draft.remove('responsibility', id);
    else draft.put('responsibility', { id, duty, position, letter });
    return accept(draft.diff());
  },
});
