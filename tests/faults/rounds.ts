import type { StoreOptions } from '@bandi/store';
import { expect } from 'vitest';
import type { Acknowledged } from './judge.ts';
import { seeded } from './seeded.ts';
import { runWriter } from './victim.ts';

export const ROUNDS = 15;
/** Half a minute's work on two free cores; opening PGlite is most of it, and slow on a machine that is busy. */
export const TIMEOUT = 900_000;

/** Each process first judges what the kill before it left behind, then writes until it is killed itself. */
export class Rounds {
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

export const killWriter = async (pid: number): Promise<void> => {
  process.kill(pid, 'SIGKILL');
};
