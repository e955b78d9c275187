import { profileProblems } from '@bandi/blueprints';
import type { BusinessProfile } from '@bandi/organisation';
import { toDocument } from '@bandi/organisation';
import { z } from 'zod';
import type { BuildOptions, Built, ServerContext, ServerParts } from '../context.ts';
import { apiError } from '../errors/api-error.ts';
import type { App } from './app-type.ts';
import { buildRequest, documentSchema, errors, summarySchema } from './schemas.ts';

/** Builds without keeping anything: for the preview and for other programs. */
export function buildRoutes(app: App, context: ServerContext): void {
  app.post('/api/build', {
    schema: {
      summary: 'Profile to reasoned team',
      body: z.object({ ...buildRequest, triggers: z.boolean().default(false).describe('Also find what adds the next person; takes longer') }),
      response: { 200: z.object({ organisation: documentSchema, summary: summarySchema }), ...errors },
    },
  }, async ({ body: { profile, structure, triggers } }) => {
    const { organisation, summary } = await buildChecked(context, profile, { structure, triggers });
    return { organisation: toDocument(organisation), summary };
  });
}

/** Builds after checking what only the catalogue knows; what is wrong ends the request. */
export async function buildChecked(context: ServerParts, profile: BusinessProfile, options: BuildOptions): Promise<Built> {
  const { catalogue } = context;
  const { structure } = options;
  if (structure !== undefined && !catalogue.blueprints.has(structure)) {
    throw apiError('structure-not-found', { id: structure, known: [...catalogue.blueprints.keys()] });
  }
  const problems = profileProblems('profile', profile, catalogue);
  if (problems.length > 0) throw apiError('profile-invalid', { count: problems.length, problems });
  const build = options.triggers === true ? context.buildSlowly ?? context.build : context.build;
  return build(profile, options);
}
