import type { Organisation } from '@bandi/organisation';
import { businessProfileSchema, fromDocument } from '@bandi/organisation';
import { z } from 'zod';
import type { Built, ServerContext } from '../context.ts';
import { apiError, granted } from '../errors/api-error.ts';
import { FIRST_SCENARIO, createWorkspace } from '../scenarios/create-workspace.ts';
import type { App } from './app-type.ts';
import { buildChecked } from './build-routes.ts';
import { errors, nameSchema, workspaceParams, workspaceSchema } from './schemas.ts';

const createSchema = z.strictObject({
  name: nameSchema,
  structure: z.string().min(1).max(60).optional(),
  profile: businessProfileSchema.optional().describe('Builds this'),
  example: z.string().max(60).optional().describe('Builds the example with this id'),
  document: z.unknown().optional().describe('Takes this organisation as it is'),
}).refine((body) => [body.profile, body.example, body.document].filter((given) => given !== undefined).length === 1, 'exactly one of profile, example and document');

/** Workspaces: one organisation each, with its scenarios. */
export function workspaceRoutes(app: App, context: ServerContext): void {
  const { store } = context;

  app.get('/api/workspaces', {
    schema: { summary: 'All workspaces, oldest first', response: { 200: z.object({ workspaces: z.array(workspaceSchema) }), ...errors } },
  }, async () => ({ workspaces: await store.listWorkspaces() }));

  app.post('/api/workspaces', {
    schema: {
      summary: 'Makes a workspace from a profile, an example or an organisation document',
      body: createSchema,
      response: { 201: workspaceSchema.extend({ scenario: z.string(), version: z.int() }), ...errors },
    },
  }, async ({ body }, reply) => {
    const { organisation, built } = await startOf(context, body);
    const { workspace, version } = await createWorkspace(context, body.name, organisation, built);
    return reply.status(201).send({ ...workspace, scenario: FIRST_SCENARIO, version });
  });

  app.get('/api/workspaces/:workspace', {
    schema: { summary: 'One workspace', params: workspaceParams, response: { 200: workspaceSchema, ...errors } },
  }, async ({ params: { workspace } }) => {
    granted(await store.listScenarios(workspace));
    const found = (await store.listWorkspaces()).find((other) => other.workspace === workspace);
    if (found === undefined) throw apiError('not-found', { path: `/api/workspaces/${workspace}` });
    return found;
  });

  app.patch('/api/workspaces/:workspace', {
    schema: { summary: 'Renames a workspace', params: workspaceParams, body: z.strictObject({ name: nameSchema }), response: { 200: workspaceSchema, ...errors } },
  }, async ({ params: { workspace }, body: { name } }) => granted(await store.renameWorkspace(workspace, name)).workspace);

  app.delete('/api/workspaces/:workspace', {
    schema: { summary: 'Deletes a workspace with everything in it, for good', params: workspaceParams, response: { 204: z.null(), ...errors } },
  }, async ({ params: { workspace } }, reply) => {
    granted(await store.deleteWorkspace(workspace));
    context.live.forget(workspace);
    return reply.status(204).send('' as never);
  });
}

async function startOf(context: ServerContext, body: z.infer<typeof createSchema>): Promise<{ organisation: Organisation; built: Built | null }> {
  if (body.document !== undefined) {
    const read = fromDocument(body.document);
    if (!read.ok) throw apiError('document-invalid', { count: read.problems.length, problems: read.problems });
    return { organisation: read.organisation, built: null };
  }
  const profile = body.profile ?? context.examples.find(({ id }) => id === body.example)?.profile;
  if (profile === undefined) throw apiError('example-not-found', { id: body.example ?? '' });
  const built = await buildChecked(context, profile, { structure: body.structure });
  return { organisation: built.organisation, built };
}
