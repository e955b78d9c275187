import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { TypedRecord } from '@bandi/organisation';
import type { Database } from './database.ts';
import { rowsOf } from './database.ts';
import type { Result } from './errors.ts';
import { failed } from './errors.ts';
import { lineage } from './lineage.ts';
import { findScenario } from './scenarios.ts';

/** Every record that holds at a version, by type and id. */
export async function readRecords(
  database: Database, workspace: string, scenario: string, atVersion: number | undefined,
): Promise<Result<{ version: number; records: TypedRecord[] }>> {
  // One snapshot for both questions, so that a scenario deleted in between does not read as an empty one.
  return database.transaction(async (tx) => {
    const found = await versionOf(tx, workspace, scenario, atVersion);
    if (!found.ok) return found;
    const { version, branched } = found;
    const statement = branched ? inBranch(workspace, scenario, version) : inOwnLine(workspace, scenario, found);
    return { ok: true, version, records: (await rowsOf<TypedRecord>(tx, statement)).map(({ type, record }) => ({ type, record }) as TypedRecord) };
  }, { isolationLevel: 'repeatable read', accessMode: 'read only' });
}

/** A scenario without parent: its rows that hold at the version. At the newest these are those without an end. */
function inOwnLine(workspace: string, scenario: string, at: { version: number; newest: number }): SQL {
  const own = sql`workspace_id = ${workspace} and scenario_id = ${scenario}`;
  const current = sql`select type, id, body as record from bandi.records where ${own} and to_version is null and from_version <= ${at.version}`;
  const ended = sql`select type, id, body from bandi.records where ${own} and to_version > ${at.version} and from_version <= ${at.version}`;
  return at.version === at.newest ? sql`${current} order by type, id` : sql`${current} union all ${ended} order by type, id`;
}

/**
 * A branch has rows only for what it touched itself. Of each record the nearest line that has any row for it decides,
 * by its latest row: if that row has ended or is a removal, the record is gone, whatever the ancestors say. The eldest
 * line hides nothing, so of its rows only those that hold are looked at. `distinct on` and not an anti-join, because a
 * planner without statistics would make that quadratic.
 */
function inBranch(workspace: string, scenario: string, version: number): SQL {
  return sql`with recursive ${lineage(workspace, scenario, version)},
    nearest as (
      select distinct on (r.type, r.id) r.type, r.id, r.body, r.to_version is null or r.to_version > l.cap as holds
      from lineage l join bandi.records r
        on r.workspace_id = ${workspace} and r.scenario_id = l.scenario_id and r.from_version <= l.cap
      where l.parent_id is not null or r.to_version is null or r.to_version > l.cap
      order by r.type, r.id, l.depth, r.from_version desc
    )
    select type, body as record from nearest where holds order by type, id`;
}

/** The version asked for, or the newest; refused when the scenario has not got so far. */
export async function versionOf(
  database: Database, workspace: string, scenario: string, atVersion: number | undefined,
): Promise<Result<{ version: number; newest: number; branched: boolean }>> {
  const found = await findScenario(database, workspace, scenario);
  if (!found.ok) return found;
  const { headVersion } = found.scenario;
  const version = atVersion ?? headVersion;
  if (!Number.isInteger(version) || version < 0 || version > headVersion) {
    return failed('version-not-found', { current: headVersion });
  }
  return { ok: true, version, newest: headVersion, branched: found.scenario.from !== null };
}
