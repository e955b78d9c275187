import { z } from 'zod';
import type { Clash } from '../diff-fits.ts';
import { diffFits } from '../diff-fits.ts';
import { diffSchema } from '../diff-schema.ts';
import { Draft } from '../draft.ts';
import type { ReadonlyOrganisation } from '../organisation.ts';
import type { RecordType } from '../records/index.ts';
import { definitionOf } from '../records/index.ts';
import { problemsAround } from '../structure.ts';
import { accept, defineChange } from './definition.ts';
import { nameOf } from './naming.ts';
import { refuse } from './refusing.ts';

/** Records named in a refusal; the rest is counted. */
const NAMED = 5;

/**
 * Lays a ready diff: an undo, a merge, a rebuild. Refused, with the records that changed meanwhile, when it no longer
 * fits, and when it would leave a reference dangling or a circle.
 */
export const applyDiff = defineChange({
  type: 'apply-diff',
  name: { zh: '套用改动', en: 'Apply diff' },
  schema: z.strictObject({ type: z.literal('apply-diff'), diff: diffSchema }),
  decide(organisation, { diff }) {
    const clashes = diffFits(organisation, diff);
    if (clashes.length > 0) return refuse('diff-clash', listed(organisation, clashes));
    const draft = new Draft(organisation);
    draft.apply(diff);
    const problems = problemsAround(draft, diff);
    if (problems.length > 0) return refuse('diff-breaks-structure', listed(draft, problems));
    return accept(draft.diff());
  },
});

function listed(organisation: ReadonlyOrganisation, places: readonly (Pick<Clash, 'type' | 'id' | 'field'>)[]) {
  const named = new Map<string, { type: RecordType; id: string }>();
  for (const { type, id } of places) named.set(`${type} ${id}`, { type, id });
  const shown = [...named.values()].slice(0, NAMED);
  return {
    count: places.length,
    records: [...named.keys()],
    recordsZh: shown.map(({ type, id }) => `${definitionOf(type).name.zh}“${nameOf(organisation, type, id).zh}”`).join('、'),
    recordsEn: shown.map(({ type, id }) => `${definitionOf(type).name.en} “${nameOf(organisation, type, id).en}”`).join(', '),
  };
}
