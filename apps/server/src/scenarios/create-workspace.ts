import type { Diff, Organisation } from '@bandi/organisation';
import { EMPTY_DIFF } from '@bandi/organisation';
import type { Workspace } from '@bandi/store';
import type { Built, ServerParts } from '../context.ts';
import { granted } from '../errors/api-error.ts';
import { buildBaseOf } from './build-base.ts';
import { findTriggersLater } from './find-triggers-later.ts';
import { profileOf } from './profile-of.ts';

/** The scenario every workspace begins with. */
export const FIRST_SCENARIO = 'main';

/** A new workspace with one scenario that holds the organisation as its version 1; nothing stays when a step fails. */
export async function createWorkspace(
  context: ServerParts, name: string, organisation: Organisation, built: Built | null,
): Promise<{ workspace: Workspace; version: number }> {
  const { store, author } = context;
  const at = context.clock();
  const id = context.newId();
  const { workspace } = granted(await store.createWorkspace({ workspace: id, name, at }));
  try {
    granted(await store.createScenario({ workspace: id, scenario: FIRST_SCENARIO, name: '主方案', at }));
    const base = built === null ? null : buildBaseOf(built, context.buildSlowly !== undefined);
    const profile = profileOf(organisation);
    const diff: Diff = { ...EMPTY_DIFF, added: [...organisation.entries()] };
    const { version } = granted(await store.write({
      // No orders were given: an empty list in the log means the whole organisation was built or read from a file.
      workspace: id, scenario: FIRST_SCENARIO, expectedVersion: 0, change: [], diff, author, at, key: 'first',
      ...(base === null ? {} : { buildBase: base }),
    }));
    if (base !== null && profile !== null) findTriggersLater(context, { workspace: id, scenario: FIRST_SCENARIO, version, profile, base });
    return { workspace, version };
  } catch (error) {
    await store.deleteWorkspace(id);
    throw error;
  }
}
