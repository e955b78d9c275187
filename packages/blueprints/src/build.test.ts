import type { BusinessProfile } from '@bandi/organisation';
import { structureProblems, toDocument } from '@bandi/organisation';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Packer } from './team-plan.ts';
import { build } from './build.ts';
import { loadPacker } from './load-packer.ts';
import { builtInCatalogue, growingShop, profileOf } from './testing/catalogue.ts';

const catalogue = builtInCatalogue();
const shop = profileOf(growingShop, catalogue);
let packer: Packer;
beforeAll(async () => {
  packer = await loadPacker();
});

const today = '2026-11-24';
const make = (profile: BusinessProfile, structure?: string) => build(profile, catalogue, { packer, today, triggers: false, ...(structure === undefined ? {} : { structure }) });

const brand = profileOf(`name: 拾光
category: mother-baby
channels:
  - { platform: tmall, orders_per_day: 1200, average_order_value: 170, ad_spend_per_month: 500000 }
  - { platform: jd, orders_per_day: 500, average_order_value: 180 }
  - { platform: distribution, gmv_per_month: 2000000 }
products: { skus: 800, new_per_month: 50 }
content: { short_videos_per_week: 18, campaigns_per_month: 3 }
partners: { distributors: 90, suppliers: 30, influencers_per_month: 30 }
`, catalogue);
const live = profileOf(`name: 田边
category: food
channels:
  - { platform: douyin, name: 一号间, gmv_per_month: 1500000, average_order_value: 55, live_hours_per_day: 12, ad_spend_per_month: 150000 }
  - { platform: douyin, name: 二号间, gmv_per_month: 700000, average_order_value: 49, live_hours_per_day: 6 }
fulfilment: third-party
content: { short_videos_per_week: 28 }
`, catalogue);

