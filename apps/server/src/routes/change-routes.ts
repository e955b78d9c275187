import type { Change } from '@bandi/organisation';
import { changeDefinitionOf } from '@bandi/organisation';
import { z } from 'zod';
import type { ServerContext } from '../context.ts';
import { granted } from '../errors/api-error.ts';
import { serverOrders } from '../scenarios/server-orders.ts';
import { revert } from '../scenarios/revert.ts';
import { writeChanges } from '../scenarios/write-changes.ts';
import type { App } from './app-type.ts';
import { bilingualSchema, changeSchema, diffOutSchema, errors, keySchema, scenarioParams, versionQuerySchema, versionSchema, writtenSchema } from './schemas.ts';

const changesUrl = '/api/workspaces/:workspace/scenarios/:scenario/changes';

/** Changing an organisation, its history, and taking a change back. */
export function changeRoutes(app: App, context: ServerContext): void {
  app.post(changesUrl, {
    schema: {
      summary: 'Changes the organisation: all of the orders or none',
      params: scenarioParams,
      body: z.strictObject({
        expectedVersion: versionSchema.optional().describe('Refused when the scenario has moved on; left out: laid on the newest'),
        key: keySchema,
        changes: z.array(changeSchema).min(1).max(10_000),
      }),
      response: { 200: writtenSchema, ...errors },
    },
  }, async ({ params, body: { expectedVersion, key, changes } }) =>
    // Each order is checked against its own schema where it is decided; a wrong one is refused there, in words.
    writeChanges(context, { ...params, expectedVersion, key, change: changes as unknown as readonly Change[] }));

  app.get(changesUrl, {
    schema: {
      summary: 'What was changed after a version, oldest first',
      params: scenarioParams,
      querystring: z.object({ after: versionQuerySchema.default(0), limit: z.coerce.number().int().min(1).max(500).default(100) }),
      response: {
        200: z.object({
          headVersion: z.int(),
          changes: z.array(z.object({ version: z.int(), author: z.string(), at: z.string(), key: z.string(), names: z.array(bilingualSchema).describe('What each order was'), diff: diffOutSchema })),
        }),
        ...errors,
      },
    },
  }, async ({ params: { workspace, scenario }, query: { after, limit } }) => {
    const { changes, headVersion } = granted(await context.store.changesAfter(workspace, scenario, after, limit));
    return {
      headVersion,
      changes: changes.map(({ version, author, at, key, change, diff }) => ({ version, author, at, key, names: namesOf(change.map(({ type }) => type)), diff })),
    };
  });

  app.post('/api/workspaces/:workspace/scenarios/:scenario/revert', {
    schema: {
      summary: 'Takes back what one version changed, where nobody changed it since',
      params: scenarioParams,
      body: z.strictObject({ version: versionSchema.min(1), key: keySchema }),
      response: { 200: writtenSchema, ...errors },
    },
  }, async ({ params, body: { version, key } }) => revert(context, params, version, key));
}

/** The names of the orders of one version. No orders: the organisation was built or read whole. */
function namesOf(types: readonly string[]) {
  if (types.length === 0) return [{ zh: '生成组织', en: 'Build organisation' }];
  return types.flatMap((type) => {
    const name = changeDefinitionOf(type)?.name ?? serverOrders.get(type);
    return name === undefined ? [] : [name];
  });
}
