import { z } from 'zod';
import { Draft } from '../draft.ts';
import { processSchema } from '../records/process.ts';
import { idSchema } from '../records/values.ts';
import { accept, defineChange } from './definition.ts';
import { lanesArgument, layParts, stepsArgument } from './process-parts.ts';
import { promiseThatStands } from './promised-steps.ts';
import { refuseUnknown } from './refusing.ts';

/**
 * Replaces the lanes, steps, flows and drawing of a process in one go, as after drawing. Lanes and steps are all there
 * are afterwards; fields left out of one that was there stay, so that who only draws leaves duties and times alone.
 */
export const redrawProcess = defineChange({
  type: 'redraw-process',
  name: { zh: '重画流程', en: 'Redraw process' },
  schema: z.strictObject({
    type: z.literal('redraw-process'),
    process: idSchema,
    lanes: lanesArgument,
    steps: stepsArgument,
    /** Left out: the drawing stays, and what is new gets a place when it is next drawn. Null: drawn by itself. */
    document: processSchema.shape.document.optional(),
  }),
  decide(organisation, change) {
    const process = organisation.get('process', change.process);
    if (process === undefined) return refuseUnknown('process', change.process);
    const draft = new Draft(organisation);
    const refusal = layParts(draft, process.id, change.lanes, change.steps);
    if (refusal !== null) return refusal;
    draft.put('process', { ...process, promise: promiseThatStands(draft, process), document: change.document === undefined ? process.document : change.document });
    return accept(draft.diff());
  },
});
