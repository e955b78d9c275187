import { sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { rowsOf } from './database.ts';
import type { Result } from './errors.ts';
import { lineage } from './lineage.ts';
import { versionOf } from './read.ts';
import { buildBases } from './schema.ts';
import type { Store } from './store.ts';

export async function saveBuildBase(database: Database, request: Parameters<Store['saveBuildBase']>[0]): Promise<Result<object>> {
  const { workspace, scenario, version, document } = request;
  return database.transaction(async (tx) => {
    const found = await versionOf(tx, workspace, scenario, version);
    if (!found.ok) return found;
    await tx.insert(buildBases).values({ workspaceId: workspace, scenarioId: scenario, version, document })
      .onConflictDoUpdate({ target: [buildBases.workspaceId, buildBases.scenarioId, buildBases.version], set: { document } });
    return { ok: true };
  });
}

export async function loadBuildBase(
  database: Database, workspace: string, scenario: string, atVersion: number | undefined,
): Promise<Result<{ base: { version: number; document: unknown } | null }>> {
  const found = await versionOf(database, workspace, scenario, atVersion);
  if (!found.ok) return found;
  const [base] = await rowsOf<{ version: number; document: unknown }>(database, sql`
    with recursive ${lineage(workspace, scenario, found.version)}
    select b.version, b.document from lineage l join bandi.build_bases b
      on b.workspace_id = ${workspace} and b.scenario_id = l.scenario_id and b.version <= l.cap
    order by l.depth, b.version desc limit 1`);
  return { ok: true, base: base ?? null };
}
