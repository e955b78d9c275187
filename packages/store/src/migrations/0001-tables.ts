import type { Migration } from './migration.ts';

/** The first tables. The reasons stand at the same tables in schema.ts. */
export const tables: Migration = {
  number: 1,
  name: 'tables',
  // Ids compare byte by byte: the same order on every server, whatever its language, and quicker than a locale's.
  statements: [
    `create table bandi.workspaces (
      workspace_id text collate "C" primary key,
      name text not null,
      created_at timestamptz not null
    )`,
    `create table bandi.scenarios (
      workspace_id text collate "C" not null references bandi.workspaces on delete cascade,
      scenario_id text collate "C" not null,
      name text not null,
      parent_id text collate "C",
      branch_version integer,
      head_version integer not null,
      created_at timestamptz not null,
      primary key (workspace_id, scenario_id),
      foreign key (workspace_id, parent_id) references bandi.scenarios,
      check ((parent_id is null) = (branch_version is null)),
      check (head_version >= coalesce(branch_version, 0) and coalesce(branch_version, 0) >= 0)
    )`,
    'create index scenarios_parent on bandi.scenarios (workspace_id, parent_id)',
    `create table bandi.changes (
      workspace_id text collate "C" not null,
      scenario_id text collate "C" not null,
      version integer not null,
      change json not null,
      diff json not null,
      author text not null,
      at timestamptz not null,
      idempotency_key text collate "C" not null,
      primary key (workspace_id, scenario_id, version),
      foreign key (workspace_id, scenario_id) references bandi.scenarios on delete cascade
    )`,
    'create unique index changes_key on bandi.changes (workspace_id, scenario_id, idempotency_key)',
    `create table bandi.records (
      workspace_id text collate "C" not null,
      scenario_id text collate "C" not null,
      type text collate "C" not null,
      id text collate "C" not null,
      from_version integer not null,
      to_version integer,
      body jsonb,
      primary key (workspace_id, scenario_id, type, id, from_version),
      check (to_version is null or to_version >= from_version),
      check ((body is null) = (to_version is not null and to_version = from_version))
    )`,
    'create index records_ended on bandi.records (workspace_id, scenario_id, to_version, from_version) where to_version is not null',
    // At most one row of a record holds: the database itself refuses a second.
    'create unique index records_live on bandi.records (workspace_id, scenario_id, type, id) where to_version is null',
    `create table bandi.build_bases (
      workspace_id text collate "C" not null,
      scenario_id text collate "C" not null,
      version integer not null,
      document json not null,
      primary key (workspace_id, scenario_id, version),
      foreign key (workspace_id, scenario_id) references bandi.scenarios on delete cascade
    )`,
  ],
};
