import type { Migration } from './migration.ts';

/** Links that show one view to whoever has them. The reasons stand at the same table in schema.ts. */
export const shares: Migration = {
  number: 2,
  name: 'shares',
  statements: [
    `create table bandi.shares (
      workspace_id text collate "C" not null,
      scenario_id text collate "C" not null,
      share_id text collate "C" not null,
      token_hash text collate "C" not null,
      settings json not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      primary key (workspace_id, scenario_id, share_id),
      foreign key (workspace_id, scenario_id) references bandi.scenarios on delete cascade
    )`,
    'create unique index shares_token on bandi.shares (token_hash)',
  ],
};
