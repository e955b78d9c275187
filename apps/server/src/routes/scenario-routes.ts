import { Organisation, idSchema, toDocument } from '@bandi/organisation';
import { z } from 'zod';
import type { ServerContext } from '../context.ts';
import { granted } from '../errors/api-error.ts';
import type { App } from './app-type.ts';
import { documentSchema, errors, nameSchema, scenarioParams, scenarioSchema, versionQuerySchema, versionSchema, workspaceParams } from './schemas.ts';

/** Scenarios: branches of an organisation. */
export function scenarioRoutes(app: App, context: ServerContext): void {
  const { store } = context;

  app.get('/api/workspaces/:workspace/scenarios', {
    schema: { summary: 'The scenarios of a workspace, oldest first', params: workspaceParams, response: { 200: z.object({ scenarios: z.array(scenarioSchema) }), ...errors } },
  }, async ({ params: { workspace } }) => ({ scenarios: granted(await store.listScenarios(workspace)).scenarios }));

  app.post('/api/workspaces/:workspace/scenarios', {
    schema: {
      summary: 'Branches a scenario from another, at a version (default: its newest)',
      params: workspaceParams,
      body: z.strictObject({ name: nameSchema, from: idSchema, version: versionSchema.optional() }),
      response: { 201: scenarioSchema, ...errors },
    },
  }, async ({ params: { workspace }, body: { name, from, version } }, reply) => {
    const at = version ?? granted(await store.readScenario(workspace, from)).scenario.headVersion;
    const { scenario } = granted(await store.createScenario({
      workspace, scenario: context.newId(), name, at: context.clock(), from: { scenario: from, version: at },
    }));
    return reply.status(201).send(scenario);
  });

  app.patch('/api/workspaces/:workspace/scenarios/:scenario', {
    schema: { summary: 'Renames a scenario', params: scenarioParams, body: z.strictObject({ name: nameSchema }), response: { 200: scenarioSchema, ...errors } },
  }, async ({ params: { workspace, scenario }, body: { name } }) => granted(await store.renameScenario(workspace, scenario, name)).scenario);

  app.delete('/api/workspaces/:workspace/scenarios/:scenario', {
    schema: { summary: 'Deletes a scenario with its own history, for good', params: scenarioParams, response: { 204: z.null(), ...errors } },
  }, async ({ params: { workspace, scenario } }, reply) => {
    granted(await store.deleteScenario(workspace, scenario));
    context.live.forget(workspace);
    return reply.status(204).send('' as never);
  });

  app.get('/api/workspaces/:workspace/scenarios/:scenario', {
    schema: {
      summary: 'The organisation, at its newest or an earlier version',
      params: scenarioParams,
      querystring: z.object({ version: versionQuerySchema.optional() }),
      response: { 200: z.object({ scenario: scenarioSchema, version: z.int(), document: documentSchema }), ...errors },
    },
  }, async ({ params: { workspace, scenario }, query: { version } }) => {
    const found = granted(await store.readScenario(workspace, scenario)).scenario;
    if (version === undefined) {
      const newest = await context.live.use(workspace, scenario, (live) => ({ version: live.version, document: toDocument(live.organisation) }));
      return { scenario: { ...found, headVersion: newest.version }, ...newest };
    }
    const { records } = granted(await store.read(workspace, scenario, version));
    return { scenario: found, version, document: toDocument(Organisation.from(records)) };
  });
}
