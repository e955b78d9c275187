import type { DocumentRequest } from '@bandi/exchange';
import { documentFiles, documentFormats, logoLimits } from '@bandi/exchange';
import type { MadeDocument } from '@bandi/exchange/node';
import { makeDocument } from '@bandi/exchange/node';
import type { TypedRecord } from '@bandi/organisation';
import { Organisation } from '@bandi/organisation';
import { z } from 'zod';
import type { ServerContext } from '../context.ts';
import { apiError } from '../errors/api-error.ts';
import { ExportStopped, PictureRefused } from '../pictures/make-pictures.ts';
import type { App } from './app-type.ts';
import { errors, scenarioParams } from './schemas.ts';

/** A body with a logo of 1 MB in base64. */
const BODY_LIMIT = 2_000_000;

const id = z.string().min(1).max(200);
const documentBodySchema = z.strictObject({
  format: z.enum(documentFormats),
  scope: z.union([z.literal('all'), z.strictObject({ position: id }), z.strictObject({ unit: id })]).default('all').describe('All, a position by id, or a unit by id with all below it'),
  lang: z.enum(['zh', 'en']).default('zh'),
  pay: z.boolean().default(false).describe('Say the pay range'),
  logo: z.base64().max(Math.ceil(logoLimits.bytes / 3) * 4).nullable().default(null).describe('A PNG, JPEG, WebP or SVG file of at most 1 MB, in base64'),
});

/** Job descriptions as files, made beside the server's own work and given up when nobody waits for them. */
export function documentRoutes(app: App, context: ServerContext): void {
  app.post('/api/workspaces/:workspace/scenarios/:scenario/documents', {
    bodyLimit: BODY_LIMIT,
    schema: {
      summary: 'Job descriptions of a position, a unit or all, as DOCX or PDF',
      params: scenarioParams,
      body: documentBodySchema,
      produces: Object.values(documentFiles).map(({ type }) => type),
      response: { 200: z.unknown().describe('The file'), ...errors },
    },
  }, async ({ params: { workspace, scenario }, body: { lang, logo, ...rest } }, reply) => {
    const gone = new AbortController();
    reply.raw.on('close', () => { if (!reply.raw.writableFinished) gone.abort(); });
    const request: DocumentRequest = {
      ...rest, kind: 'job-descriptions', language: lang, day: context.clock().slice(0, 10), logo: logo === null ? null : Buffer.from(logo, 'base64'), jobs: context.catalogue.jobs,
    };
    const records = await context.live.use(workspace, scenario, ({ organisation }) => [...organisation.entries()]);
    const made = await written(context, records, request, gone.signal);
    // Whoever asked has left; there is nobody to answer.
    if (made === null) return reply.hijack();
    if (!made.ok) throw apiError(made.problem === 'nothing-to-describe' ? 'nothing-to-describe' : 'logo-unusable');
    const { extension, type } = documentFiles[rest.format];
    void reply.headers({
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': `attachment; filename="job-descriptions.${extension}"`,
      'cache-control': 'no-store',
    });
    return reply.type(type).send(Buffer.from(made.data.buffer, made.data.byteOffset, made.data.byteLength));
  });
}

async function written(context: ServerContext, records: readonly TypedRecord[], request: DocumentRequest, signal: AbortSignal): Promise<MadeDocument | null> {
  try {
    return await (context.makeDocument === undefined ? makeDocument(Organisation.from(records), request) : context.makeDocument(records, request, signal));
  } catch (error) {
    if (error instanceof ExportStopped) return null;
    if (error instanceof PictureRefused) throw apiError(error.code);
    throw error;
  }
}
