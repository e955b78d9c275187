import { decide, reverseDiff } from '@bandi/organisation';
import type { ServerContext } from '../context.ts';
import { ApiError, apiError, granted, storeApiError } from '../errors/api-error.ts';
import type { Place, Written } from './write-changes.ts';
import { writeChanges } from './write-changes.ts';
import { storeErrors } from '@bandi/store';

/** Takes back what one version changed, where nobody changed it again since. What came after and elsewhere stays. */
export async function revert(context: ServerContext, place: Place, version: number, key: string): Promise<Written> {
  const { changes, headVersion } = granted(await context.store.changesAfter(place.workspace, place.scenario, version - 1, 1));
  const [entry] = changes;
  if (entry === undefined) throw storeApiError({ code: 'version-not-found', text: storeErrors['version-not-found'], current: headVersion });
  const change = { type: 'apply-diff', diff: reverseDiff(entry.diff) } as const;
  try {
    return await writeChanges(context, { ...place, key, change: [change], decide: (organisation) => decide(organisation, change) });
  } catch (error) {
    if (error instanceof ApiError && (error.body.code === 'diff-clash' || error.body.code === 'diff-breaks-structure')) {
      throw apiError('undo-conflict', { ...error.body.facts, version });
    }
    throw error;
  }
}
