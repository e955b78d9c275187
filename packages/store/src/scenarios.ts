import { and, asc, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { Result } from './errors.ts';
import { failed } from './errors.ts';
import { buildBases, changes, records, scenarios, shares, workspaces } from './schema.ts';
import type { Scenario, Store } from './store.ts';

type Row = typeof scenarios.$inferSelect;

const isScenario = (workspace: string, scenario: string) => and(eq(scenarios.workspaceId, workspace), eq(scenarios.scenarioId, scenario));

function present(row: Row): Scenario {
  const { parentId, branchVersion } = row;
  return {
    workspace: row.workspaceId,
    scenario: row.scenarioId,
    name: row.name,
    from: parentId === null || branchVersion === null ? null : { scenario: parentId, version: branchVersion },
    headVersion: row.headVersion,
    createdAt: row.createdAt.toISOString(),
  };
}

export async function findScenario(database: Database, workspace: string, scenario: string): Promise<Result<{ scenario: Scenario }>> {
  const [row] = await database.select().from(scenarios).where(isScenario(workspace, scenario));
  if (row !== undefined) return { ok: true, scenario: present(row) };
  return failed((await hasWorkspace(database, workspace)) ? 'scenario-not-found' : 'workspace-not-found');
}

export async function hasWorkspace(database: Database, workspace: string): Promise<boolean> {
  const rows = await database.select({ id: workspaces.workspaceId }).from(workspaces).where(eq(workspaces.workspaceId, workspace));
  return rows.length > 0;
}

export async function createScenario(
  database: Database, request: Parameters<Store['createScenario']>[0],
): Promise<Result<{ scenario: Scenario }>> {
  const { workspace, scenario, name, at, from } = request;
  return database.transaction(async (tx) => {
    const [owner] = await tx.select().from(workspaces).where(eq(workspaces.workspaceId, workspace)).for('key share');
    if (owner === undefined) return failed('workspace-not-found');
    if (from !== undefined) {
      // Locked, so that the parent is not deleted while its branch comes to be.
      const [parent] = await tx.select().from(scenarios).where(isScenario(workspace, from.scenario)).for('key share');
      if (parent === undefined) return failed('scenario-not-found');
      if (!Number.isInteger(from.version) || from.version < 0 || from.version > parent.headVersion) {
        return failed('version-not-found', { current: parent.headVersion });
      }
    }
    const [row] = await tx.insert(scenarios).values({
      workspaceId: workspace,
      scenarioId: scenario,
      name,
      parentId: from?.scenario ?? null,
      branchVersion: from?.version ?? null,
      headVersion: from?.version ?? 0,
      createdAt: new Date(at),
    }).onConflictDoNothing().returning();
    return row === undefined ? failed('scenario-exists') : { ok: true, scenario: present(row) };
  });
}

export async function listScenarios(database: Database, workspace: string): Promise<Result<{ scenarios: Scenario[] }>> {
  if (!(await hasWorkspace(database, workspace))) return failed('workspace-not-found');
  const rows = await database.select().from(scenarios).where(eq(scenarios.workspaceId, workspace))
    .orderBy(asc(scenarios.createdAt), asc(scenarios.scenarioId));
  return { ok: true, scenarios: rows.map(present) };
}

export async function renameScenario(
  database: Database, workspace: string, scenario: string, name: string,
): Promise<Result<{ scenario: Scenario }>> {
  const [row] = await database.update(scenarios).set({ name }).where(isScenario(workspace, scenario)).returning();
  return row === undefined ? findScenario(database, workspace, scenario) : { ok: true, scenario: present(row) };
}

export async function deleteScenario(database: Database, workspace: string, scenario: string): Promise<Result<object>> {
  return database.transaction(async (tx) => {
    const [row] = await tx.select().from(scenarios).where(isScenario(workspace, scenario)).for('update');
    if (row === undefined) return findScenario(tx, workspace, scenario);
    const branches = await tx.select({ id: scenarios.scenarioId }).from(scenarios)
      .where(and(eq(scenarios.workspaceId, workspace), eq(scenarios.parentId, scenario))).orderBy(asc(scenarios.scenarioId));
    if (branches.length > 0) return failed('scenario-has-branches', { branches: branches.map(({ id }) => id) });
    for (const table of [records, changes, buildBases, shares]) {
      await tx.delete(table).where(and(eq(table.workspaceId, workspace), eq(table.scenarioId, scenario)));
    }
    await tx.delete(scenarios).where(isScenario(workspace, scenario));
    return { ok: true };
  });
}
