import { inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where test files ask for a database: see `freshDatabase`. */
    postgresOnDemand: string;
  }
}

/** URL of an empty database on the run's PostgreSQL server, which starts if it is the first to be asked for. */
export async function freshDatabase(): Promise<string> {
  const response = await fetch(inject('postgresOnDemand'), { method: 'POST' });
  const text = await response.text();
  if (!response.ok) throw new Error(`no PostgreSQL for the tests: ${text}`);
  return text;
}
