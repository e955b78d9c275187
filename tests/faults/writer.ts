import { readFileSync, writeSync } from 'node:fs';
import { EMPTY_DIFF, Organisation } from '@bandi/organisation';
import type { Diff, Records } from '@bandi/organisation';
import { StoreFailure, openStore } from '@bandi/store';
import type { Store, StoreOptions } from '@bandi/store';
import type { Acknowledged } from './judge.ts';
import { judge } from './judge.ts';
import { seeded } from './seeded.ts';

/** What the test tells this process, in the file named as its argument. */
export interface Orders {
  readonly options: StoreOptions;
  readonly seed: number;
  readonly acknowledged: readonly Acknowledged[];
  /** How many processes or servers have been killed so far. */
  readonly kills: number;
  /** Judge and end, without writing. */
  readonly onlyJudge: boolean;
}

/** What it answers, a line each: first its judgement on what the last kill left, then each acknowledged write. */
export type Line =
  | { readonly problems: readonly string[] }
  | { readonly acknowledged: Acknowledged }
  | { readonly lost: string };

type Person = Records['person'];
const WORKSPACE = 'shop';
const AT = '2026-03-01T08:00:00.000Z';

/** Straight to the file descriptor: a buffered line would be lost in the kill and the test would expect too little. */
function say(line: Line): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

function randomDiff(state: Organisation, random: () => number, fresh: () => string): Diff {
  const count = random() < 0.8 ? 1 + Math.floor(random() * 4) : 50 + Math.floor(random() * 150);
  const present = [...state.all('person')];
  const start = Math.floor(random() * present.length);
  const diff: { -readonly [K in keyof Diff]: Diff[K][number][] } = { added: [], updated: [], removed: [] };
  for (let nth = 0; nth < count; nth += 1) {
    // Walking on from one place never meets a record twice.
    const one = nth < present.length ? present[(start + nth) % present.length] : undefined;
    const dice = random();
    if (one === undefined || dice < (present.length < 400 ? 0.4 : 0.1)) {
      const record: Person = { id: fresh(), name: `员工 ${nth}`, number: null, email: null, capacity: Math.floor(dice * 100), from: null, to: null };
      diff.added.push({ type: 'person', record });
    } else if (dice < 0.75) {
      const capacity = (one.capacity + 1 + Math.floor(random() * 50)) % 100;
      diff.updated.push({ type: 'person', id: one.id, before: { capacity: one.capacity }, after: { capacity } });
    } else {
      diff.removed.push({ type: 'person', record: one });
    }
  }
  return { ...EMPTY_DIFF, ...diff };
}

async function stateOf(store: Store, scenario: string): Promise<{ version: number; state: Organisation }> {
  const read = await store.read(WORKSPACE, scenario);
  if (!read.ok) throw new Error(read.error.code);
  return { version: read.version, state: Organisation.from(read.records) };
}

async function writeOn(store: Store, seed: number, random: () => number): Promise<never> {
  const lines = new Map<string, { version: number; state: Organisation }>();
  for (let nth = 0; ; nth += 1) {
    const main = lines.get('main');
    const scenario = main !== undefined && main.version >= 3 && random() < 0.4 ? 'plan' : 'main';
    if (scenario === 'plan' && !lines.has('plan')) {
      await store.createScenario({ workspace: WORKSPACE, scenario, name: scenario, at: AT, from: { scenario: 'main', version: 3 } });
    }
    const line = lines.get(scenario) ?? (await stateOf(store, scenario));
    lines.set(scenario, line);
    const diff = randomDiff(line.state, random, () => `p-${seed}-${nth}-${Math.floor(random() * 1e12)}`);
    const key = `${seed}-${nth}`;
    const written = await store.write({
      workspace: WORKSPACE, scenario, expectedVersion: line.version, diff, change: [{ type: 'apply-diff' }], author: 'writer', at: AT, key,
    });
    if (!written.ok) throw new Error(JSON.stringify(written.error));
    say({ acknowledged: { scenario, version: written.version, key } });
    line.state.applyDiffMutable(diff);
    line.version = written.version;
  }
}

async function main(): Promise<void> {
  const orders = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Orders;
  const random = seeded(orders.seed);
  const store = await openStore(orders.options);
  say({ problems: await judge(store, WORKSPACE, orders, random) });
  if (orders.onlyJudge) return store.close();
  await store.createWorkspace({ workspace: WORKSPACE, name: WORKSPACE, at: AT });
  await store.createScenario({ workspace: WORKSPACE, scenario: 'main', name: 'main', at: AT });
  return writeOn(store, orders.seed, random);
}

try {
  await main();
} catch (error) {
  // The server was shot, not this process: that is what it is to say.
  if (!(error instanceof StoreFailure)) throw error;
  say({ lost: error.code });
  process.exit(0);
}
