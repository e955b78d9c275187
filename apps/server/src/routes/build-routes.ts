import { profileProblems } from '@bandi/blueprints';
import type { BusinessProfile } from '@bandi/organisation';
import { toDocument } from '@bandi/organisation';
import { z } from 'zod';
import type { BuildOptions, Built, ServerContext, ServerParts } from '../context.ts';
import { apiError } from '../errors/api-error.ts';
import { BuildStopped } from '../scenarios/build-stopped.ts';
import type { App } from './app-type.ts';
import { buildRequest, documentSchema, errors, summarySchema } from './schemas.ts';

/** Builds without keeping anything: for the preview and for other programs. */
export function buildRoutes(app: App, context: ServerContext): void {
  app.post('/api/build', {
    schema: {
      summary: 'Profile to reasoned team',
      body: z.object({ ...buildRequest, triggers: z.boolean().default(false).describe('Also find what adds the next person; takes longer'), processes: z.boolean().default(true).describe('Also make the processes that fit; a preview that shows none is quicker without') }),
      response: { 200: z.object({ organisation: documentSchema, summary: summarySchema }), ...errors },
    },
  }, async ({ body: { profile, structure, triggers, processes } }, reply) => {
    // Whoever types asks again before the answer; only the last question is worth the work.
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const built = await buildChecked(context, profile, { structure, triggers, processes, signal: gone.signal }).catch((error: unknown) => {
      if (error instanceof BuildStopped && gone.signal.aborted) return null;
      throw error;
    });
    // Nobody is there to be answered.
    if (built === null) return reply.hijack();
    const { organisation, summary } = built;
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
