import { z } from 'zod';
import { Draft } from '../draft.ts';
import { processSchema } from '../records/process.ts';
import { idSchema } from '../records/values.ts';
import { accept, defineChange } from './definition.ts';
import { given } from './position-fields.ts';
import { refusePromise } from './promised-steps.ts';
import { refuseUnknown } from './refusing.ts';

const { name, function: of, catalogue, purpose, promise } = processSchema.shape;

/** Changes what a process says of itself; its lanes and steps are other changes' business. */
export const setProcess = defineChange({
  type: 'set-process',
  name: { zh: '修改流程', en: 'Set process' },
  schema: z.strictObject({
    type: z.literal('set-process'),
    process: idSchema,
    name: name.optional(),
    function: of.optional(),
    catalogue: catalogue.optional(),
    purpose: purpose.optional(),
    promise: promise.optional(),
  }),
  decide(organisation, { type: _type, process: id, ...fields }) {
    const process = organisation.get('process', id);
    if (process === undefined) return refuseUnknown('process', id);
    const draft = new Draft(organisation);
    const next = { ...process, ...given(fields) };
    draft.put('process', next);
    return refusePromise(draft, next) ?? accept(draft.diff());
  },
});
