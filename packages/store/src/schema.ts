import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, json, jsonb, pgSchema, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import type { AnyRecord, Diff } from '@bandi/organisation';
import type { LoggedOrder } from './store.ts';

/** Own schema, so that Bandi can live beside other tables in a company's database. */
export const bandi = pgSchema('bandi');

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' }).notNull();

export const workspaces = bandi.table('workspaces', {
  workspaceId: text('workspace_id').primaryKey(),
  name: text('name').notNull(),
  createdAt: moment('created_at'),
});

/**
 * A line of versions. One that branches goes on counting where it left its parent: branched from version 7, its first
 * own change makes version 8, and its version 5 is the parent's.
 */
export const scenarios = bandi.table('scenarios', {
  workspaceId: text('workspace_id').notNull().references(() => workspaces.workspaceId, { onDelete: 'cascade' }),
  scenarioId: text('scenario_id').notNull(),
  name: text('name').notNull(),
  parentId: text('parent_id'),
  branchVersion: integer('branch_version'),
  headVersion: integer('head_version').notNull(),
  createdAt: moment('created_at'),
}, (table) => [
  primaryKey({ columns: [table.workspaceId, table.scenarioId] }),
  foreignKey({ columns: [table.workspaceId, table.parentId], foreignColumns: [table.workspaceId, table.scenarioId] }),
  index('scenarios_parent').on(table.workspaceId, table.parentId),
]);

/** The log: what was ordered and what that did. `json`, not `jsonb`: it is only ever given back as it came. */
export const changes = bandi.table('changes', {
  workspaceId: text('workspace_id').notNull(),
  scenarioId: text('scenario_id').notNull(),
  version: integer('version').notNull(),
  change: json('change').$type<readonly LoggedOrder[]>().notNull(),
  diff: json('diff').$type<Diff>().notNull(),
  author: text('author').notNull(),
  at: moment('at'),
  key: text('idempotency_key').notNull(),
}, (table) => [
  primaryKey({ columns: [table.workspaceId, table.scenarioId, table.version] }),
  foreignKey({ columns: [table.workspaceId, table.scenarioId], foreignColumns: [scenarios.workspaceId, scenarios.scenarioId] }).onDelete('cascade'),
  uniqueIndex('changes_key').on(table.workspaceId, table.scenarioId, table.key),
]);

/**
 * One row per record and stretch of versions in which it held: `from_version` ≤ n < `to_version` (null: still holds).
 * A row whose stretch is empty has no body and says that the scenario removed a record it had from its parent.
 *
 * No foreign key to scenarios: a write holds the scenario's row locked, and checking it again for each of 20,000
 * records would double the cost of a large write.
 */
export const records = bandi.table('records', {
  workspaceId: text('workspace_id').notNull(),
  scenarioId: text('scenario_id').notNull(),
  type: text('type').notNull(),
  id: text('id').notNull(),
  fromVersion: integer('from_version').notNull(),
  toVersion: integer('to_version'),
  body: jsonb('body').$type<AnyRecord>(),
}, (table) => [
  primaryKey({ columns: [table.workspaceId, table.scenarioId, table.type, table.id, table.fromVersion] }),
  // Both partial: a search by type and id then has the primary key to go by and nothing else. With a whole index here,
  // a planner without statistics (PGlite gathers none) walks the scenario once for each record of a write.
  index('records_ended').on(table.workspaceId, table.scenarioId, table.toVersion, table.fromVersion).where(sql`to_version is not null`),
  uniqueIndex('records_live').on(table.workspaceId, table.scenarioId, table.type, table.id).where(sql`to_version is null`),
]);

/**
 * Links that show one view, and no more, to whoever has them. Of the link only a hash is kept: who reads the database
 * cannot open it. `settings` is the server's; the store gives it back as it came.
 */
export const shares = bandi.table('shares', {
  workspaceId: text('workspace_id').notNull(),
  scenarioId: text('scenario_id').notNull(),
  shareId: text('share_id').notNull(),
  tokenHash: text('token_hash').notNull(),
  settings: json('settings').$type<unknown>().notNull(),
  createdAt: moment('created_at'),
  expiresAt: moment('expires_at'),
}, (table) => [
  primaryKey({ columns: [table.workspaceId, table.scenarioId, table.shareId] }),
  foreignKey({ columns: [table.workspaceId, table.scenarioId], foreignColumns: [scenarios.workspaceId, scenarios.scenarioId] }).onDelete('cascade'),
  uniqueIndex('shares_token').on(table.tokenHash),
]);

/** What a build produced, for the three-way merge of the next one: base build, new build, people's edits. */
export const buildBases = bandi.table('build_bases', {
  workspaceId: text('workspace_id').notNull(),
  scenarioId: text('scenario_id').notNull(),
  version: integer('version').notNull(),
  document: json('document').$type<unknown>().notNull(),
}, (table) => [
  primaryKey({ columns: [table.workspaceId, table.scenarioId, table.version] }),
  foreignKey({ columns: [table.workspaceId, table.scenarioId], foreignColumns: [scenarios.workspaceId, scenarios.scenarioId] }).onDelete('cascade'),
]);
