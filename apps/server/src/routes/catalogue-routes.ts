import { createHash } from 'node:crypto';
import type { Catalogue } from '@bandi/blueprints';
import { readProfile } from '@bandi/blueprints';
import { businessProfileSchema } from '@bandi/organisation';
import { z } from 'zod';
import type { ServerContext } from '../context.ts';
import { apiError } from '../errors/api-error.ts';
import type { App } from './app-type.ts';
import { errors } from './schemas.ts';

const listSchema = z.array(z.looseObject({ id: z.string() }));

/** What the field knows, example profiles, and reading a profile from text. */
export function catalogueRoutes(app: App, context: ServerContext): void {
  const text = JSON.stringify(presentCatalogue(context.catalogue));
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;

  app.get('/api/catalogue', {
    schema: {
      summary: 'Jobs, activities, blueprints, processes, figures and their sources',
      response: { 200: z.object({ jobs: listSchema, activities: listSchema, blueprints: listSchema, processes: listSchema, inputs: listSchema, defaults: listSchema, sources: listSchema, tiers: listSchema }), 304: z.null().describe('Nothing: what you have is still right'), ...errors },
    },
  }, async (request, reply) => {
    void reply.headers({ etag, 'cache-control': 'no-cache' }).type('application/json; charset=utf-8');
    if (request.headers['if-none-match'] === etag) return reply.status(304).send('' as never);
    // A text that is JSON already, made once: it does not change while the server runs.
    return reply.send(text as never);
  });

  app.get('/api/examples', {
    schema: { summary: 'Example profiles', response: { 200: z.array(z.object({ id: z.string(), profile: businessProfileSchema })), ...errors } },
  }, async () => context.examples.map(({ id, profile }) => ({ id, profile })));

  app.post('/api/profiles/parse', {
    schema: {
      summary: 'Reads a profile from YAML (text/yaml) or JSON text, or says what is wrong and where',
      consumes: ['text/yaml', 'application/json'],
      response: { 200: z.object({ profile: businessProfileSchema }), ...errors },
    },
  }, (request) => {
    const body: unknown = request.body;
    const read = readProfile('profile', typeof body === 'string' ? body : JSON.stringify(body ?? null, null, 2), context.catalogue);
    if (!read.ok) throw apiError('profile-invalid', { count: read.problems.length, problems: read.problems });
    return { profile: read.value };
  });
}

/** The catalogue as JSON: its maps as lists, in the order of their ids. */
function presentCatalogue(catalogue: Catalogue) {
  const { jobs, activities, blueprints, processes, inputs, defaults, sources, dayCurves, tiers, pay, standards } = catalogue;
  return {
    jobs: [...jobs.values()], activities: [...activities.values()], blueprints: [...blueprints.values()], processes: [...processes.values()],
    inputs: [...inputs.values()], defaults: [...defaults.values()], sources: [...sources.values()], dayCurves, tiers, pay, standards,
  };
}
