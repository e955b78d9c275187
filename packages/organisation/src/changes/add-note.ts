import { z } from 'zod';
import { Draft } from '../draft.ts';
import { isRecordType } from '../records/index.ts';
import { noteSchema } from '../records/note.ts';
import { accept, defineChange } from './definition.ts';
import { refuse, refuseExisting, refuseUnknown } from './refusing.ts';

const { id, about, text, by, on } = noteSchema.shape;

/** Writes a note, about one record or the organisation as a whole. */
export const addNote = defineChange({
  type: 'add-note',
  name: { zh: '添加备注', en: 'Add note' },
  schema: z.strictObject({ type: z.literal('add-note'), id, about, text, by: by.optional(), on }),
  decide(organisation, change) {
    if (organisation.has('note', change.id)) return refuseExisting('note', change.id);
    if (change.about !== null) {
      const { type, id: subject } = change.about;
      if (!isRecordType(type)) return refuse('unknown-record', { kind: type, kindZh: type, id: subject });
      if (!organisation.has(type, subject)) return refuseUnknown(type, subject);
    }
    const draft = new Draft(organisation);
    draft.put('note', { id: change.id, about: change.about, text: change.text, by: change.by ?? null, on: change.on });
    return accept(draft.diff());
  },
});
