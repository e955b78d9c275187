import { z } from 'zod';
import { Draft } from '../draft.ts';
import type { ReadonlyOrganisation } from '../organisation.ts';
import type { Unit } from '../records/unit.ts';
import { idSchema } from '../records/values.ts';
import { childUnits, positionsOf, walkUnits } from '../tree.ts';
import { belowSchema } from './below.ts';
import type { Decision } from './definition.ts';
import { accept, defineChange } from './definition.ts';
import { placePositions, placeUnits } from './placing.ts';
import { nameFacts, refuse, refuseUnknown } from './refusing.ts';
import { removePositions } from './removing.ts';
import { unbindLanes } from './unbinding.ts';

/** Removes a unit. Moved up, its units take its place among its siblings and its positions come last in the parent. */
export const removeUnit = defineChange({
  type: 'remove-unit',
  name: { zh: '删除部门', en: 'Remove unit' },
  schema: z.strictObject({ type: z.literal('remove-unit'), unit: idSchema, below: belowSchema }),
  decide(organisation, change) {
    const unit = organisation.get('unit', change.unit);
    if (unit === undefined) return refuseUnknown('unit', change.unit);
    if (change.below === 'remove-all') return removeAll(organisation, unit);
    const units = organisation.ids('unit.parent', unit.id).size;
    const positions = organisation.ids('position.unit', unit.id).size;
    if (change.below === 'refuse' && units + positions > 0) {
      return refuse('unit-not-empty', { ...nameFacts(unit.name), units, positions });
    }
    if (unit.parent === null && positions > 0) {
      return refuse('unit-at-top-holds-positions', { ...nameFacts(unit.name), positions });
    }
    return moveUp(organisation, unit);
  },
});

function moveUp(organisation: ReadonlyOrganisation, unit: Unit): Decision {
  const draft = new Draft(organisation);
  placeUnits(draft, childUnits(organisation, unit.id), unit.parent, unit.id);
  if (unit.parent !== null) placePositions(draft, positionsOf(organisation, unit.id), unit.parent, undefined);
  unbindLanes(draft, 'unit', unit.id, unit.parent);
  draft.remove('unit', unit.id);
  return accept(draft.diff());
}

function removeAll(organisation: ReadonlyOrganisation, top: Unit): Decision {
  const units = [...walkUnits(organisation, top.id)].map(({ unit }) => unit.id);
  const positions = new Set(units.flatMap((id) => [...organisation.ids('position.unit', id)]));
  const draft = new Draft(organisation);
  removePositions(draft, positions);
  for (const id of units) {
    unbindLanes(draft, 'unit', id);
    draft.remove('unit', id);
  }
  return accept(draft.diff());
}
