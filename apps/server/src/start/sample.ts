import type { Example, ServerParts } from '../context.ts';
import { buildChecked } from '../routes/build-routes.ts';
import { createWorkspace } from '../scenarios/create-workspace.ts';

/** Fills an empty store with one example, so that the first page shows a team. Answers whether it did. */
export async function createSample(context: ServerParts, example: Example | undefined): Promise<boolean> {
  if (example === undefined || (await context.store.listWorkspaces()).length > 0) return false;
  const built = await buildChecked(context, example.profile, {});
  await createWorkspace(context, `${example.profile.name}（示例）`, built.organisation, built);
  return true;
}
