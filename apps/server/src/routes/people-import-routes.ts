import type { ImportPlan, MappedSheet } from '@bandi/exchange/people-import';
import { goneChoices, personFields, planImport, tableLimits, unitFields } from '@bandi/exchange/people-import';
import type { Decision } from '@bandi/organisation';
import { Organisation, dateSchema, decideAll } from '@bandi/organisation';
import { z } from 'zod';
import type { ServerContext } from '../context.ts';
import { apiError, refusalError } from '../errors/api-error.ts';
import { FIRST_SCENARIO, createWorkspace } from '../scenarios/create-workspace.ts';
import { IMPORT_PEOPLE } from '../scenarios/server-orders.ts';
import { writeChanges } from '../scenarios/write-changes.ts';
import type { App } from './app-type.ts';
import { errors, keySchema, nameSchema, scenarioParams, versionSchema, workspaceSchema } from './schemas.ts';

/** Rows of 100,000 people as the page sends them are some 20 MB. */
const IMPORT_LIMIT = 60_000_000;
/** Problems an answer tells one by one. */
const TOLD = 200;

const rowsSchema = z.array(z.strictObject({ at: z.int().min(1), cells: z.array(z.string().max(tableLimits.cell)).max(tableLimits.columns) })).max(tableLimits.rows);
const sheetSchema = z.strictObject({
  name: z.string().max(300),
  kind: z.enum(['people', 'units']),
  source: z.string().regex(/^[a-z0-9-]{1,40}$/u).describe('`wecom`, `dingtalk` …, or `own-list`: what the next import is compared with'),
  columns: z.array(z.strictObject({ heading: z.string().max(tableLimits.cell), field: z.enum([...personFields, ...unitFields]).nullable() })).max(tableLimits.columns),
  rows: rowsSchema,
  skipped: rowsSchema.optional().describe('Rows that are left out: whoever stands there is not gone'),
  pathSign: z.string().max(3).optional().describe('What parts the steps of a unit’s path besides /'),
});
const importSchema = z.strictObject({
  sheets: z.array(sheetSchema).min(1).max(40),
  gone: z.enum(goneChoices).default('keep').describe('What becomes of people of the last list who are not in this one'),
  day: dateSchema.describe('From when on people hold their positions where the list does not say'),
});

const outSchema = z.object({
  counts: z.record(z.string(), z.number()),
  problems: z.array(z.unknown()).describe('The first 200: severity, sheet, row, column, text, cure, choices'),
  conflicts: z.array(z.unknown()).describe('Where the list and a hand edit differ; the hand edit stays'),
});

/** Importing lists of people and units: previewed, or all or nothing as one change. */
export function peopleImportRoutes(app: App, context: ServerContext): void {
  app.post('/api/workspaces/:workspace/scenarios/:scenario/people-imports', {
    bodyLimit: IMPORT_LIMIT,
    schema: {
      summary: 'Imports a list of people and units: all of it as one change, or none',
      params: scenarioParams,
      body: importSchema.extend({ key: keySchema, expectedVersion: versionSchema.optional(), dryRun: z.boolean().default(false).describe('Only say what would change') }),
      response: { 200: outSchema.extend({ version: z.int().nullable() }), ...errors },
    },
  }, async ({ params, body }) => {
    const order = orderOf(body);
    if (body.dryRun) return { ...told(await context.live.use(params.workspace, params.scenario, ({ organisation }) => planImport(organisation, order))), version: null };
    let plan: ImportPlan | null = null;
    const written = await writeChanges(context, {
      ...params, expectedVersion: body.expectedVersion, key: body.key, change: [{ type: IMPORT_PEOPLE }] as never,
      decide: (organisation) => {
        plan = planImport(organisation, order);
        return decidePlan(organisation, plan);
      },
    });
    // A repeated key was decided when it was first sent.
    return { ...(plan === null ? { counts: {}, problems: [], conflicts: [] } : told(plan)), version: written.version };
  });

  app.post('/api/people-imports', {
    bodyLimit: IMPORT_LIMIT,
    schema: {
      summary: 'Makes a workspace from a list of people',
      body: importSchema.extend({ name: nameSchema }),
      response: { 201: outSchema.extend(workspaceSchema.shape).extend({ scenario: z.string(), version: z.int() }), ...errors },
    },
  }, async ({ body }, reply) => {
    const organisation = new Organisation();
    const plan = planImport(organisation, orderOf(body));
    const decision = decidePlan(organisation, plan);
    if (!decision.ok) throw refusalError(decision.refusal);
    organisation.applyDiffMutable(decision.diff);
    const { workspace, version } = await createWorkspace(context, body.name, organisation, null);
    return reply.status(201).send({ ...told(plan), ...workspace, scenario: FIRST_SCENARIO, version });
  });
}

function orderOf({ sheets, gone, day }: z.infer<typeof importSchema>) {
  // Zod's optional keys may be there and undefined; what is planned from has none.
  return { gone, day, sheets: sheets.map(({ skipped, pathSign, ...sheet }): MappedSheet => ({ ...sheet, ...(skipped === undefined ? {} : { skipped }), ...(pathSign === undefined ? {} : { pathSign }) })) };
}

/** The plan through the change that lays diffs, which asks everything a diff is asked. */
function decidePlan(organisation: Organisation, { diff, counts, problems }: ImportPlan): Decision {
  if (counts.errors > 0) throw apiError('import-has-problems', { count: counts.errors, problems: problems.slice(0, TOLD) });
  return decideAll(organisation, [{ type: 'apply-diff', diff }]);
}

function told({ counts, problems, conflicts }: ImportPlan) {
  return { counts: { ...counts }, problems: problems.slice(0, TOLD), conflicts: conflicts.slice(0, TOLD) };
}
