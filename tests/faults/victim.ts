import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Acknowledged } from './judge.ts';
import type { Line, Orders } from './writer.ts';

const here = dirname(fileURLToPath(import.meta.url));

/** Bundles writer.ts; as the server's bundle does, it leaves PGlite (with its WASM beside it) and pg outside. */
export async function bundleWriter(): Promise<{ script: string; clear: () => Promise<void> }> {
  // Below node_modules, because from there Node finds the packages left outside.
  const folder = await mkdtemp(join(here, '..', '..', 'node_modules', '.bandi-faults-'));
  const script = join(folder, 'writer.mjs');
  await build({
    entryPoints: [join(here, 'writer.ts')], outfile: script, bundle: true, platform: 'node', format: 'esm', target: 'node20',
    external: ['@electric-sql/pglite', '@electric-sql/pglite/*', 'pg'], logLevel: 'error',
  });
  return { script, clear: () => rm(folder, { recursive: true, force: true }) };
}

export interface Run {
  /** Null when it was killed before it had judged. */
  readonly problems: readonly string[] | null;
  readonly acknowledged: readonly Acknowledged[];
  readonly lost: string | null;
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
  readonly errors: string;
}

/**
 * When to strike: so many milliseconds after the process started, or after its nth acknowledged write. Counted in
 * writes, because on a busy machine a fixed time would pass before the first.
 */
export interface Moment {
  readonly from: 'start' | number;
  readonly after: number;
}

/** Starts the writer and lets `strike` do its worst at a moment. Resolves when the process is gone. */
export async function runWriter(script: string, orders: Orders, when: Moment | null, strike: (pid: number) => Promise<void>): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'bandi-orders-'));
  const path = join(folder, 'orders.json');
  await writeFile(path, JSON.stringify(orders));
  // Each process opens PGlite once and is killed soon: to optimise its code would take longer than the work.
  const child = spawn(process.execPath, ['--liftoff-only', script, path], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const strikes: Promise<void>[] = [];
  const aim = (from: Moment['from']): void => {
    const { pid } = child;
    if (when?.from === from && pid !== undefined) strikes.push(sleep(when.after).then(() => strike(pid)));
  };
  const acknowledged: Acknowledged[] = [];
  let problems: readonly string[] | null = null;
  let lost: string | null = null;
  createInterface({ input: child.stdout }).on('line', (text) => {
    // The kill may cut the last line short; what it would have said was then not acknowledged.
    if (!text.endsWith('}')) return;
    const line = JSON.parse(text) as Line;
    if ('acknowledged' in line) {
      acknowledged.push(line.acknowledged);
      aim(acknowledged.length);
    } else if ('lost' in line) lost = line.lost;
    else problems = line.problems;
  });
  aim('start');
  const { code, signal } = await ended;
  await Promise.all(strikes);
  await rm(folder, { recursive: true, force: true });
  return { problems, acknowledged, lost, signal, code, errors };
}
