import swagger from '@fastify/swagger';
import Fastify from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { ServerContext, ServerParts } from './context.ts';
import { apiError } from './errors/api-error.ts';
import { answerError } from './errors/error-handler.ts';
import type { App } from './routes/app-type.ts';
import { buildRoutes } from './routes/build-routes.ts';
import { catalogueRoutes } from './routes/catalogue-routes.ts';
import { changeRoutes } from './routes/change-routes.ts';
import { eventRoutes } from './routes/event-routes.ts';
import { documentRoutes } from './routes/document-routes.ts';
import { processRoutes } from './routes/process-routes.ts';
import { peopleImportRoutes } from './routes/people-import-routes.ts';
import { pictureRoutes } from './routes/picture-routes.ts';
import { rebuildRoutes } from './routes/rebuild-routes.ts';
import { scenarioRoutes } from './routes/scenario-routes.ts';
import { errors } from './routes/schemas.ts';
import { shareRoutes } from './routes/share-routes.ts';
import { viewRoutes } from './routes/view-routes.ts';
import { workspaceRoutes } from './routes/workspace-routes.ts';
import { backgroundDone } from './scenarios/find-triggers-later.ts';
import { LiveOrganisations } from './scenarios/live-organisations.ts';
import { refuseForeigners } from './security.ts';
import { serveWeb } from './web/web-files.ts';

/** A document of 100,000 people is some 20 MB. */
export const BODY_LIMIT = 20_000_000;

/** The whole server, not listening yet: `inject` asks it without a socket. */
export async function createApp(parts: ServerParts): Promise<App> {
  const context: ServerContext = { ...parts, live: new LiveOrganisations(parts.store) };
  const app: App = Fastify({
    bodyLimit: BODY_LIMIT,
    logger: parts.logger === true ? { level: 'warn' } : false,
    genReqId: () => parts.newId(),
    routerOptions: { maxParamLength: 200 },
    // An address that cannot even be decoded never reaches a route.
    frameworkErrors: (_, request, reply) => answerError(apiError('not-found', { path: request.url }), request, reply),
    // Streams are ended by their own hook; anything else idle goes at once.
    forceCloseConnections: 'idle',
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerError);
  refuseForeigners(app);
  app.addContentTypeParser(['text/yaml', 'application/yaml', 'application/x-yaml', 'text/plain'], { parseAs: 'string' }, (_, body, done) => done(null, body));

  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Bandi', description: 'Builds, charts, staffs and runs the operations team of an e-commerce company.', version: '0.1.0', license: { name: 'Apache-2.0' } },
    },
    transform: jsonSchemaTransform,
  });
  // Registered after the document's collector has loaded, so that it sees every route.
  await app.register(async (plugin) => {
    const routes = plugin.withTypeProvider<ZodTypeProvider>();
    routes.get('/api/health', {
      schema: { summary: 'Whether the server and its database answer', response: { 200: z.object({ status: z.literal('ok') }), ...errors } },
    }, async () => {
      await parts.store.listWorkspaces();
      return { status: 'ok' as const };
    });
    for (const add of [catalogueRoutes, buildRoutes, workspaceRoutes, scenarioRoutes, changeRoutes, rebuildRoutes, viewRoutes, pictureRoutes, documentRoutes, processRoutes, peopleImportRoutes, shareRoutes, eventRoutes]) add(routes, context);
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  app.addHook('onClose', async () => backgroundDone(parts));
  if (parts.webRoot !== null) serveWeb(app, parts.webRoot);
  else {
    app.setNotFoundHandler((request) => {
      throw apiError('not-found', { path: request.url });
    });
  }
  await app.ready();
  return app;
}
