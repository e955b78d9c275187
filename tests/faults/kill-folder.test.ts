import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUNDS, Rounds, TIMEOUT, killWriter } from './rounds.ts';
import { bundleWriter } from './victim.ts';

describe('killed at any moment, the store has every acknowledged change and no half one', () => {
  let script: string;
  let clear: () => Promise<void>;
  beforeAll(async () => {
    ({ script, clear } = await bundleWriter());
  });
  afterAll(() => clear());

  it(`PGlite in a folder, its process killed ${ROUNDS} times`, async () => {
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
});
