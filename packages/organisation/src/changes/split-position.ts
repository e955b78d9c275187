import { z } from 'zod';
import { Draft } from '../draft.ts';
import { labelSchema } from '../label.ts';
import type { Position } from '../records/position.ts';
import { responsibilityId } from '../records/responsibility.ts';
import { fteSchema, idSchema } from '../records/values.ts';
import { accept, defineChange } from './definition.ts';
import { placePositions } from './placing.ts';
import { fteForHeads, refusePosition } from './position-fields.ts';
import { nameFacts, refuse, refuseExisting, refuseUnknown } from './refusing.ts';

/**
 * Makes some heads of a position a position of their own, right after it: same job, lead and lines. It takes its share
 * of the carried work and the parts in duties, save being accountable, which stays where it was. The assignments named
 * go along.
 */
export const splitPosition = defineChange({
  type: 'split-position',
  name: { zh: '拆分岗位', en: 'Split position' },
  schema: z.strictObject({
    type: z.literal('split-position'),
    position: idSchema,
    /** Id of the new position. */
    id: idSchema,
    heads: z.int().min(1),
    /** FTE of the new position, taken from the old; left out: in proportion to the heads. */
    fte: fteSchema.optional(),
    title: labelSchema.optional(),
    assignments: z.array(idSchema).max(10_000).optional(),
  }),
  decide(organisation, change) {
    const position = organisation.get('position', change.position);
    if (position === undefined) return refuseUnknown('position', change.position);
    if (organisation.has('position', change.id)) return refuseExisting('position', change.id);
    const { heads } = position;
    if (change.heads >= heads) return refuse('heads-to-split', { ...nameFacts(position.title), heads, most: heads - 1 });
    const fte = change.fte ?? fteForHeads(position.fte, heads, change.heads);
    const share = fte / position.fte;
    const created: Position = {
      ...position,
      id: change.id,
      title: change.title ?? position.title,
      heads: change.heads,
      fte,
      reasons: position.reasons.map((reason) => ({ ...reason, carried: Math.round(reason.carried * share) })),
    };
    const rest: Position = {
      ...position,
      heads: heads - change.heads,
      fte: position.fte - fte,
      reasons: position.reasons.map((reason) => ({ ...reason, carried: reason.carried - Math.round(reason.carried * share) })),
    };
    const refused = refusePosition(organisation, created) ?? refusePosition(organisation, rest);
    if (refused !== null) return refused;

    const draft = new Draft(organisation);
    draft.put('position', rest);
    placePositions(draft, [created], position.unit, position.id);
    for (const id of change.assignments ?? []) {
      const assignment = draft.get('assignment', id);
      if (assignment === undefined) return refuseUnknown('assignment', id);
      if (assignment.position !== position.id) return refuse('assignment-of-another-position', { ...nameFacts(position.title), id });
      draft.put('assignment', { ...assignment, position: created.id });
    }
    divideLoads(draft, position.id, created.id, share);
    copyResponsibilities(draft, position.id, created.id);
    return accept(draft.diff());
  },
});

function divideLoads(draft: Draft, from: string, to: string, share: number): void {
  for (const id of draft.list('load.carriers', from)) {
    const load = draft.get('load', id);
    if (load === undefined) continue;
    const carriers = load.carriers.flatMap((carrier) => {
      if (carrier.position !== from) return [carrier];
      const taken = Math.round(carrier.fte * share);
      return [{ position: from, fte: carrier.fte - taken }, { position: to, fte: taken }].filter(({ fte }) => fte > 0);
    });
    draft.put('load', { ...load, carriers });
  }
}

function copyResponsibilities(draft: Draft, from: string, to: string): void {
  for (const id of draft.list('responsibility.position', from)) {
    const cell = draft.get('responsibility', id);
    if (cell === undefined || cell.letter === 'A') continue;
    const letter = cell.letter === 'AR' ? 'R' : cell.letter;
    draft.put('responsibility', { id: responsibilityId(cell.duty, to), duty: cell.duty, position: to, letter });
  }
}