describe('a build', () => {
  test('is the same every time', () => {
    const [one, other] = [make(shop), make(shop)];
    expect(toDocument(other.organisation)).toEqual(toDocument(one.organisation));
    expect(other.summary).toEqual(one.summary);
  });

  test('makes a sound organisation: no dangling reference, no cycle, one top', () => {
    for (const profile of [shop, brand, live]) {
      const { organisation } = make(profile);
      expect(structureProblems(organisation)).toEqual([]);
      expect([...organisation.all('position')].filter((position) => position.reportsTo === null)).toHaveLength(1);
      expect([...organisation.all('unit')].filter((unit) => unit.parent === null)).toHaveLength(1);
    }
  });

  test('carries every own activity whole, and loads no position over its time', () => {
    for (const profile of [shop, brand, live]) {
      const { organisation } = make(profile);
      const time = new Map<string, number>();
      for (const load of organisation.all('load')) {
        const carried = load.carriers.reduce((sum, carrier) => sum + carrier.fte, 0);
        for (const carrier of load.carriers) time.set(carrier.position, (time.get(carrier.position) ?? 0) + carrier.fte);
        // Rounding to hundredths may lose half of one per carrier.
        if (!load.outsourced) expect(carried, load.id).toBeGreaterThanOrEqual(load.fte.typical - load.carriers.length - 1);
        else expect(load.carriers, load.id).toEqual([]);
      }
      for (const position of organisation.all('position')) {
        expect(time.get(position.id) ?? 0, position.id).toBeLessThanOrEqual(position.fte + position.heads);
      }
    }
  });

  test('gives every position reasons with inputs, steps and sources', () => {
    const { organisation } = make(shop);
    for (const position of organisation.all('position')) {
      expect(position.reasons.length, position.id).toBeGreaterThanOrEqual(1);
      for (const reason of position.reasons) {
        expect(reason.steps.length, `${position.id} ${reason.activity}`).toBeGreaterThan(0);
        expect(reason.sources.length).toBeGreaterThan(0);
        expect(reason.fte.low).toBeLessThanOrEqual(reason.fte.typical);
        expect(reason.fte.typical).toBeLessThanOrEqual(reason.fte.high);
      }
    }
  });

  test('marks what the profile left out as a default and what it gave as given', () => {
    const { summary } = make(shop);
    const inputs = summary.positions.flatMap((position) => position.reasons.flatMap((reason) => reason.inputs));
    expect(inputs.find((input) => input.id === 'new-skus')).toMatchObject({ default: false, value: 36, trust: 'given' });
    expect(summary.defaults.map((entry) => entry.id)).toContain('chat-handling-minutes');
    expect(summary.defaults.map((entry) => entry.id)).not.toContain('return-rate');
  });

  test('has no finding of level error', () => {
    for (const profile of [shop, brand, live]) {
      expect(make(profile).summary.findings.filter((finding) => finding.level === 'error').map((finding) => finding.text.en)).toEqual([]);
    }
  });

  test('gives every duty exactly one position that answers for it', () => {
    const { organisation } = make(brand);
    for (const duty of organisation.all('duty')) {
      const cells = [...organisation.ids('responsibility.duty', duty.id)].map((id) => organisation.get('responsibility', id));
      expect(cells.filter((cell) => cell?.letter === 'A' || cell?.letter === 'AR'), duty.id).toHaveLength(1);
    }
  });

  test('works with every blueprint, with the same people cut into other units', () => {
    const heads = make(shop).summary.heads;
    for (const id of catalogue.blueprints.keys()) {
      const { organisation, summary } = make(shop, id);
      expect(summary.structure).toBe(id);
      expect(summary.heads, id).toBe(heads);
      expect(structureProblems(organisation), id).toEqual([]);
      for (const unit of organisation.all('unit')) expect(unit.lead, `${id} ${unit.id}`).not.toBeNull();
    }
  });

  test('names the seven departments of the brand chart', () => {
    const names = make(brand, 'brand-7').summary.units.map((unit) => unit.name.zh);
    expect(names).toEqual(expect.arrayContaining(['网络运营部', '视觉设计部', '网络分销部', '客户服务部', '网络推广部', '商务拓展部', '电商物流部']));
  });

  test('makes one unit for each live room', () => {
    const names = make(live, 'live-company').summary.units.map((unit) => unit.name.zh);
    expect(names).toEqual(expect.arrayContaining(['一号间主播工作室', '二号间主播工作室']));
  });

  test('keeps outsourced work out of the heads and tells how much it is', () => {
    const inside = make(shop);
    const outside = make({ ...shop, fulfilment: 'third-party' });
    expect(outside.summary.heads).toBeLessThan(inside.summary.heads);
    expect(outside.summary.outsourcedFte).toBeGreaterThan(1);
    expect(outside.summary.byFunction.warehouse?.heads ?? 0).toBeLessThanOrEqual(1);
  });

  test('lets an override win over the catalogue', () => {
    const slow = make({ ...shop, overrides: { 'pack-orders': 6 } });
    const load = slow.organisation.get('load', 'pack-orders');
    expect(load?.fte.typical).toBeGreaterThan((make(shop).organisation.get('load', 'pack-orders')?.fte.typical ?? 0) * 3);
    const reason = slow.summary.positions.flatMap((position) => position.reasons).find((entry) => entry.activity === 'pack-orders');
    expect(reason?.trust).toBe('given');
  });

  test('needs temporary people for a peak, early enough to train them', () => {
    const [peak] = make(shop).summary.peaks;
    expect(peak?.temporaryHeads).toBeGreaterThan(0);
    expect(peak?.rampUpFrom).toBe('2027-09-20');
    expect(Object.values(peak?.byFunction ?? {}).reduce((sum, heads) => sum + heads, 0)).toBe(peak?.temporaryHeads);
  });

  test('of a shop that sells nothing yet still has somebody to run it', () => {
    const { summary } = make(profileOf('name: 空店\ncategory: home\nchannels: [ { platform: taobao, orders_per_day: 0 } ]\n', catalogue));
    expect(summary.heads).toBeGreaterThanOrEqual(1);
    expect(summary.payrollShareOfGmv).toBeNull();
  });

  test('in dollars answers in dollars', () => {
    const { summary } = make(profileOf('name: Lumo\ncategory: home\nmarket: cross-border\ncurrency: USD\nchannels: [ { platform: amazon, gmv_per_month: 90000, average_order_value: 30 } ]\nproducts: { skus: 40, new_per_month: 3 }\n', catalogue));
    expect(summary.monthlyCost.currency).toBe('USD');
    expect(summary.payrollShareOfGmv).toBeLessThan(0.15);
    expect(summary.byFunction.warehouse?.heads ?? 0).toBe(0);
  });
});
