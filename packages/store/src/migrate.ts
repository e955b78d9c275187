import { sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { rowsOf } from './database.ts';
import { StoreFailure } from './errors.ts';
import { migrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';

/** Any fixed number; it only has to differ from other programs' in the same database. */
const MIGRATION_LOCK = 7_226_034;

/**
 * Brings a database up to date: all missing steps in one transaction, each recorded. Several processes may start at
 * once; the second waits for the first. Fails with `database-newer` when the database has steps this program lacks.
 */
export async function migrate(database: Database, steps: readonly Migration[] = migrations): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await tx.execute(sql`create schema if not exists bandi`);
    await tx.execute(sql`create table if not exists bandi.migrations (
      number integer primary key, name text not null, applied_at timestamptz not null default now()
    )`);
    const [newest] = await rowsOf<{ number: number }>(tx, sql`select coalesce(max(number), 0) as number from bandi.migrations`);
    const done = newest?.number ?? 0;
    const known = steps.at(-1)?.number ?? 0;
    if (done > known) throw new StoreFailure('database-newer', { found: done, known });
    for (const step of steps) {
      if (step.number <= done) continue;
      for (const statement of step.statements) await tx.execute(sql.raw(statement));
      await tx.execute(sql`insert into bandi.migrations (number, name) values (${step.number}, ${step.name})`);
    }
  });
}
