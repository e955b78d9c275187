import { paintSvg, sceneFromOrganisation, showsFindings } from '@bandi/chart';
import { optionsOf } from '@bandi/exchange/node';
import type { Share } from '@bandi/store';
import { z } from 'zod';
import type { ServerContext } from '../context.ts';
import { apiError, granted } from '../errors/api-error.ts';
import { pictureRequest } from '../pictures/picture-body.ts';
import { lastBuild } from '../scenarios/rebuild.ts';
import { publicScene } from '../shares/public-scene.ts';
import type { ShareSettings } from '../shares/share-settings.ts';
import { shareSettingsSchema } from '../shares/share-settings.ts';
import { newShareToken, shareTokenHash } from '../shares/share-token.ts';
import type { App } from './app-type.ts';
import { completed } from './picture-routes.ts';
import { errors, scenarioParams } from './schemas.ts';

const base = '/api/workspaces/:workspace/scenarios/:scenario/shares';
const DAY = 86_400_000;

const shareSchema = z.object({ share: z.string(), settings: z.unknown(), createdAt: z.string(), expiresAt: z.string() });
const tokenParams = z.object({ token: z.string().min(1).max(100) });

/** Links that show one view to whoever has them, until a day: made, listed, withdrawn, and looked at. */
export function shareRoutes(app: App, context: ServerContext): void {
  const { store } = context;

  app.post(base, {
    schema: {
      summary: 'Makes a link that shows one view, read-only, until it expires',
      description: 'The token is answered this once: only a hash of it is kept. The page is /shared/{token}; it may be embedded in other pages.',
      params: scenarioParams,
      body: z.strictObject({ days: z.int().min(1).max(366).default(30).describe('Days until it expires'), settings: shareSettingsSchema }),
      response: { 201: shareSchema.extend({ token: z.string(), path: z.string() }), ...errors },
    },
  }, async ({ params: { workspace, scenario }, body: { days, settings } }, reply) => {
    const at = context.clock();
    const token = newShareToken();
    const { share } = granted(await store.createShare({
      workspace, scenario, share: context.newId(), tokenHash: shareTokenHash(token), settings, at, expiresAt: new Date(Date.parse(at) + days * DAY).toISOString(),
    }));
    return reply.status(201).send({ ...present(share), token, path: `/shared/${token}` });
  });

  app.get(base, {
    schema: { summary: 'The links of a scenario that still work, oldest first', params: scenarioParams, response: { 200: z.object({ shares: z.array(shareSchema) }), ...errors } },
  }, async ({ params: { workspace, scenario } }) => {
    const { shares } = granted(await store.listShares(workspace, scenario));
    return { shares: shares.filter(({ expiresAt }) => expiresAt > context.clock()).map(present) };
  });

  app.delete(`${base}/:share`, {
    schema: { summary: 'Withdraws a link at once', params: scenarioParams.extend({ share: z.string().max(100) }), response: { 204: z.null(), ...errors } },
  }, async ({ params: { workspace, scenario, share } }, reply) => {
    if (!(await store.deleteShare(workspace, scenario, share))) throw apiError('share-not-found');
    return reply.status(204).send(null);
  });

  app.get('/api/shared/:token', {
    schema: {
      summary: 'What a shared link shows: title, size and the picture as SVG, with nothing in it that is not seen',
      params: tokenParams,
      response: { 200: z.object({ title: z.string(), description: z.string(), lang: z.enum(['zh', 'en']), theme: z.enum(['light', 'dark']), width: z.number(), height: z.number(), expiresAt: z.string(), svg: z.string() }), ...errors },
    },
  }, async ({ params: { token } }, reply) => {
    const { share, scene } = await shown(context, token);
    void reply.header('cache-control', 'no-store');
    const { title, description, language, theme, width, height } = scene;
    return { title, description, lang: language, theme, width, height, expiresAt: share.expiresAt, svg: paintSvg(scene, { background: false }) };
  });

  app.get('/api/shared/:token/chart.svg', {
    schema: { summary: 'The picture of a shared link by itself', params: tokenParams, produces: ['image/svg+xml'], response: { 200: z.string(), ...errors } },
  }, async ({ params: { token } }, reply) => {
    const { scene } = await shown(context, token);
    void reply.headers({ 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox", 'cross-origin-resource-policy': 'cross-origin' });
    return reply.type('image/svg+xml; charset=utf-8').send(paintSvg(scene));
  });
}

function present({ share, settings, createdAt, expiresAt }: Share) {
  return { share, settings, createdAt, expiresAt };
}

/** The scene of a link that still works; one that does not is not told apart from one that never was. */
async function shown(context: ServerContext, token: string) {
  const share = await context.store.findShare(shareTokenHash(token));
  const now = context.clock();
  if (share === null || share.expiresAt <= now) throw apiError('share-not-found');
  const settings: ShareSettings = shareSettingsSchema.parse(share.settings);
  const request = pictureRequest({ ...settings, format: 'svg', dated: false, logo: null, paper: null, pages: 'one', percent: 100, width: null }, now.slice(0, 10));
  const { workspace, scenario } = share;
  const last = showsFindings(request.view) ? await lastBuild(context, { workspace, scenario }) : null;
  const scene = await context.live.use(workspace, scenario, ({ organisation }) => publicScene(sceneFromOrganisation(organisation, optionsOf(completed(context, organisation, request, last)))));
  return { share, scene };
}
