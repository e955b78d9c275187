import { z } from 'zod';
import type { ServerContext } from '../context.ts';
import { rebuild } from '../scenarios/rebuild.ts';
import type { App } from './app-type.ts';
import { bilingualSchema, buildRequest, diffOutSchema, errors, keySchema, scenarioParams, summarySchema, versionSchema } from './schemas.ts';

const conflictSchema = z.object({
  kind: z.string(), type: z.string(), id: z.string(), field: z.string().nullable(),
  base: z.unknown(), mine: z.unknown(), theirs: z.unknown(), text: bilingualSchema,
});

/** Building again after the profile changed. */
export function rebuildRoutes(app: App, context: ServerContext): void {
  app.post('/api/workspaces/:workspace/scenarios/:scenario/rebuild', {
    schema: {
      summary: 'Builds anew and keeps what people changed by hand; what disagrees is listed and stays as it is',
      params: scenarioParams,
      body: z.strictObject({
        ...buildRequest,
        dryRun: z.boolean().default(false).describe('Only say what would change'),
        expectedVersion: versionSchema.optional(),
        key: keySchema.optional().describe('Names this write; made up when left out'),
      }),
      response: {
        200: z.object({ diff: diffOutSchema, conflicts: z.array(conflictSchema), summary: summarySchema, version: z.int().nullable() }),
        ...errors,
      },
    },
  }, async ({ params, body: { profile, structure, dryRun, expectedVersion, key } }) => {
    const { diff, conflicts, summary, version } = await rebuild(context, {
      ...params, profile, options: { structure }, dryRun, expectedVersion, key: key ?? context.newId(),
    });
    return { diff, conflicts: [...conflicts], summary, version };
  });
}
