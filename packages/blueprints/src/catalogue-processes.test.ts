import { describe, expect, test } from 'vitest';
import type { CatalogueProcess } from './process-schema.ts';
import { DONE, minutes, waysOn } from './process-schema.ts';
import { builtInCatalogue } from './testing/catalogue.ts';

const catalogue = builtInCatalogue();
const processes = [...catalogue.processes.values()];
const each = test.each(processes.map((process) => [process.id, process] as const));

/** Steps by id with where they lead. */
function waysOf(process: CatalogueProcess): Map<string, readonly string[]> {
  return new Map([...process.steps.map((step, index) => [step.id, waysOn(process, index).map(({ to }) => to)] as const), [DONE, []]]);
}

function reachedFrom(start: string, ways: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set([start]);
  for (const id of reached) for (const to of ways.get(id) ?? []) reached.add(to);
  return reached;
}

/** The duty that a step fulfils first of all. */
const first = (process: string, step: string): string => catalogue.processes.get(process)?.steps.find(({ id }) => id === step)?.duties[0] ?? '';

/** The longest time from the beginning of one step to the end of another, going through no step twice. */
function longest(process: CatalogueProcess, from: string, to: string): number {
  const ways = waysOf(process);
  const time = new Map(process.steps.map((step) => [step.id, step.sla === undefined ? 0 : minutes(step.sla.time)]));
  const walk = (at: string, before: ReadonlySet<string>): number => {
    const own = time.get(at) ?? 0;
    if (at === to) return own;
    const gone = new Set([...before, at]);
    const rest = (ways.get(at) ?? []).filter((next) => !gone.has(next)).map((next) => walk(next, gone));
    return own + Math.max(Number.NEGATIVE_INFINITY, ...rest);
  };
  return walk(from, new Set());
}

describe('the processes of the catalogue', () => {
  test('are the sixteen of the field', () => {
    expect(processes.map(({ id }) => id)).toEqual([
      'ad-campaign', 'after-sale-return', 'big-promotion', 'content-production', 'daily-store-operation', 'distribution-onboarding', 'influencer-cooperation', 'live-session',
      'member-marketing', 'new-product-launch', 'order-fulfilment', 'performance-review', 'platform-entry', 'purchase-replenishment', 'recruiting-onboarding', 'weekly-review',
    ]);
  });

  each('%s reaches every step from its start, and an end from every step', (_, process) => {
    const ways = waysOf(process);
    const [first] = process.steps;
    const reached = reachedFrom(first?.id ?? '', ways);
    expect(process.steps.map((step) => step.id).filter((id) => !reached.has(id))).toEqual([]);
    const ends = new Set([DONE, ...process.steps.filter((step) => step.kind === 'end').map((step) => step.id)]);
    for (const id of ways.keys()) expect([...reachedFrom(id, ways)].some((other) => ends.has(other)), id).toBe(true);
    expect(reached.has(DONE)).toBe(true);
  });

  each('%s has each step once, and no step called as one of the steps that building adds', (_, { steps }) => {
    const ids = steps.map((step) => step.id);
    expect(new Set([...ids, DONE, 'start']).size).toBe(ids.length + 2);
  });

  each('%s says for every task who does it, what comes in and what goes out', (_, { steps }) => {
    for (const step of steps.filter(({ kind }) => kind === 'task')) {
      expect(step.name, step.id).toBeDefined();
      expect(step.duties.length, step.id).toBeGreaterThan(0);
      expect(step.activities.length, step.id).toBeGreaterThan(0);
      expect(step.jobs.length, step.id).toBeGreaterThan(0);
      expect(step.out.length, step.id).toBeGreaterThan(0);
    }
  });

  each('%s asks a question wherever it branches and names each answer', (_, process) => {
    for (const step of process.steps) {
      const branches = step.kind !== 'parallel' && (step.next?.length ?? 0) > 1;
      expect(step.decision !== undefined, step.id).toBe(branches);
      for (const way of step.next ?? []) expect(way.when !== undefined, `${step.id} → ${way.to}`).toBe(branches);
    }
  });

  each('%s really branches: it is more than a list of steps', (_, { steps }) => {
    expect(steps.filter((step) => step.decision !== undefined).length).toBeGreaterThan(0);
  });

  each('%s is written in both languages', (_, process) => {
    const chinese = /[\u4e00-\u9fff]/u;
    const labels = [
      process.name, process.purpose, process.start.name, process.result, ...(process.promise === undefined ? [] : [process.promise.name]),
      ...process.steps.flatMap((step) => [step.name, step.system, step.decision, ...step.in, ...step.out, ...(step.next ?? []).map(({ when }) => when)]),
    ];
    for (const label of labels) {
      if (label === undefined) continue;
      expect(label.en, label.en).not.toMatch(chinese);
      if (!/^[A-Z/ ]+$/u.test(label.zh)) expect(label.zh).toMatch(chinese);
    }
  });

  each('%s has its approvals after what they approve, and not by the duty that made it', (_, process) => {
    const ways = waysOf(process);
    for (const step of process.steps) {
      if (step.approves === undefined) continue;
      expect(reachedFrom(step.approves, ways).has(step.id), step.id).toBe(true);
      const made = process.steps.find(({ id }) => id === step.approves);
      expect(made?.duties[0], step.id).not.toBe(step.duties[0]);
    }
  });

  test('keep their promises: the steps between take no longer', () => {
    for (const process of processes) {
      const { promise } = process;
      if (promise === undefined) continue;
      const taken = longest(process, promise.from ?? process.steps[0]?.id ?? '', promise.to ?? DONE);
      expect(taken, process.id).toBeGreaterThan(0);
      expect(taken, process.id).toBeLessThanOrEqual(minutes(promise.time));
    }
  });

  test('never let one duty do what must be apart: who orders, receives and pays; who grants a refund and pays it', () => {
    const pairs = [
      [first('purchase-replenishment', 'place-order'), first('purchase-replenishment', 'approve-order')],
      [first('purchase-replenishment', 'place-order'), first('purchase-replenishment', 'receive')],
      [first('purchase-replenishment', 'request-payment'), first('purchase-replenishment', 'pay-supplier')],
      [first('after-sale-return', 'approve-refund'), first('after-sale-return', 'pay-refund')],
      [first('after-sale-return', 'approve-refund'), first('after-sale-return', 'inspect-return')],
    ];
    for (const [one = '', other = ''] of pairs) {
      expect(catalogue.standards.apart.some((rule) => (rule.one.includes(one) && rule.other.includes(other)) || (rule.one.includes(other) && rule.other.includes(one))), `${one} ${other}`).toBe(true);
    }
  });
});
