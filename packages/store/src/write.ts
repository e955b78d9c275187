import { and, eq, sql } from 'drizzle-orm';
import { sameValue } from '@bandi/organisation';
import type { Database } from './database.ts';
import { rowsOf, sqlState } from './database.ts';
import type { DiffRow } from './diff-rows.ts';
import { diffRows, listedTwice } from './diff-rows.ts';
import type { DiffMismatch, Result, StoreError } from './errors.ts';
import { failed, storeError } from './errors.ts';
import { lineage } from './lineage.ts';
import { findScenario } from './scenarios.ts';
import { buildBases, changes, scenarios } from './schema.ts';
import type { Signal, WriteRequest } from './store.ts';

/** The channel on which a server tells its processes of new versions. */
export const CHANNEL = 'bandi_versions';

/** Thrown inside a transaction to roll it back with a reason. */
class Refused extends Error {
  readonly error: StoreError;
  constructor(error: StoreError) {
    super(error.code);
    this.error = error;
  }
}

/** SQLSTATEs of text that jsonb cannot hold: `\u0000`, and half a surrogate pair. */
const UNSTORABLE = new Set(['22P05', '22P02']);

/** See `Store.write`. With `announce`, says so on CHANNEL, which the database passes on at the commit. */
export async function writeDiff(
  database: Database, request: WriteRequest, announce: boolean,
): Promise<Result<{ version: number; repeated: boolean }>> {
  const rows = diffRows(request.diff);
  const twice = listedTwice(rows);
  if (twice.length > 0) return failed('diff-mismatch', { mismatches: twice.slice(0, 20) });
  try {
    return await database.transaction((tx) => writeInTransaction(tx, request, rows, announce));
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.error };
    if (UNSTORABLE.has(sqlState(error) ?? '')) return failed('unstorable-text');
    throw error;
  }
}

async function writeInTransaction(
  tx: Database, request: WriteRequest, rows: readonly DiffRow[], announce: boolean,
): Promise<Result<{ version: number; repeated: boolean }>> {
  const { workspace, scenario, key, buildBase } = request;
  // The scenario's row is the queue: writers of one scenario go one after another, those of others side by side.
  const [line] = await tx.select({ head: scenarios.headVersion }).from(scenarios)
    .where(and(eq(scenarios.workspaceId, workspace), eq(scenarios.scenarioId, scenario))).for('no key update');
  if (line === undefined) {
    const missing = await findScenario(tx, workspace, scenario);
    return missing.ok ? failed('scenario-not-found') : missing;
  }
  // Before the version: one who sends again what had arrived names the version of then.
  const [earlier] = await tx.select({ version: changes.version, change: changes.change, diff: changes.diff }).from(changes)
    .where(and(eq(changes.workspaceId, workspace), eq(changes.scenarioId, scenario), eq(changes.key, key)));
  if (earlier !== undefined) {
    const same = sameValue(earlier.change, jsonOf(request.change)) && sameValue(earlier.diff, jsonOf(request.diff));
    return same ? { ok: true, version: earlier.version, repeated: true } : failed('key-reused', { current: earlier.version });
  }
  if (line.head !== request.expectedVersion) return failed('version-conflict', { current: line.head });

  const version = line.head + 1;
  const mismatches = await applyRows(tx, workspace, scenario, version, rows);
  if (mismatches.length > 0) throw new Refused(storeError('diff-mismatch', { mismatches }));
  await tx.insert(changes).values({
    workspaceId: workspace, scenarioId: scenario, version,
    change: request.change, diff: request.diff, author: request.author, at: new Date(request.at), key,
  });
  if (buildBase !== undefined) {
    await tx.insert(buildBases).values({ workspaceId: workspace, scenarioId: scenario, version, document: buildBase });
  }
  await tx.update(scenarios).set({ headVersion: version })
    .where(and(eq(scenarios.workspaceId, workspace), eq(scenarios.scenarioId, scenario)));
  if (announce) await announceOn(tx, workspace, scenario, version);
  return { ok: true, version, repeated: false };
}

