import type { Change } from '@bandi/organisation';
import { decide } from '@bandi/organisation';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Packer } from './team-plan.ts';
import { build } from './build.ts';
import { loadPacker } from './load-packer.ts';
import { rebuild } from './rebuild.ts';
import { builtInCatalogue, growingShop, profileOf } from './testing/catalogue.ts';

const catalogue = builtInCatalogue();
const shop = profileOf(growingShop, catalogue);
let packer: Packer;
beforeAll(async () => {
  packer = await loadPacker();
});
const options = () => ({ packer, today: '2026-11-24', triggers: false });

function edited(changes: readonly Change[]) {
  const base = build(shop, catalogue, options()).organisation;
  const current = base.copy();
  for (const change of changes) {
    const decision = decide(current, change);
    if (!decision.ok) throw new Error(decision.refusal.text.en);
    current.applyDiffMutable(decision.diff);
  }
  return { base, current };
}

const busier = { ...shop, channels: shop.channels.map((channel) => ({ ...channel, orders_per_day: 420, consultations_per_day: 620 })) };

describe('a rebuild', () => {
  test('without changes of either side changes nothing', () => {
    const { base, current } = edited([]);
    const { diff, conflicts } = rebuild(base, current, shop, catalogue, options());
    expect(diff).toEqual({ added: [], updated: [], removed: [] });
    expect(conflicts).toEqual([]);
  });

  test('brings what the new profile needs and keeps what people changed', () => {
    const { base, current } = edited([{ type: 'rename-unit', unit: 'customer-service', name: '客户体验部' }]);
    const before = [...current.all('position')].reduce((sum, position) => sum + position.heads, 0);
    const { diff } = rebuild(base, current, busier, catalogue, options());
    current.applyDiffMutable(diff);
    expect(current.get('unit', 'customer-service')?.name).toBe('客户体验部');
    expect([...current.all('position')].reduce((sum, position) => sum + position.heads, 0)).toBeGreaterThan(before);
    expect(current.get('profile', 'profile')?.business.channels[0]?.orders_per_day).toBe(420);
  });

  test('lists what both changed instead of guessing, and people\'s version stays', () => {
    const base = build(shop, catalogue, options()).organisation;
    const wanted = [...base.all('position')].find((position) => (build(busier, catalogue, options()).organisation.get('position', position.id)?.heads ?? position.heads) !== position.heads);
    if (wanted === undefined) throw new Error('the busier shop should need other heads somewhere');
    const { current } = edited([{ type: 'set-position', position: wanted.id, heads: wanted.heads + 7 }]);
    const { diff, conflicts } = rebuild(base, current, busier, catalogue, options());
    current.applyDiffMutable(diff);
    expect(conflicts.some((conflict) => conflict.type === 'position' && conflict.id === wanted.id && conflict.field === 'heads')).toBe(true);
    expect(current.get('position', wanted.id)?.heads).toBe(wanted.heads + 7);
  });
});
