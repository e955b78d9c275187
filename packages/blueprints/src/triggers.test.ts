import { beforeAll, describe, expect, test } from 'vitest';
import { build } from './build.ts';
import type { BuildSummary } from './summary.ts';
import { loadPacker } from './load-packer.ts';
import { builtInCatalogue, growingShop, profileOf } from './testing/catalogue.ts';

const catalogue = builtInCatalogue();
let triggers: BuildSummary['triggers'] = [];
beforeAll(async () => {
  triggers = build(profileOf(growingShop, catalogue), catalogue, { packer: await loadPacker(), today: '2026-11-24' }).summary.triggers;
});


describe('a next hire', () => {
  test('for more consultations is somebody who answers them, not whoever packing happened to add', () => {
    const job = triggers.find(({ driver }) => driver === 'consultations_per_day')?.job ?? '';
    expect(catalogue.jobs.get(job)?.function).toBe('customer-service');
  });

  test('never goes to customer service because there are more suppliers', () => {
    const job = triggers.find(({ driver }) => driver === 'suppliers')?.job;
    if (job !== undefined) expect(catalogue.jobs.get(job)?.function).not.toBe('customer-service');
  });

  test('stands at a value above what there is now', () => {
    expect(triggers.length).toBeGreaterThan(3);
    for (const { now, at, driver } of triggers) expect(at, driver).toBeGreaterThan(now);
  });
});
