import type { Organisation, ProcessStep } from '@bandi/organisation';
import { decideAll, laneOf, lanesOf, stepsOf, structureProblems } from '@bandi/organisation';
import { beforeAll, describe, expect, test } from 'vitest';
import { build } from './build.ts';
import { loadPacker } from './load-packer.ts';
import { fittingProcesses } from './processes-here.ts';
import type { Packer } from './team-plan.ts';
import { rebuild } from './rebuild.ts';
import { builtInCatalogue, profileOf } from './testing/catalogue.ts';
import { typicalProfiles } from './testing/typical-profiles.ts';

const catalogue = builtInCatalogue();
let packer: Packer;
beforeAll(async () => {
  packer = await loadPacker();
});
const made = new Map<string, Organisation>();
const options = () => ({ packer, today: '2026-11-24', triggers: false });

/** The team of a typical profile, built once. */
function teamOf(name: keyof typeof typicalProfiles): Organisation {
  const old = made.get(name);
  if (old !== undefined) return old;
  const { organisation } = build(profileOf(typicalProfiles[name], catalogue), catalogue, options());
  made.set(name, organisation);
  return organisation;
}

const ids = (organisation: Organisation) => [...organisation.all('process')].map(({ id }) => id);
const lanes = (organisation: Organisation, process: string) => lanesOf(organisation, process).length;
const tasks = (organisation: Organisation) => [...organisation.all('process-step')].filter(({ kind }) => kind === 'task');
const names = Object.keys(typicalProfiles) as (keyof typeof typicalProfiles)[];

function reaches(steps: readonly ProcessStep[], from: string): Set<string> {
  const byElement = new Map(steps.map((step) => [step.element, step]));
  const seen = new Set([from]);
  for (const element of seen) for (const { to } of byElement.get(element)?.next ?? []) seen.add(to);
  return seen;
}

describe.each(names)('the processes of %s', (name) => {
  test('are sound records', () => {
    expect(structureProblems(teamOf(name))).toEqual([]);
    expect(teamOf(name).count('process')).toBeGreaterThanOrEqual(7);
  });

  test('leave no lane to nobody: each has a position, a unit, or another company', () => {
    for (const lane of teamOf(name).all('process-lane')) {
      expect([lane.position !== null, lane.unit !== null, lane.outside].filter(Boolean), lane.id).toHaveLength(1);
    }
    for (const step of teamOf(name).all('process-step')) expect(laneOf(teamOf(name), step), step.id).toBeDefined();
  });

  test('reach every step from the start, and an end from every step', () => {
    for (const id of ids(teamOf(name))) {
      const steps = stepsOf(teamOf(name), id);
      expect(steps.map(({ element }) => element).filter((element) => !reaches(steps, 'start').has(element)), id).toEqual([]);
      const ends = new Set(steps.filter(({ kind }) => kind === 'end').map(({ element }) => element));
      for (const { element } of steps) expect([...reaches(steps, element)].some((other) => ends.has(other)), `${id} ${element}`).toBe(true);
    }
  });

  test('have no lane without a step, and decide only where there is a choice', () => {
    for (const id of ids(teamOf(name))) {
      const steps = stepsOf(teamOf(name), id);
      expect(new Set(steps.map(({ lane }) => lane)).size, id).toBe(lanes(teamOf(name), id));
      for (const { element, kind, next } of steps) {
        if (kind === 'decision') expect(next.length, `${id} ${element}`).toBeGreaterThan(1);
        else if (kind !== 'parallel' && kind !== 'end') expect(next, `${id} ${element}`).toHaveLength(1);
        const into = steps.filter((step) => step.next.some(({ to }) => to === element)).length;
        if (kind === 'parallel') expect(Math.max(next.length, into), `${id} ${element}`).toBeGreaterThan(1);
      }
    }
  });

  test('are done by who holds their duties', () => {
    const organisation = teamOf(name);
    for (const step of tasks(organisation)) {
      const lane = laneOf(organisation, step);
      for (const duty of step.duties) {
        const doers = [...organisation.ids('responsibility.duty', duty)].flatMap((id) => organisation.get('responsibility', id) ?? [])
          .filter(({ letter }) => letter === 'R' || letter === 'AR').flatMap(({ position }) => organisation.get('position', position) ?? []);
        expect(doers.some(({ id, unit }) => id === lane?.position || unit === lane?.unit), `${step.id} ${duty}`).toBe(true);
      }
    }
  });

  test('are never approved in the lane that made it', () => {
    const organisation = teamOf(name);
    for (const step of tasks(organisation)) {
      for (const element of step.approves) {
        const maker = organisation.get('process-step', `${step.process}:${element}`);
        expect(maker === undefined ? null : maker.lane, step.id).not.toBe(step.lane);
      }
    }
  });

  test('are the same every time', () => {
    const again = build(profileOf(typicalProfiles[name], catalogue), catalogue, options()).organisation;
    for (const type of ['process', 'process-lane', 'process-step'] as const) expect([...again.all(type)]).toEqual([...teamOf(name).all(type)]);
  });
});

