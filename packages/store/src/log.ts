import { sql } from 'drizzle-orm';
import type { Diff } from '@bandi/organisation';
import type { Database } from './database.ts';
import { rowsOf } from './database.ts';
import type { Result } from './errors.ts';
import { lineage } from './lineage.ts';
import { findScenario } from './scenarios.ts';
import type { LoggedChange, LoggedOrder } from './store.ts';

interface Row {
  readonly version: number;
  readonly change: readonly LoggedOrder[];
  readonly diff: Diff;
  readonly author: string;
  readonly at_ms: number;
  readonly key: string;
}

export async function changesAfter(
  database: Database, workspace: string, scenario: string, version: number, limit: number,
): Promise<Result<{ changes: LoggedChange[]; headVersion: number }>> {
  const found = await findScenario(database, workspace, scenario);
  if (!found.ok) return found;
  const { headVersion } = found.scenario;
  const rows = await rowsOf<Row>(database, sql`with recursive ${lineage(workspace, scenario, headVersion)}
    select c.version, c.change, c.diff, c.author, c.idempotency_key as key,
      (extract(epoch from c.at) * 1000)::float8 as at_ms
    from lineage l join bandi.changes c
      on c.workspace_id = ${workspace} and c.scenario_id = l.scenario_id and c.version <= l.cap
    where c.version > ${version}
    order by c.version limit ${limit}`);
  const changes = rows.map(({ at_ms: ms, ...row }): LoggedChange => ({ ...row, at: new Date(ms).toISOString() }));
  return { ok: true, changes, headVersion };
}
