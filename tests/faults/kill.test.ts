import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreOptions } from '@bandi/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PostgresServer } from '../../packages/store/testing/postgres-server.ts';
import type { Acknowledged } from './judge.ts';
import { seeded } from './seeded.ts';
import { bundleWriter, runWriter } from './victim.ts';

const ROUNDS = 30;
const SERVER_ROUNDS = 6;
/** A minute's work on two free cores; opening PGlite is most of it, and slow on a machine that is busy. */
const TIMEOUT = 900_000;

/** Each process first judges what the kill before it left behind, then writes until it is killed itself. */
class Rounds {
  readonly options: StoreOptions;
  readonly script: string;
  readonly acknowledged: Acknowledged[] = [];
  #kills = 0;

  constructor(script: string, options: StoreOptions) {
    this.script = script;
    this.options = options;
  }

  async run(seed: number, strike: (pid: number) => Promise<void>): Promise<Awaited<ReturnType<typeof runWriter>>> {
    const random = seeded(seed);
    // Most are killed while they write; every fifth somewhere in its start, while it opens and recovers.
    const when = seed % 5 === 0 ? { from: 'start' as const, after: 50 + random() * 1_500 } : { from: 1 + Math.floor(random() * 8), after: random() * 40 };
    const run = await runWriter(this.script, this.#orders(seed, false), when, strike);
    expect(run.problems ?? [], `seed ${seed}`).toEqual([]);
    expect(run.errors, `seed ${seed}`).toBe('');
    this.acknowledged.push(...run.acknowledged);
    this.#kills += 1;
    return run;
  }

  async end(): Promise<void> {
    const last = await runWriter(this.script, this.#orders(0, true), null, async () => undefined);
    expect(last).toMatchObject({ problems: [], code: 0, errors: '' });
  }

  #orders(seed: number, onlyJudge: boolean) {
    return { options: this.options, seed, acknowledged: this.acknowledged, kills: this.#kills, onlyJudge };
  }
}

const killWriter = async (pid: number): Promise<void> => {
  process.kill(pid, 'SIGKILL');
};

describe('killed at any moment, the store has every acknowledged change and no half one', () => {
  let script: string;
  let clear: () => Promise<void>;
  beforeAll(async () => {
    ({ script, clear } = await bundleWriter());
  });
  afterAll(() => clear());

  it.concurrent(`PGlite in a folder, its process killed ${ROUNDS} times`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bandi-kill-'));
    try {
      const rounds = new Rounds(script, { dataDir: folder });
      for (let seed = 1; seed <= ROUNDS; seed += 1) expect((await rounds.run(seed, killWriter)).signal).toBe('SIGKILL');
      await rounds.end();
      expect(rounds.acknowledged.length).toBeGreaterThan(2 * ROUNDS);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, TIMEOUT);

  it.concurrent(`PostgreSQL, its client killed ${ROUNDS} times and then the server itself ${SERVER_ROUNDS} times`, async () => {
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
