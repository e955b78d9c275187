import { z } from 'zod';
import { Draft } from '../draft.ts';
import type { ReadonlyOrganisation } from '../organisation.ts';
import { idSchema } from '../records/values.ts';
import { belowSchema } from './below.ts';
import { accept, defineChange } from './definition.ts';
import { nameFacts, refuse, refuseUnknown } from './refusing.ts';
import { removePositions } from './removing.ts';

/**
 * Removes a position with its assignments and parts in duties. Below it hang its reports: moved up, they report to its
 * lead. `refuse` also refuses while an assignment to it lasts.
 */
export const removePosition = defineChange({
  type: 'remove-position',
  name: { zh: '删除岗位', en: 'Remove position' },
  schema: z.strictObject({ type: z.literal('remove-position'), position: idSchema, below: belowSchema }),
  decide(organisation, change) {
    const position = organisation.get('position', change.position);
    if (position === undefined) return refuseUnknown('position', change.position);
    if (change.below === 'refuse') {
      const reports = organisation.ids('position.reportsTo', position.id).size;
      if (reports > 0) return refuse('position-has-reports', { ...nameFacts(position.title), reports });
      const people = lastingAssignments(organisation, position.id);
      if (people > 0) return refuse('position-held', { ...nameFacts(position.title), people });
    }
    const draft = new Draft(organisation);
    removePositions(draft, change.below === 'remove-all' ? withReports(organisation, position.id) : new Set([position.id]));
    return accept(draft.diff());
  },
});

function lastingAssignments(organisation: ReadonlyOrganisation, position: string): number {
  let count = 0;
  for (const id of organisation.ids('assignment.position', position)) {
    if (organisation.get('assignment', id)?.to === null) count += 1;
  }
  return count;
}

/** The position and everyone who reports to it, directly or through others. A set is walked as it grows. */
function withReports(organisation: ReadonlyOrganisation, position: string): Set<string> {
  const ids = new Set([position]);
  for (const id of ids) {
    for (const report of organisation.ids('position.reportsTo', id)) ids.add(report);
  }
  return ids;
}
