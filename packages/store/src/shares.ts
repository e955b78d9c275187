import { and, asc, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { Result } from './errors.ts';
import { failed } from './errors.ts';
import { findScenario } from './scenarios.ts';
import { shares } from './schema.ts';
import type { Share, Store } from './store.ts';

function present(row: typeof shares.$inferSelect): Share {
  return {
    workspace: row.workspaceId, scenario: row.scenarioId, share: row.shareId, settings: row.settings,
    createdAt: row.createdAt.toISOString(), expiresAt: row.expiresAt.toISOString(),
  };
}

export async function createShare(database: Database, request: Parameters<Store['createShare']>[0]): Promise<Result<{ share: Share }>> {
  const { workspace, scenario, share, tokenHash, settings, at, expiresAt } = request;
  return database.transaction(async (tx) => {
    const found = await findScenario(tx, workspace, scenario);
    if (!found.ok) return found;
    const [row] = await tx.insert(shares).values({
      workspaceId: workspace, scenarioId: scenario, shareId: share, tokenHash, settings, createdAt: new Date(at), expiresAt: new Date(expiresAt),
    }).onConflictDoNothing().returning();
    return row === undefined ? failed('share-exists') : { ok: true, share: present(row) };
  });
}

export async function listShares(database: Database, workspace: string, scenario: string): Promise<Result<{ shares: Share[] }>> {
  const found = await findScenario(database, workspace, scenario);
  if (!found.ok) return found;
  const rows = await database.select().from(shares).where(and(eq(shares.workspaceId, workspace), eq(shares.scenarioId, scenario)))
    .orderBy(asc(shares.createdAt), asc(shares.shareId));
  return { ok: true, shares: rows.map(present) };
}

export async function findShare(database: Database, tokenHash: string): Promise<Share | null> {
  const [row] = await database.select().from(shares).where(eq(shares.tokenHash, tokenHash));
  return row === undefined ? null : present(row);
}

export async function deleteShare(database: Database, workspace: string, scenario: string, share: string): Promise<boolean> {
  const rows = await database.delete(shares).where(and(eq(shares.workspaceId, workspace), eq(shares.scenarioId, scenario), eq(shares.shareId, share))).returning({ id: shares.shareId });
  return rows.length > 0;
}
