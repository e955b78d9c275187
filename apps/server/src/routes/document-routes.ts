import { PassThrough } from 'node:stream';
import type { DocumentProgress, DocumentRequest } from '@bandi/exchange';
import { documentFiles, documentFormats, documentKinds, logoLimits } from '@bandi/exchange';
import type { MadeDocument } from '@bandi/exchange/node';
import { makeDocument } from '@bandi/exchange/node';
import type { TypedRecord } from '@bandi/organisation';
import { Organisation } from '@bandi/organisation';
import { z } from 'zod';
import type { ServerContext } from '../context.ts';
import { apiError } from '../errors/api-error.ts';
import { ExportStopped, PictureRefused } from '../pictures/make-pictures.ts';
import { sendWithProgress } from './progress-stream.ts';
import type { App } from './app-type.ts';
import { errors, scenarioParams } from './schemas.ts';

/** A body with a logo of 1 MB in base64. */
const BODY_LIMIT = 2_000_000;

const id = z.string().min(1).max(200);
const documentBodySchema = z.strictObject({
  kind: z.enum(documentKinds).default('job-descriptions').describe('Job descriptions; advert, scorecard and probation goals of vacancies; or the handbook of a unit'),
  format: z.enum(documentFormats),
  scope: z.union([z.literal('all'), z.strictObject({ position: id }), z.strictObject({ unit: id })]).default('all').describe('All, a position by id, or a unit by id with all below it; hiring kits of more than one position are those with vacancies'),
  lang: z.enum(['zh', 'en']).default('zh'),
  pay: z.boolean().default(false).describe('Say the pay range'),
  company: z.string().trim().min(1).max(200).nullable().default(null).describe('The name on every page; that of the business when null'),
  logo: z.base64().max(Math.ceil(logoLimits.bytes / 3) * 4).nullable().default(null).describe('A PNG, JPEG, WebP or SVG file of at most 1 MB, in base64'),
  progress: z.boolean().default(false).describe('Tell how far it is: the answer is then lines of JSON, `{"share": 0–1}` each, and at last `{"file": {"bytes": n}}` followed by the n bytes of the file, or `{"error": …}`'),
});

/** Documents as files, made beside the server's own work and given up when nobody waits for them. */
export function documentRoutes(app: App, context: ServerContext): void {
  app.post('/api/workspaces/:workspace/scenarios/:scenario/documents', {
    bodyLimit: BODY_LIMIT,
    schema: {
      summary: 'Job descriptions, hiring kits or a handbook of a position, a unit or all, as DOCX or PDF',
      params: scenarioParams,
      body: documentBodySchema,
      produces: [...Object.values(documentFiles).map(({ type }) => type), 'application/x-bandi-progress'],
      response: { 200: z.unknown().describe('The file'), ...errors },
    },
  }, async (asked, reply) => {
    const { params: { workspace, scenario }, body: { lang, logo, progress, ...rest } } = asked;
    const gone = new AbortController();
    reply.raw.on('close', () => { if (!reply.raw.writableFinished) gone.abort(); });
    const { jobs, reports, hiring, sources } = context.catalogue;
    const request: DocumentRequest = {
      ...rest, language: lang, day: context.clock().slice(0, 10), logo: logo === null ? null : Buffer.from(logo, 'base64'), catalogue: { jobs, reports, hiring, sources },
    };
    const records = await context.live.use(workspace, scenario, ({ organisation }) => [...organisation.entries()]);
    const make = (tell: DocumentProgress): Promise<Uint8Array> => fileOf(context, records, request, gone.signal, tell);
    void reply.headers({ 'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'no-store' });
    if (progress) {
      const stream = new PassThrough();
      void sendWithProgress(stream, make, (error) => {
        asked.log.error(error);
        return apiError('internal', { reference: asked.id }).body;
      });
      return reply.type('application/x-bandi-progress').send(stream);
    }
    try {
      const data = await make(() => undefined);
      const { extension, type } = documentFiles[rest.format];
      void reply.header('content-disposition', `attachment; filename="${rest.kind}.${extension}"`);
      return await reply.type(type).send(Buffer.from(data.buffer, data.byteOffset, data.byteLength));
    } catch (error) {
      // Whoever asked has left; there is nobody to answer.
      if (error instanceof ExportStopped) return reply.hijack();
      throw error;
    }
  });
}

/** Throws what the API answers instead, and `ExportStopped`. */
async function fileOf(context: ServerContext, records: readonly TypedRecord[], request: DocumentRequest, signal: AbortSignal, tell: DocumentProgress): Promise<Uint8Array> {
  let made: MadeDocument;
  try {
    made = await (context.makeDocument === undefined ? makeDocument(Organisation.from(records), request, tell) : context.makeDocument(records, request, signal, tell));
  } catch (error) {
    throw error instanceof PictureRefused ? apiError(error.code) : error;
  }
  if (made.ok) return made.data;
  throw apiError(made.problem === 'nothing-to-describe' || made.problem === 'nothing-vacant' ? made.problem : 'logo-unusable');
}
