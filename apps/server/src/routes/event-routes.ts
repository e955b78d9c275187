import { z } from 'zod';
import type { ServerContext } from '../context.ts';
import { granted, storeApiError } from '../errors/api-error.ts';
import { EventStream } from '../scenarios/event-stream.ts';
import { PresenceBoard, presenceSchema } from '../scenarios/presence.ts';
import type { App } from './app-type.ts';
import { errors, scenarioParams, versionQuerySchema } from './schemas.ts';
import { storeErrors } from '@bandi/store';

const HEARTBEAT_MS = 20_000;

/** Live events of a scenario, and who else is there. */
export function eventRoutes(app: App, context: ServerContext): void {
  const open = new Set<EventStream>();
  const presence = new PresenceBoard(context.store, () => Date.parse(context.clock()));
  // Before the server waits for its connections to end: these would never.
  app.addHook('preClose', async () => {
    presence.stop();
    for (const stream of open) stream.stop();
  });

  app.get('/api/workspaces/:workspace/scenarios/:scenario/events', {
    schema: {
      summary: 'Server-sent events: each new version with its diff, and who else is there. Resumes after Last-Event-ID or `after`',
      params: scenarioParams,
      querystring: z.object({ after: versionQuerySchema.optional() }),
      headers: z.object({ 'last-event-id': versionQuerySchema.optional() }),
      produces: ['text/event-stream'],
      response: { ...errors },
    },
  }, async ({ params, query, headers }, reply) => {
    const { headVersion } = granted(await context.store.readScenario(params.workspace, params.scenario)).scenario;
    const after = headers['last-event-id'] ?? query.after ?? headVersion;
    if (after > headVersion) throw storeApiError({ code: 'version-not-found', text: storeErrors['version-not-found'], current: headVersion });
    reply.hijack();
    const sent = Object.entries(reply.getHeaders()).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
    reply.raw.writeHead(200, {
      ...Object.fromEntries(sent), 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', connection: 'keep-alive',
    });
    reply.raw.write(`retry: 1000\n\n`);
    const stream = new EventStream(context.store, params, reply.raw, after, context.heartbeat ?? HEARTBEAT_MS, presence.here(params));
    open.add(stream);
    reply.raw.on('close', () => open.delete(stream));
    return reply;
  });

  app.post('/api/workspaces/:workspace/scenarios/:scenario/presence', {
    schema: {
      summary: 'Tells the others who follow this scenario where one is. Kept nowhere; say it again every 20 s',
      params: scenarioParams,
      body: presenceSchema,
      response: { 204: z.null(), ...errors },
    },
  }, async ({ params, body }, reply) => {
    granted(await context.store.readScenario(params.workspace, params.scenario));
    await presence.say(params, body);
    return reply.status(204).send(null);
  });
}