describe('processes', () => {
  test('fit the business: no live session without live, no resellers without distribution, no packing of goods that others ship', () => {
    expect(ids(teamOf('live'))).toContain('live-session');
    expect(ids(teamOf('brand'))).toContain('distribution-onboarding');
    for (const name of names.filter((other) => other !== 'live')) expect(ids(teamOf(name)), name).not.toContain('live-session');
    for (const name of names.filter((other) => other !== 'brand')) expect(ids(teamOf(name)), name).not.toContain('distribution-onboarding');
    expect(ids(teamOf('abroad'))).not.toContain('order-fulfilment');
  });

  test('have as many lanes as the team has hands: three for three people, at least six for a brand and never too many to read', () => {
    const most = catalogue.defaults.get('most-lanes')?.values['other'] ?? 0;
    for (const id of ids(teamOf('startup'))) expect(lanes(teamOf('startup'), id), id).toBeLessThanOrEqual(3);
    expect(lanes(teamOf('startup'), 'after-sale-return')).toBe(3);
    expect(lanes(teamOf('startup'), 'big-promotion')).toBe(3);
    for (const id of ['big-promotion', 'new-product-launch', 'after-sale-return']) expect(lanes(teamOf('brand'), id), id).toBeGreaterThanOrEqual(6);
    expect(lanes(teamOf('brand'), 'big-promotion')).toBeLessThanOrEqual(most);
  });

  test('show the work of another company in its own lane', () => {
    const organisation = teamOf('live');
    const step = organisation.get('process-step', 'order-fulfilment:check-and-pack');
    expect(step === undefined ? undefined : laneOf(organisation, step)).toMatchObject({ name: { zh: '仓配服务商', en: 'Fulfilment provider' }, outside: true, position: null });
    expect(step?.duties).toEqual([]);
  });

  test('can be added by change where they are missing, the same as a build adds them', () => {
    const built = teamOf('brand');
    const bare = build(profileOf(typicalProfiles.brand, catalogue), catalogue, { ...options(), processes: false }).organisation;
    expect(bare.count('process')).toBe(0);
    const decision = decideAll(bare, fittingProcesses(bare, catalogue));
    if (!decision.ok) throw new Error(decision.refusal.text.en);
    bare.applyDiffMutable(decision.diff);
    for (const type of ['process', 'process-lane', 'process-step'] as const) {
      const byId = new Map([...built.all(type)].map((record) => [record.id, record]));
      for (const record of bare.all(type)) {
        // Keys of order are dealt out by the change as the model deals them; only their succession counts.
        const order = 'order' in record ? { order: expect.any(String) as string } : {};
        expect(record).toEqual({ ...byId.get(record.id), ...order });
      }
      expect(bare.count(type)).toBe(built.count(type));
    }
    expect(fittingProcesses(built, catalogue)).toEqual([]);
  });

  test('drawn and bound by hand survive a rebuild, which brings those that newly fit', () => {
    const profile = profileOf(typicalProfiles.growth, catalogue);
    const base = build(profile, catalogue, options()).organisation;
    const current = base.copy();
    const [position] = current.all('position');
    const decision = decideAll(current, [
      { type: 'bind-lane', lane: 'order-fulfilment:lane-warehouse-worker', position: position?.id },
      { type: 'set-process-step', step: 'order-fulfilment:pick', name: '拣货（电子标签）' },
      { type: 'remove-process', process: 'performance-review' },
    ]);
    if (!decision.ok) throw new Error(decision.refusal.text.en);
    current.applyDiffMutable(decision.diff);
    const [shop] = profile.channels;
    if (shop === undefined) throw new Error('the growing shop has a channel');
    const withLive = { ...profile, channels: [shop, { platform: 'douyin' as const, gmv_per_month: 600_000, average_order_value: 90, live_hours_per_day: 8 }] };
    current.applyDiffMutable(rebuild(base, current, withLive, catalogue, options()).diff);
    expect(current.get('process-lane', 'order-fulfilment:lane-warehouse-worker')?.position).toBe(position?.id);
    expect(current.get('process-step', 'order-fulfilment:pick')?.name).toBe('拣货（电子标签）');
    expect(current.has('process', 'performance-review')).toBe(false);
    expect(current.has('process', 'live-session')).toBe(true);
    expect(structureProblems(current)).toEqual([]);
  });
});
