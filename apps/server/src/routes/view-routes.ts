import { paintSvg, sceneFromOrganisation } from '@bandi/chart';
import { dutiesCsv, positionsCsv } from '@bandi/exchange';
import { dutiesXlsx } from '@bandi/exchange/node';
import { compareOrganisations, idSchema, viewKinds } from '@bandi/organisation';
import { z } from 'zod';
import type { ServerContext } from '../context.ts';
import { checkLive } from '../scenarios/check-live.ts';
import { checkContext, presentTotals } from '../scenarios/present-summary.ts';
import { findTriggersLater } from '../scenarios/find-triggers-later.ts';
import { profileOf } from '../scenarios/profile-of.ts';
import { lastBuild, lastBuildAt } from '../scenarios/rebuild.ts';
import type { App } from './app-type.ts';
import { bilingualSchema, diffOutSchema, errors, scenarioParams, summarySchema } from './schemas.ts';

const totalsSchema = z.object({
  heads: z.int(), workload: z.number().describe('Own work in full-time people'), fte: z.number().describe('Approved for it, in full-time people'), outsourcedFte: z.number(), people: z.int(), positions: z.int(),
  monthlyCost: z.object({ amount: z.number(), currency: z.string() }),
  byFunction: z.record(z.string(), z.object({ heads: z.int(), fte: z.number() })),
  units: z.array(z.object({ id: z.string(), name: bilingualSchema, parent: z.string().nullable(), heads: z.int() })),
});
const findingSchema = z.object({
  check: z.string(), level: z.enum(['error', 'warning', 'notice']), id: z.string(),
  records: z.array(z.object({ type: z.string(), id: z.string() })), facts: z.record(z.string(), z.unknown()),
  text: bilingualSchema, advice: bilingualSchema, mend: z.array(z.unknown()).describe('Changes that mend it, for …/changes'),
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const base = '/api/workspaces/:workspace/scenarios/:scenario';

/** Reading an organisation in other forms: figures, findings, picture, difference. */
export function viewRoutes(app: App, context: ServerContext): void {
  const { live, catalogue } = context;

  app.get(`${base}/summary`, {
    schema: {
      summary: 'The organisation in figures as it stands, and what it was last built as',
      params: scenarioParams,
      response: { 200: totalsSchema.extend({
        version: z.int(), built: summarySchema.nullable(),
        triggers: z.enum(['looking', 'found', 'failed']).describe('Whether the next hires in `built` are complete; while they are looked for, ask again'),
      }), ...errors },
    },
  }, async ({ params }) => {
    const last = await lastBuildAt(context, params);
    const now = await live.use(params.workspace, params.scenario, ({ version, organisation }) => ({ version, profile: profileOf(organisation), totals: presentTotals(organisation) }));
    // A server that was stopped meanwhile left it unfinished.
    if (last?.base.triggers === 'looking' && now.profile !== null) findTriggersLater(context, { ...params, version: last.version, profile: now.profile, base: last.base });
    return { ...now.totals, version: now.version, built: last === null ? null : last.base.summary, triggers: last?.base.triggers ?? 'found' };
  });

  app.get(`${base}/checks`, {
    schema: { summary: 'What is wrong or risky, worst first', params: scenarioParams, response: { 200: z.object({ version: z.int(), findings: z.array(findingSchema) }), ...errors } },
  }, async ({ params }) => {
    const last = await lastBuild(context, params);
    const today = context.clock().slice(0, 10);
    return live.use(params.workspace, params.scenario, ({ version, organisation }) => {
      const found = checkLive(organisation, checkContext(organisation, last, catalogue, today));
      return { version, findings: found.map((finding) => ({ ...finding, records: [...finding.records], mend: [...finding.mend] })) };
    });
  });

  app.get(`${base}/chart.svg`, {
    schema: {
      summary: 'The organisation as a picture',
      params: scenarioParams,
      querystring: z.object({
        lang: z.enum(['zh', 'en']).default('zh'),
        view: z.enum(viewKinds).default('by-unit'),
        direction: z.enum(['top-down', 'left-right']).default('top-down'),
        theme: z.enum(['light', 'dark']).default('light'),
      }),
      produces: ['image/svg+xml'],
      response: { 200: z.string(), ...errors },
    },
  }, async ({ params, query: { lang, view, direction, theme } }, reply) => {
    const asOf = context.clock().slice(0, 10);
    const svg = await live.use(params.workspace, params.scenario, ({ organisation }) =>
      paintSvg(sceneFromOrganisation(organisation, { language: lang, view, direction, theme, asOf })));
    // A picture opened by itself must not be able to run anything, whatever a name in it says.
    void reply.headers({ 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'", 'cache-control': 'no-cache' });
    return reply.type('image/svg+xml; charset=utf-8').send(svg);
  });

  app.get(`${base}/positions.csv`, {
    schema: {
      summary: 'Every position as one row of a spreadsheet',
      params: scenarioParams,
      querystring: z.object({ lang: z.enum(['zh', 'en']).default('zh'), pay: z.enum(['true', 'false']).default('false').describe('With the monthly pay') }),
      produces: ['text/csv'],
      response: { 200: z.string(), ...errors },
    },
  }, async ({ params, query: { lang, pay } }, reply) => {
    const day = context.clock().slice(0, 10);
    const csv = await live.use(params.workspace, params.scenario, ({ organisation }) => positionsCsv(organisation, { language: lang, day, pay: pay === 'true' }));
    void reply.headers({ 'content-disposition': 'attachment; filename="positions.csv"', 'cache-control': 'no-cache' });
    return reply.type('text/csv; charset=utf-8').send(csv);
  });

  app.get(`${base}/duties.csv`, {
    schema: {
      summary: 'The responsibility matrix: a row for each duty, a column for each position',
      params: scenarioParams,
      querystring: z.object({ lang: z.enum(['zh', 'en']).default('zh') }),
      produces: ['text/csv'],
      response: { 200: z.string(), ...errors },
    },
  }, async ({ params, query: { lang } }, reply) => {
    const csv = await live.use(params.workspace, params.scenario, ({ organisation }) => dutiesCsv(organisation, lang));
    void reply.headers({ 'content-disposition': 'attachment', 'cache-control': 'no-cache' });
    return reply.type('text/csv; charset=utf-8').send(csv);
  });

  app.get(`${base}/duties.xlsx`, {
    schema: {
      summary: 'The responsibility matrix as a workbook',
      params: scenarioParams,
      querystring: z.object({ lang: z.enum(['zh', 'en']).default('zh') }),
      produces: [XLSX],
      response: { 200: z.unknown().describe('The file'), ...errors },
    },
  }, async ({ params, query: { lang } }, reply) => {
    const day = context.clock().slice(0, 10);
    const organisation = await live.use(params.workspace, params.scenario, (found) => found.organisation.copy());
    const workbook = await dutiesXlsx(organisation, { language: lang, day });
    void reply.headers({ 'content-disposition': 'attachment', 'cache-control': 'no-cache' });
    return reply.type(XLSX).send(Buffer.from(workbook.buffer, workbook.byteOffset, workbook.byteLength));
  });

  app.get(`${base}/compare`, {
    schema: {
      summary: 'What would turn this scenario into another',
      params: scenarioParams,
      querystring: z.object({ with: idSchema }),
      response: { 200: z.object({ diff: diffOutSchema, from: totalsSchema.extend({ version: z.int() }), to: totalsSchema.extend({ version: z.int() }) }), ...errors },
    },
  }, async ({ params: { workspace, scenario }, query }) => {
    const from = await live.use(workspace, scenario, ({ version, organisation }) => ({ version, organisation: organisation.copy() }));
    return live.use(workspace, query.with, ({ version, organisation }) => ({
      diff: compareOrganisations(from.organisation, organisation),
      from: { version: from.version, ...presentTotals(from.organisation) },
      to: { version, ...presentTotals(organisation) },
    }));
  });
}
