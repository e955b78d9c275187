import { compareDuties } from '@bandi/organisation';
import { beforeAll, describe, expect, test } from 'vitest';
import { build } from './build.ts';
import { loadPacker } from './load-packer.ts';
import type { Packer } from './team-plan.ts';
import { builtInCatalogue, profileOf } from './testing/catalogue.ts';
import { typicalProfiles } from './testing/typical-profiles.ts';

const catalogue = builtInCatalogue();
let packer: Packer;
beforeAll(async () => {
  packer = await loadPacker();
});
const teamOf = (name: keyof typeof typicalProfiles, structure: string) => build(profileOf(typicalProfiles[name], catalogue), catalogue, { packer, structure, today: '2026-11-24', triggers: false, processes: false }).organisation;

describe('the vocabulary of duties', () => {
  test('makes the same team cut by two blueprints comparable duty by duty', () => {
    const [four, functional] = [teamOf('growth', 'standard-4'), teamOf('growth', 'functional')];
    const compared = compareDuties(four, functional);
    expect(compared).toHaveLength(new Set([...four.all('duty'), ...functional.all('duty')].map((duty) => duty.catalogue)).size);
    // The same people do the same work whatever the units are called; only who is raised to lead one may differ.
    const alike = compared.filter(({ verdict }) => verdict === 'alike').length;
    expect(alike).toBeGreaterThan(compared.length / 2);
    for (const { a, b, catalogue: id } of compared) for (const side of [a, b]) if (side !== null) expect(side.answering, id ?? '').toHaveLength(1);
  });

  test('tells what a brand answers for that a shop does not, and who does there what one person does here', () => {
    const compared = compareDuties(teamOf('startup', 'startup'), teamOf('brand', 'brand-7'));
    const of = (id: string) => compared.find(({ catalogue: known }) => known === id);
    expect(of('distribution-manager.price-control')).toMatchObject({ a: null, verdict: 'only-b' });
    const orders = of('purchasing-officer.place-orders');
    expect(orders?.verdict).toBe('held-differently');
    expect(orders?.b?.answering.map(({ job }) => job)).toEqual(['purchasing-officer']);
    expect(orders?.a?.answering.map(({ job }) => job)).not.toEqual(['purchasing-officer']);
  });
});
