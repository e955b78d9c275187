import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PostgresServer } from '../../packages/store/testing/postgres-server.ts';
import { ROUNDS, Rounds, TIMEOUT, killWriter } from './rounds.ts';
import { bundleWriter } from './victim.ts';

const SERVER_ROUNDS = 6;

describe('killed at any moment, the store has every acknowledged change and no half one', () => {
  let script: string;
  let clear: () => Promise<void>;
  beforeAll(async () => {
    ({ script, clear } = await bundleWriter());
  });
  afterAll(() => clear());

  it(`PostgreSQL, its client killed ${ROUNDS} times and then the server itself ${SERVER_ROUNDS} times`, async () => {
    const server = await PostgresServer.create();
    try {
      const rounds = new Rounds(script, { databaseUrl: await server.createDatabase() });
      for (let seed = 1; seed <= ROUNDS; seed += 1) expect((await rounds.run(seed, killWriter)).signal).toBe('SIGKILL');
      for (let nth = 1; nth <= SERVER_ROUNDS; nth += 1) {
        // Not a multiple of five: the server is shot while its client writes.
        const run = await rounds.run(1_000 + nth * 5 + 1, () => server.signal(nth % 2 === 0 ? 'SIGQUIT' : 'SIGKILL'));
        expect(run).toMatchObject({ code: 0, lost: 'database-unreachable' });
        await server.start();
      }
      await rounds.end();
      expect(rounds.acknowledged.length).toBeGreaterThan(2 * ROUNDS);
    } finally {
      await server.remove();
    }
  }, TIMEOUT);
});
