import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { platform } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadCatalogue, loadPacker } from '@bandi/blueprints/node';
import { toDocument } from '@bandi/organisation';
import type { BusinessProfile } from '@bandi/organisation';
import { build as bundle } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BuildStopped } from '../scenarios/build-stopped.ts';
import { createBuild } from './builder.ts';
import { WorkerBuilder } from './worker-builder.ts';

const clock = () => '2026-06-01T08:00:00.000Z';
const shop: BusinessProfile = { name: '小满家居', category: 'home', channels: [{ platform: 'taobao', gmv_per_month: 120_000, average_order_value: 78 }] };
const here = fileURLToPath(new URL('.', import.meta.url));

let folder = '';
let script: URL;
beforeAll(async () => {
  // Below the repository, from where the worker finds the catalogue and Node the packages that stay outside.
  folder = await mkdtemp(join(here, '..', '..', '..', '..', 'node_modules', '.bandi-worker-'));
  const outfile = join(folder, 'build-worker.mjs');
  await bundle({
    entryPoints: [join(here, 'build-worker.ts')], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', external: ['highs'], logLevel: 'error',
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  });
  script = pathToFileURL(outfile);
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

/** Of every thread of this process: the 19th field of its `stat`, counted after the name, which may hold blanks. */
async function nicenessOfThreads(): Promise<number[]> {
  const tasks = '/proc/self/task';
  const stats = await Promise.all((await readdir(tasks)).map((task) => readFile(join(tasks, task, 'stat'), 'utf8').catch(() => null)));
  return stats.flatMap((stat) => (stat === null ? [] : [Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16])]));
}

describe('a thread that builds', () => {
  it('answers each order with what the same build gives here', { timeout: 120_000 }, async () => {
    const loaded = loadCatalogue();
    if (!loaded.ok) throw new Error('the catalogue cannot be read');
    const thread = new WorkerBuilder(script, clock);
    const [small, large] = await Promise.all([thread.build(shop, {}), thread.build({ ...shop, channels: [{ platform: 'jd', gmv_per_month: 900_000 }] }, { structure: 'growth' })]);
    const same = await createBuild(loaded.value, await loadPacker(), clock)(shop, {});
    expect(toDocument(small.organisation)).toEqual(toDocument(same.organisation));
    expect(small.summary).toEqual(same.summary);
    expect(large.summary.structure).toBe('growth');
    await thread.close();
  });

  it('says what is wrong with an order and goes on with the next', { timeout: 120_000 }, async () => {
    const thread = new WorkerBuilder(script, clock);
    await expect(thread.build({ ...shop, channels: [] }, {})).rejects.toThrow();
    expect((await thread.build(shop, {})).summary.heads).toBeGreaterThan(0);
    await thread.close();
  });

  it('never begins what is given up before its turn', { timeout: 120_000 }, async () => {
    const thread = new WorkerBuilder(script, clock);
    const gone = new AbortController();
    const order: string[] = [];
    const note = (name: string) => () => { order.push(name); };
    const first = thread.build(shop, {}).then(note('first'));
    const second = thread.build(shop, { triggers: true, signal: gone.signal }).catch(note('given up'));
    const third = thread.build(shop, {}).then(note('third'));
    gone.abort();
    await Promise.all([first, second, third]);
    expect(order).toEqual(['given up', 'first', 'third']);
    await thread.close();
  });

  // Skipped elsewhere: only Linux has a priority for each thread, and only its /proc tells of it.
  it.skipIf(platform() !== 'linux')('gives way to all others when it is told to, and only then', { timeout: 120_000 }, async () => {
    const thread = new WorkerBuilder(script, clock, { behindOthers: true });
    const before = await nicenessOfThreads();
    await thread.build(shop, {});
    const behind = (await nicenessOfThreads()).filter((nice) => nice > 0);
    expect(before.filter((nice) => nice > 0)).toEqual([]);
    expect(behind).toHaveLength(1);
    await thread.close();
  });

  it('that is closed leaves nobody waiting, and says that it was stopped', { timeout: 120_000 }, async () => {
    const thread = new WorkerBuilder(script, clock);
    const waiting = expect(thread.build(shop, { triggers: true })).rejects.toThrow(BuildStopped);
    await thread.close();
    await waiting;
  });
});
