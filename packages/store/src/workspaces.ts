import { asc, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { Result } from './errors.ts';
import { failed } from './errors.ts';
import { buildBases, changes, records, scenarios, shares, workspaces } from './schema.ts';
import type { Workspace } from './store.ts';

function present(row: typeof workspaces.$inferSelect): Workspace {
  return { workspace: row.workspaceId, name: row.name, createdAt: row.createdAt.toISOString() };
}

export async function createWorkspace(
  database: Database, request: { workspace: string; name: string; at: string },
): Promise<Result<{ workspace: Workspace }>> {
  const [row] = await database.insert(workspaces)
    .values({ workspaceId: request.workspace, name: request.name, createdAt: new Date(request.at) })
    .onConflictDoNothing().returning();
  return row === undefined ? failed('workspace-exists') : { ok: true, workspace: present(row) };
}

export async function listWorkspaces(database: Database): Promise<Workspace[]> {
  const rows = await database.select().from(workspaces).orderBy(asc(workspaces.createdAt), asc(workspaces.workspaceId));
  return rows.map(present);
}

export async function renameWorkspace(database: Database, workspace: string, name: string): Promise<Result<{ workspace: Workspace }>> {
  const [row] = await database.update(workspaces).set({ name }).where(eq(workspaces.workspaceId, workspace)).returning();
  return row === undefined ? failed('workspace-not-found') : { ok: true, workspace: present(row) };
}

export async function deleteWorkspace(database: Database, workspace: string): Promise<Result<object>> {
  return database.transaction(async (tx) => {
    const [row] = await tx.select().from(workspaces).where(eq(workspaces.workspaceId, workspace)).for('update');
    if (row === undefined) return failed('workspace-not-found');
    // Writers under way hold their scenario; waiting for it here keeps their rows from coming in behind the broom.
    await tx.select({ id: scenarios.scenarioId }).from(scenarios).where(eq(scenarios.workspaceId, workspace)).for('update');
    for (const table of [records, changes, buildBases, shares]) await tx.delete(table).where(eq(table.workspaceId, workspace));
    await tx.delete(scenarios).where(eq(scenarios.workspaceId, workspace));
    await tx.delete(workspaces).where(eq(workspaces.workspaceId, workspace));
    return { ok: true };
  });
}
