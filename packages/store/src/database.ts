import { DrizzleQueryError } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { StoreFailure } from './errors.ts';

/** A database or a transaction in it, whichever driver is below. */
export type Database = PgDatabase<PgQueryResultHKT>;

/** The rows of a statement written as SQL; the caller says what a row looks like. */
export async function rowsOf<Row>(database: Database, statement: SQL): Promise<Row[]> {
  // Both drivers answer { rows }; Drizzle's driver-neutral type does not know it.
  const result: unknown = await database.execute(statement);
  return (result as { readonly rows: Row[] }).rows;
}

/** The five-letter SQLSTATE somewhere in a chain of causes (Drizzle wraps the driver's error), or null. */
export function sqlState(error: unknown): string | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const code: unknown = (at as { code?: unknown }).code;
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/u.test(code) && !/^E[A-Z]+$/u.test(code)) return code;
  }
  return null;
}

const CONNECTION_LOST = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH']);

/**
 * Runs work on the database; a lost or refused connection becomes the failure `database-unreachable`. Whether a write
 * that was under way has happened is then unknown: sending it again with its key tells.
 */
export async function reaching<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isConnectionLoss(error)) {
      throw new StoreFailure('database-unreachable', { reason: rootMessage(error) });
    }
    // Drizzle's own error quotes every parameter: 20,000 people's names do not belong in a log.
    throw error instanceof DrizzleQueryError && error.cause !== undefined ? error.cause : error;
  }
}

function isConnectionLoss(error: unknown): boolean {
  const state = sqlState(error);
  // Class 08: connection exception; 57P01–57P03: the server is shutting down, crashed or starting.
  if (state !== null) return state.startsWith('08') || ['57P01', '57P02', '57P03'].includes(state);
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const code: unknown = (at as { code?: unknown }).code;
    if (typeof code === 'string' && CONNECTION_LOST.has(code)) return true;
    if (/connection terminated|timeout expired|client has encountered a connection error/iu.test(at.message)) return true;
  }
  return false;
}

export function rootMessage(error: unknown): string {
  let at: unknown = error;
  while (at instanceof Error && at.cause instanceof Error) at = at.cause;
  if (at instanceof AggregateError && at.errors.length > 0) return rootMessage(at.errors[0]);
  return at instanceof Error ? at.message : String(at);
}
