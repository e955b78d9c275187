import type { BusinessProfile, Category, Platform } from '@bandi/organisation';
import { categories, platforms } from '@bandi/organisation';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Packer } from './team-plan.ts';
import { planTeam } from './team-plan.ts';
import { loadPacker } from './load-packer.ts';
import { builtInCatalogue } from './testing/catalogue.ts';

const catalogue = builtInCatalogue();
let packer: Packer;
beforeAll(async () => {
  packer = await loadPacker();
});

const channel = fc.record({
  platform: fc.constantFrom<Platform>(...platforms),
  // Sizes spread evenly over the powers of ten, from a hobby to a brand.
  orders_per_day: fc.double({ min: 0.5, max: 3.6, noNaN: true }).map((power) => Math.round(10 ** power)),
  average_order_value: fc.integer({ min: 30, max: 300 }),
  live_hours_per_day: fc.constantFrom(0, 0, 0, 4, 8),
  ad_spend_per_month: fc.integer({ min: 0, max: 300_000 }),
});
const profiles: fc.Arbitrary<BusinessProfile> = fc.record({
  name: fc.constant('店'),
  category: fc.constantFrom<Category>(...categories),
  channels: fc.array(channel, { minLength: 1, maxLength: 4 }),
  products: fc.record({ skus: fc.integer({ min: 10, max: 1500 }), new_per_month: fc.integer({ min: 0, max: 80 }) }),
  content: fc.record({ short_videos_per_week: fc.integer({ min: 0, max: 30 }), campaigns_per_month: fc.integer({ min: 0, max: 4 }) }),
  partners: fc.record({ suppliers: fc.integer({ min: 1, max: 40 }), distributors: fc.integer({ min: 0, max: 60 }), influencers_per_month: fc.integer({ min: 0, max: 40 }) }),
  fulfilment: fc.constantFrom('own-warehouse', 'own-warehouse', 'third-party'),
});

function grown(profile: BusinessProfile, factor: number, only?: number): BusinessProfile {
  const up = (value: number | undefined) => (value === undefined ? {} : { value: value * factor });
  return {
    ...profile,
    channels: profile.channels.map((entry, index) => (only !== undefined && only !== index ? entry : {
      ...entry,
      orders_per_day: up(entry.orders_per_day).value,
      live_hours_per_day: up(entry.live_hours_per_day).value,
      ad_spend_per_month: up(entry.ad_spend_per_month).value,
    })),
    ...(only !== undefined ? {} : {
      products: { skus: (profile.products?.skus ?? 0) * factor, new_per_month: (profile.products?.new_per_month ?? 0) * factor },
      content: { short_videos_per_week: (profile.content?.short_videos_per_week ?? 0) * factor, campaigns_per_month: (profile.content?.campaigns_per_month ?? 0) * factor },
      partners: { suppliers: (profile.partners?.suppliers ?? 0) * factor, distributors: (profile.partners?.distributors ?? 0) * factor, influencers_per_month: (profile.partners?.influencers_per_month ?? 0) * factor },
    }),
  };
}

const heads = (profile: BusinessProfile) => planTeam(profile, catalogue, packer).plan.heads;

describe('the size of a team', () => {
  test('doubled in every flow is never less and never more than 2.3 times', { timeout: 240_000 }, () => {
    fc.assert(fc.property(profiles, (profile) => {
      const [before, after] = [heads(profile), heads(grown(profile, 2))];
      expect(after).toBeGreaterThanOrEqual(before);
      expect(after).toBeLessThanOrEqual(2.3 * before);
    }), { numRuns: 10, seed: 20261124, endOnFailure: true });
  });

  test('never shrinks when one channel grows', { timeout: 240_000 }, () => {
    fc.assert(fc.property(profiles, fc.double({ min: 1.01, max: 3, noNaN: true }), (profile, factor) => {
      expect(heads(grown(profile, factor, 0))).toBeGreaterThanOrEqual(heads(profile));
    }), { numRuns: 10, seed: 20261125, endOnFailure: true });
  });
});