/** Tells every process that listens: a number is a new version, anything else a signal. */
export async function announceOn(database: Database, workspace: string, scenario: string, news: number | Signal): Promise<void> {
  await database.execute(sql`select pg_notify(${CHANNEL}, ${JSON.stringify([workspace, scenario, news])})`);
}

/** What a value is after travelling as JSON: without the fields that are undefined. */
function jsonOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** Rows of one statement: the embedded database has no room for hundreds of thousands at a time. */
const ROWS_AT_A_TIME = 20_000;

/** Lays a diff over the records, and names the first 20 that do not fit: then the transaction must be given up. */
async function applyRows(
  tx: Database, workspace: string, scenario: string, version: number, rows: readonly DiffRow[],
): Promise<DiffMismatch[]> {
  const mismatches: DiffMismatch[] = [];
  for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) {
    mismatches.push(...await applySome(tx, workspace, scenario, version, rows.slice(from, from + ROWS_AT_A_TIME)));
  }
  if (rows.length <= ROWS_AT_A_TIME) return mismatches;
  return mismatches.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)).slice(0, 20);
}

function placeOf({ type, id }: DiffMismatch): string {
  return `${type} ${id}`;
}

/**
 * Lays rows over the records in one statement; when any does not fit, changes nothing and
 * names the first 20. Each record is found through the primary key, in the scenario or else its nearest ancestor that
 * has a row for it, so the cost is that of the diff and not of the organisation.
 */
async function applySome(
  tx: Database, workspace: string, scenario: string, version: number, rows: readonly DiffRow[],
): Promise<DiffMismatch[]> {
  return rowsOf<DiffMismatch>(tx, sql`with recursive ${lineage(workspace, scenario, version - 1)},
    input as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
        as i (op text, type text, id text, before jsonb, after jsonb, gone text[], fresh text[])
    ),
    found as materialized (
      select i.*, r.holder, r.from_version,
        case when r.to_version is null or r.to_version > r.cap then r.body end as body
      from input i left join lateral (
        select l.scenario_id as holder, l.cap, latest.from_version, latest.to_version, latest.body
        from lineage l cross join lateral (
          select r.from_version, r.to_version, r.body from bandi.records r
          where r.workspace_id = ${workspace} and r.scenario_id = l.scenario_id and r.type = i.type and r.id = i.id
            and r.from_version <= l.cap
          order by r.from_version desc limit 1
        ) latest
        order by l.depth limit 1
      ) r on true
    ),
    bad as materialized (
      select type, id, case
        when op = 'add' and body is not null then 'exists-already'
        when op <> 'add' and body is null then 'does-not-exist'
        when op = 'update' and (body || before <> body or body ?| fresh) then 'differs'
        when op = 'remove' and body <> before then 'differs'
      end as problem from found
    ),
    fits as materialized (select not exists (select from bad where problem is not null) as all),
    closed as (
      -- An insert that always meets the row itself: the one form of update that goes by the primary key whatever the
      -- planner believes about the size of a scenario.
      insert into bandi.records (workspace_id, scenario_id, type, id, from_version, to_version, body)
      select ${workspace}, ${scenario}, f.type, f.id, f.from_version, ${version}::integer, f.body
      from found f
      where f.op <> 'add' and f.holder = ${scenario} and (select fits.all from fits)
      on conflict (workspace_id, scenario_id, type, id, from_version) do update set to_version = excluded.to_version
      returning 1
    ),
    opened as (
      insert into bandi.records (workspace_id, scenario_id, type, id, from_version, to_version, body)
      select ${workspace}, ${scenario}, f.type, f.id, ${version}::integer,
        case when f.op = 'remove' then ${version}::integer end,
        case f.op when 'add' then f.after when 'update' then (f.body - f.gone) || f.after end
      from found f
      where (f.op <> 'remove' or f.holder <> ${scenario}) and (select fits.all from fits)
        -- Always true; asking makes the closing come first, which the one-live-row index wants.
        and (select count(*) from closed) >= 0
    )
    select type, id, problem from bad where problem is not null order by type, id limit 20`);
}
