import { z } from 'zod';
import { Draft } from '../draft.ts';
import { processSchema } from '../records/process.ts';
import { accept, defineChange } from './definition.ts';
import { lanesArgument, layParts, stepsArgument } from './process-parts.ts';
import { refusePromise } from './promised-steps.ts';
import { refuseExisting } from './refusing.ts';

const { id, name, function: of, catalogue, purpose, promise, document } = processSchema.shape;

/** Adds a process with all its lanes and steps. */
export const addProcess = defineChange({
  type: 'add-process',
  name: { zh: '新增流程', en: 'Add process' },
  schema: z.strictObject({
    type: z.literal('add-process'),
    id,
    name,
    function: of,
    catalogue: catalogue.optional(),
    purpose: purpose.optional(),
    promise: promise.optional(),
    document: document.optional(),
    lanes: lanesArgument.optional(),
    steps: stepsArgument.optional(),
  }),
  decide(organisation, change) {
    if (organisation.has('process', change.id)) return refuseExisting('process', change.id);
    const draft = new Draft(organisation);
    const process = {
      id: change.id, name: change.name, function: change.function, catalogue: change.catalogue ?? null,
      purpose: change.purpose ?? null, promise: change.promise ?? null, document: change.document ?? null,
    };
    draft.put('process', process);
    return layParts(draft, change.id, change.lanes ?? [], change.steps ?? []) ?? refusePromise(draft, process) ?? accept(draft.diff());
  },
});
