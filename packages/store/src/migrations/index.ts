import type { Migration } from './migration.ts';
import { tables } from './0001-tables.ts';
import { shares } from './0002-shares.ts';

/** Every migration, in order. Modules and not .sql files, so that a bundled server carries them. */
export const migrations: readonly Migration[] = [tables, shares];
