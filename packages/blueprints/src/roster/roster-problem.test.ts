import { Organisation, decideAll } from '@bandi/organisation';
import type { BusinessProfile, Change } from '@bandi/organisation';
import { createRosterSolver, verifyRoster } from '@bandi/staffing';
import loadHighs from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../build.ts';
import { loadPacker } from '../load-packer.ts';
import { builtInCatalogue, growingShop, profileOf } from '../testing/catalogue.ts';
import { chatDemand, expectedServiceLevel } from './chat-demand.ts';
import { queuePositions, rosterProblem } from './roster-problem.ts';

const catalogue = builtInCatalogue();
const shop = profileOf(growingShop, catalogue);
const queues = new Set(['answer-chats']);
let organisation = new Organisation();
let positions: readonly string[] = [];
beforeAll(async () => {
  ({ organisation } = build(shop, catalogue, { packer: await loadPacker(), today: '2026-11-24', triggers: false }));
  positions = [...queuePositions(organisation, catalogue).keys()];
});

function changed(changes: readonly Change[]): Organisation {
  const copy = Organisation.from(organisation.entries());
  const decision = decideAll(copy, changes);
  if (!decision.ok) throw new Error(decision.refusal.text.en);
  copy.applyDiffMutable(decision.diff);
  return copy;
}

const sum = (slots: readonly number[] | undefined): number => (slots ?? []).reduce((all, chats) => all + chats / 2, 0);

describe('the demand of a roster', () => {
  it('has all chats of a day in its half hours, and people only while the shop is open', () => {
    const { perHour, required } = chatDemand(shop, catalogue, queues, '2026-12-01', 1);
    const perDay = chatDemand({ ...shop, channels: shop.channels.map((channel) => ({ ...channel, service_hours: { from: '00:00', to: '24:00' } })) }, catalogue, queues, '2026-12-01', 1);
    expect(sum(perHour[0])).toBeGreaterThan(0);
    // Whoever closes at night has the same chats in fewer hours.
    expect(sum(perDay.perHour[0])).toBeCloseTo(sum(perHour[0]), 6);
    for (const [slot, people] of (required[0] ?? []).entries()) expect(people > 0).toBe((perHour[0]?.[slot] ?? 0) > 0);
  });

  it('is multiplied on the days of a campaign, and on weekdays that have a factor', () => {
    const normal: BusinessProfile = { ...shop, peaks: [] };
    const campaign: BusinessProfile = { ...shop, peaks: [{ name: '双12', from: '2026-12-02', to: '2026-12-02', multiple: 3 }] };
    const chats = (profile: BusinessProfile, known = catalogue): number[] => chatDemand(profile, known, queues, '2026-12-01', 3).perHour.map((slots) => slots.reduce((sum, one) => sum + one, 0));
    const [mean = 0] = chats(normal);
    const ratios = (days: readonly number[]): number[] => days.map((day) => Math.round((day / mean) * 1000) / 1000);
    expect(ratios(chats(campaign))).toEqual([1, 3, 1]);
    const weekdays = { ...catalogue, roster: { ...catalogue.roster, weekdays: { ...catalogue.roster.weekdays, factors: [1, 0.8, 1.25, 1, 1, 1, 1] } } };
    // The first of December 2026 is a Tuesday.
    expect(ratios(chats(normal, weekdays))).toEqual([0.8, 1.25, 1]);
  });

  it('is answered in time by the share asked for where as many are on line as the queue needs, and by nobody without people', () => {
    const demand = chatDemand({ ...shop, channels: shop.channels.map((channel) => ({ ...channel, consultations_per_day: 20_000 })) }, catalogue, queues, '2026-12-01', 1);
    const busiest = (demand.perHour[0] ?? []).indexOf(Math.max(...(demand.perHour[0] ?? [])));
    const [perHour, people] = [demand.perHour[0]?.[busiest] ?? 0, demand.required[0]?.[busiest] ?? 0];
    expect(expectedServiceLevel(demand, perHour, people)).toBeGreaterThanOrEqual(demand.queue['reply-share'].value);
    expect(expectedServiceLevel(demand, perHour, people * 0.5)).toBeLessThan(demand.queue['reply-share'].value);
    expect(expectedServiceLevel(demand, perHour, 0)).toBe(0);
    expect(expectedServiceLevel(demand, 0, 0)).toBe(1);
  });
});

describe('the problem of a roster', () => {
  it('has a seat for each head, vacant or held; who comes or goes in the time is away on the other days', () => {
    const [position = ''] = positions;
    const held = changed([
      { type: 'add-person', id: 'li', name: '李雷', from: '2026-12-03' },
      { type: 'assign-person', id: 'a1', person: 'li', position, from: '2026-12-03' },
    ]);
    const team = rosterProblem(held, shop, catalogue, { positions: [position], from: '2026-12-01', days: 7 });
    expect(team.seats).toHaveLength(held.get('position', position)?.heads ?? 0);
    expect(team.seats[0]).toMatchObject({ person: { id: 'li' }, vacancy: 0 });
    expect(team.problem.people[0]?.away).toEqual([0, 1]);
    expect(team.seats.slice(1).every(({ person }) => person === null)).toBe(true);
    expect(team.problem.people.every(({ costPerHour }) => costPerHour > 0)).toBe(true);
  });

  it('is solved: the team the shop was built with covers its chats but for little', async () => {
    const team = rosterProblem(organisation, shop, catalogue, { positions, from: '2026-12-07', days: 14 });
    const solved = createRosterSolver(await loadHighs()).solve(team.problem, { timeLimitSeconds: 20 });
    if (!solved.ok) throw new Error(solved.refusal.text.en);
    expect(verifyRoster(team.problem, solved.value.assignment)).toEqual([]);
    const needed = team.demand.required.flat().reduce((sum, one) => sum + one / 2, 0);
    expect(solved.value.cost.shortHours).toBeLessThan(needed * 0.5);
  });
});
