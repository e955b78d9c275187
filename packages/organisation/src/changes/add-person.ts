import { z } from 'zod';
import { Draft } from '../draft.ts';
import { personSchema } from '../records/person.ts';
import { accept, defineChange } from './definition.ts';
import { given } from './position-fields.ts';
import { refuse, refuseExisting } from './refusing.ts';

const { id, name, number, email, capacity, from, to, photo, skills, fields: own } = personSchema.shape;

/** Adds a person, full-time unless said otherwise. */
export const addPerson = defineChange({
  type: 'add-person',
  name: { zh: '新增人员', en: 'Add person' },
  schema: z.strictObject({
    type: z.literal('add-person'),
    id,
    name,
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
  decide(organisation, { type: _type, ...fields }) {
    if (organisation.has('person', fields.id)) return refuseExisting('person', fields.id);
    const person = {
      id: fields.id,
      name: fields.name,
      number: fields.number ?? null,
      email: fields.email ?? null,
      capacity: fields.capacity ?? 100,
      from: fields.from ?? null,
      to: fields.to ?? null,
      ...given({ photo: fields.photo, skills: fields.skills, fields: fields.fields }),
    };
    if (person.from !== null && person.to !== null && person.to < person.from) return refuse('dates-reversed', { from: person.from, to: person.to });
    const draft = new Draft(organisation);
    draft.put('person', person);
    return accept(draft.diff());
  },
});
