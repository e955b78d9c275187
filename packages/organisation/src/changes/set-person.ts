import { z } from 'zod';
import { Draft } from '../draft.ts';
import { personSchema } from '../records/person.ts';
import { idSchema } from '../records/values.ts';
import { accept, defineChange } from './definition.ts';
import { given } from './position-fields.ts';
import { refuse, refuseUnknown } from './refusing.ts';

const { name, number, email, capacity, from, to, photo, skills, fields: own } = personSchema.shape;

export const setPerson = defineChange({
  type: 'set-person',
  name: { zh: '修改人员', en: 'Set person' },
  schema: z.strictObject({
    type: z.literal('set-person'),
    person: idSchema,
    name: name.optional(),
    number: number.optional(),
    email: email.optional(),
    capacity: capacity.optional(),
    from: from.optional(),
    to: to.optional(),
    photo,
    skills,
    /** All own fields at once. */
    fields: own,
  }),
  decide(organisation, { type: _type, person: id, ...fields }) {
    const person = organisation.get('person', id);
    if (person === undefined) return refuseUnknown('person', id);
    const next = { ...person, ...given(fields) };
    if (next.from !== null && next.to !== null && next.to < next.from) return refuse('dates-reversed', { from: next.from, to: next.to });
    const draft = new Draft(organisation);
    draft.put('person', next);
    return accept(draft.diff());
  },
});
