import { findingMarks, showsFindings } from '@bandi/chart';
import type { PictureRequest } from '@bandi/exchange';
import { pictureFiles } from '@bandi/exchange';
import { makePicture } from '@bandi/exchange/node';
import { Organisation, labelText } from '@bandi/organisation';
import type { TypedRecord } from '@bandi/organisation';
import type { Live } from '../scenarios/live-organisations.ts';
import { z } from 'zod';
import type { ServerContext } from '../context.ts';
import { apiError } from '../errors/api-error.ts';
import { PictureRefused } from '../pictures/make-pictures.ts';
import { pictureBodySchema, pictureRequest } from '../pictures/picture-body.ts';
import { checkLive } from '../scenarios/check-live.ts';
import { checkContext } from '../scenarios/present-summary.ts';
import { lastBuild } from '../scenarios/rebuild.ts';
import type { App } from './app-type.ts';
import { errors, scenarioParams } from './schemas.ts';

/** A body with a logo of 1 MB in base64. */
const BODY_LIMIT = 2_000_000;

/** The chart as a file of any format, made beside the server's own work. */
export function pictureRoutes(app: App, context: ServerContext): void {
  app.post('/api/workspaces/:workspace/scenarios/:scenario/pictures', {
    bodyLimit: BODY_LIMIT,
    schema: {
      summary: 'The chart as PDF, PPTX, PNG, SVG, draw.io, Mermaid or PlantUML',
      description: 'The header x-bandi-notes has, as JSON in percent encoding, what should be known of the result: characters that no font has, a size that had to be smaller, names too small to read.',
      params: scenarioParams,
      body: pictureBodySchema,
      produces: Object.values(pictureFiles).map(({ type }) => type.split(';')[0] ?? type),
      response: { 200: z.unknown().describe('The file'), ...errors },
    },
  }, async ({ params: { workspace, scenario }, body }, reply) => {
    const request = pictureRequest(body, context.clock().slice(0, 10));
    const last = showsFindings(request.view) ? await lastBuild(context, { workspace, scenario }) : null;
    const ordered = await context.live.use(workspace, scenario, ({ organisation }) => ({
      records: [...organisation.entries()], name: fileName(organisation, request), request: completed(context, organisation, request, last),
    }));
    const made = await drawn(context, ordered.records, ordered.request);
    if (!made.ok) throw apiError('logo-unusable');
    const { extension, type } = pictureFiles[body.format];
    void reply.headers({
      // Opened by itself a picture must not be able to run anything, whatever a name in it says.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
      'content-disposition': `attachment; filename="chart.${extension}"; filename*=UTF-8''${encodeURIComponent(`${ordered.name}.${extension}`).replaceAll(/['()*]/gu, (one) => `%${one.codePointAt(0)?.toString(16) ?? ''}`)}`,
      'cache-control': 'no-store',
      'x-bandi-notes': encodeURIComponent(JSON.stringify(made.notes)),
    });
    return reply.type(type).send(Buffer.from(made.data.buffer, made.data.byteOffset, made.data.byteLength));
  });
}

async function drawn(context: ServerContext, records: readonly TypedRecord[], request: PictureRequest) {
  try {
    return await (context.makePictures === undefined ? makePicture(Organisation.from(records), request) : context.makePictures(records, request));
  } catch (error) {
    if (error instanceof PictureRefused) throw apiError(error.code);
    throw error;
  }
}

/** With what only the server knows: names of jobs, the field's standards, and findings where the view shows them. */
export function completed(context: ServerContext, organisation: Live['organisation'], request: PictureRequest, last: Awaited<ReturnType<typeof lastBuild>>): PictureRequest {
  const { catalogue } = context;
  return {
    ...request,
    jobNames: new Map([...catalogue.jobs.values()].map(({ id, name }) => [id, name])),
    loadMarks: catalogue.standards.positionLoad,
    ...(showsFindings(request.view) ? { findings: findingMarks(checkLive(organisation, checkContext(organisation, last, catalogue, request.today))) } : {}),
  };
}

/** A name for the file: the title, else the business, without what file systems refuse. */
function fileName(organisation: Live['organisation'], { title, language, today }: PictureRequest): string {
  const business = [...organisation.all('profile')][0]?.business.name ?? '';
  const top = [...organisation.ids('unit.root', '')].map((id) => organisation.get('unit', id)).find((unit) => unit !== undefined);
  const name = [title ?? '', business, top === undefined ? '' : labelText(top.name, language)].find((text) => text.trim() !== '') ?? 'chart';
  return `${name.replaceAll(/[\p{Cc}\p{Cf}"*/:<>?\\|]/gu, ' ').trim().slice(0, 80)} ${today}`;
}
