import { z } from 'zod';
import { Draft } from '../draft.ts';
import { laneName } from '../processes.ts';
import { processLaneSchema } from '../records/process-lane.ts';
import { accept, defineChange } from './definition.ts';
import { refuseLane } from './process-parts.ts';
import { refuseUnknown } from './refusing.ts';

const { id, name, position, unit, outside } = processLaneSchema.shape;

/** Says who plays the part of a lane: a position or a unit, the other gives way; both null: nobody, or somebody outside. */
export const bindLane = defineChange({
  type: 'bind-lane',
  name: { zh: '指定泳道的岗位', en: 'Bind lane' },
  schema: z.strictObject({ type: z.literal('bind-lane'), lane: id, position: position.optional(), unit: unit.optional(), name: name.optional(), outside: outside.optional() }),
  decide(organisation, change) {
    const lane = organisation.get('process-lane', change.lane);
    if (lane === undefined) return refuseUnknown('process-lane', change.lane);
    const next = {
      ...lane,
      position: change.position === undefined ? (typeof change.unit === 'string' ? null : lane.position) : change.position,
      unit: change.unit === undefined ? (typeof change.position === 'string' ? null : lane.unit) : change.unit,
    };
    const refusal = refuseLane(organisation, next);
    if (refusal !== null) return refusal;
    // Whom people saw in the lane is told by its name when nobody is in it any more.
    const kept = next.position === null && next.unit === null ? laneName(organisation, lane) : lane.name;
    const held = next.position !== null || next.unit !== null;
    const draft = new Draft(organisation);
    draft.put('process-lane', { ...next, name: change.name ?? kept, outside: !held && (change.outside ?? lane.outside) });
    return accept(draft.diff());
  },
});
