import { z } from 'zod';
import { Draft } from '../draft.ts';
import { processStepSchema } from '../records/process-step.ts';
import { accept, defineChange } from './definition.ts';
import { given } from './position-fields.ts';
import { flowsOf, refuseParts, refuseStep, stepArguments } from './process-parts.ts';
import { refuseUnknown } from './refusing.ts';

/** Changes fields of one step; what is left out stays. `next` is all its ways on at once. */
export const setProcessStep = defineChange({
  type: 'set-process-step',
  name: { zh: '修改流程步骤', en: 'Set process step' },
  schema: stepArguments.extend({ type: z.literal('set-process-step'), step: processStepSchema.shape.id, kind: processStepSchema.shape.kind.optional() }),
  decide(organisation, { type: _type, step: id, next, ...fields }) {
    const step = organisation.get('process-step', id);
    if (step === undefined) return refuseUnknown('process-step', id);
    const draft = new Draft(organisation);
    const after = { ...step, ...given(fields), next: next === undefined ? step.next : flowsOf(step.element, next, step.next) };
    draft.put('process-step', after);
    return (next === undefined ? refuseStep(draft, after) : refuseParts(draft, step.process)) ?? accept(draft.diff());
  },
});
