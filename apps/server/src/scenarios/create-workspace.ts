import type { Diff, Organisation, OrganisationDocument } from '@bandi/organisation';
import { EMPTY_DIFF, toDocument } from '@bandi/organisation';
import type { Workspace } from '@bandi/store';
import type { BuildSummary } from '@bandi/blueprints';
import type { Built, ServerParts } from '../context.ts';
import { granted } from '../errors/api-error.ts';

/** The scenario every workspace begins with. */
export const FIRST_SCENARIO = 'main';

/** What a build produced, kept beside the version it made: the base of the next rebuild's three-way merge. */
export interface BuildBase {
  readonly document: OrganisationDocument;
  readonly summary: BuildSummary;
}

export function buildBaseOf({ organisation, summary }: Built): BuildBase {
  return { document: toDocument(organisation), summary };
}

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
    const diff: Diff = { ...EMPTY_DIFF, added: [...organisation.entries()] };
    const { version } = granted(await store.write({
      // No orders were given: an empty list in the log means the whole organisation was built or read from a file.
      workspace: id, scenario: FIRST_SCENARIO, expectedVersion: 0, change: [], diff, author, at, key: 'first',
      ...(built === null ? {} : { buildBase: buildBaseOf(built) }),
    }));
    return { workspace, version };
  } catch (error) {
    await store.deleteWorkspace(id);
    throw error;
  }
}
