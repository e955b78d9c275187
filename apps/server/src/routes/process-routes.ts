import type { ProcessFileRequest } from '@bandi/exchange';
import { processFiles, processFormats } from '@bandi/exchange';
import { makeProcessFile } from '@bandi/exchange/node';
import type { TypedRecord } from '@bandi/organisation';
import { Organisation } from '@bandi/organisation';
import { z } from 'zod';
import type { ServerContext } from '../context.ts';
import { apiError } from '../errors/api-error.ts';
import { PictureRefused } from '../pictures/make-pictures.ts';
import type { App } from './app-type.ts';
import { errors, scenarioParams } from './schemas.ts';

const processBodySchema = z.strictObject({ format: z.enum(processFormats), lang: z.enum(['zh', 'en']).default('zh') });

/** Processes as files, made beside the server's own work. */
export function processRoutes(app: App, context: ServerContext): void {
  app.post('/api/workspaces/:workspace/scenarios/:scenario/processes/:process/files', {
    schema: {
      summary: 'A process as BPMN 2.0, PDF, SVG, PNG or text',
      params: scenarioParams.extend({ process: z.string().min(1).max(120) }),
      body: processBodySchema,
      produces: Object.values(processFiles).map(({ type }) => type.split(';')[0] ?? type),
      response: { 200: z.unknown().describe('The file'), ...errors },
    },
  }, async ({ params: { workspace, scenario, process }, body: { format, lang } }, reply) => {
    const request: ProcessFileRequest = { kind: 'process', process, format, language: lang, day: context.clock().slice(0, 10) };
    const records = await context.live.use(workspace, scenario, ({ organisation }) => [...organisation.entries()]);
    const made = await written(context, records, request);
    if (!made.ok) throw apiError('process-not-found');
    void reply.headers({
      // Opened by itself a picture must not be able to run anything, whatever a name in it says.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'content-disposition': `attachment; filename="process.${format}"`,
      'cache-control': 'no-store',
    });
    return reply.type(processFiles[format].type).send(Buffer.from(made.data.buffer, made.data.byteOffset, made.data.byteLength));
  });
}

async function written(context: ServerContext, records: readonly TypedRecord[], request: ProcessFileRequest) {
  try {
    return await (context.makeProcessFile === undefined ? makeProcessFile(Organisation.from(records), request) : context.makeProcessFile(records, request));
  } catch (error) {
    if (error instanceof PictureRefused) throw apiError(error.code);
    throw error;
  }
}
