import { businessFunctions } from '@bandi/organisation';
import { describe, expect, test } from 'vitest';
import { assembleCatalogue, readCatalogueFiles } from './catalogue.ts';
import { catalogueFolder } from './load-catalogue.ts';
import { builtInCatalogue } from './testing/catalogue.ts';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const catalogue = builtInCatalogue();

function files(): Map<string, string> {
  const folder = catalogueFolder();
  return new Map(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml')).map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]));
}

describe('the catalogue', () => {
  test('has the 91 posts of the field, each once', () => {
    const posts = [...catalogue.jobs.values()].flatMap((job) => job.post ?? []);
    expect(new Set(posts).size).toBe(91);
    expect(posts).toHaveLength(91);
  });

  test('has at least 90 activities, and some for every function', () => {
    expect(catalogue.activities.size).toBeGreaterThanOrEqual(90);
    for (const id of businessFunctions) {
      expect([...catalogue.activities.values()].some((activity) => activity.function === id), id).toBe(true);
    }
  });

  test('names everything in both languages', () => {
    const chinese = /[\u4e00-\u9fff]/u;
    for (const { name, id } of [...catalogue.jobs.values(), ...catalogue.activities.values(), ...catalogue.blueprints.values(), ...catalogue.defaults.values()]) {
      expect(name.en, id).not.toMatch(chinese);
      if (!/^[A-Z]/u.test(name.zh)) expect(name.zh, id).toMatch(chinese);
    }
    for (const job of catalogue.jobs.values()) for (const duty of job.duties) expect(duty.en.replaceAll(/\([^)]*\)/gu, ''), duty.id).not.toMatch(chinese); // a platform's tool may stand in brackets
  });

  test('gives every duty one id', () => {
    const ids = [...catalogue.jobs.values()].flatMap((job) => job.duties.map((duty) => duty.id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has for every job what a job description needs', () => {
    for (const job of catalogue.jobs.values()) {
      expect(job.mission.zh.length, job.id).toBeGreaterThanOrEqual(5);
      expect(job.duties.length, job.id).toBeGreaterThanOrEqual(3);
      expect(job.measures.length, job.id).toBeGreaterThanOrEqual(1);
      expect(job.skills.length, job.id).toBeGreaterThanOrEqual(1);
      expect(job.pay.typical, job.id).toBeGreaterThan(0);
      // Only those who run the whole report to nobody inside.
      if (job.rank !== 'executive') expect(job.reportsTo.length, job.id).toBeGreaterThan(0);
    }
  });

  test('says how a measure is worked out in both languages or in neither', () => {
    for (const job of catalogue.jobs.values()) {
      for (const measure of job.measures) expect(measure.en.includes(' ÷ '), `${job.id} ${measure.zh}`).toBe(measure.zh.includes('÷'));
    }
  });

  test('shows no occupation code that was not seen in a public file', () => {
    for (const job of catalogue.jobs.values()) if (job.occupationCode !== null) expect(job.occupationCode, job.id).toMatch(/^4-(01-06-0[12]|13-01-05|02-06-05)$/u);
  });

  test('has a carrier for every activity at every size of team', () => {
    for (const tier of catalogue.tiers) {
      const jobs = new Set((tier.jobs ?? [...catalogue.jobs.keys()]).filter((id) => !tier.without.includes(id)));
      for (const activity of catalogue.activities.values()) {
        const levels = [...activity.carriedBy.primary, ...tier.carries.flatMap((level) => (level === 'primary' ? [] : activity.carriedBy[level]))];
        const whole = tier.generalists.some((entry) => entry.except.length === 0);
        expect(whole || levels.some((id) => jobs.has(id)), `${tier.id} ${activity.id}`).toBe(true);
      }
    }
  });

  test('a user\'s file replaces entries of known id and adds the others', () => {
    const read = readCatalogueFiles(files());
    if (!read.ok) throw new Error('built-in catalogue');
    const own = assembleCatalogue(read.value, { file: 'own.yaml', text: `defaults:
  - { id: return-rate, name: { zh: 退货率, en: return rate }, unit: { zh: 比例, en: share }, values: { other: 0.5 }, limits: { least: 0, most: 1 }, sources: [GK], trust: measured }
sources:
  - { id: our-books, url: null, note: null }
` });
    if (!own.ok) throw new Error(JSON.stringify(own.problems));
    expect(own.value.defaults.get('return-rate')?.values['other']).toBe(0.5);
    expect(own.value.sources.has('our-books')).toBe(true);
    expect(own.value.jobs.size).toBe(catalogue.jobs.size);
  });

  test('a user\'s file that points at an unknown job is refused with the nearest', () => {
    const read = readCatalogueFiles(files());
    if (!read.ok) throw new Error('built-in catalogue');
    const own = assembleCatalogue(read.value, { file: 'own.yaml', text: `activities:
  - id: pack-gifts
    name: { zh: 礼品包装, en: Pack gifts }
    function: warehouse
    kind: throughput
    work: [ { driver: [orders-per-day, days-per-month], effort: { low: 1, typical: 2, high: 3 }, per: { zh: 分钟/单, en: minutes per order }, sources: [GK], trust: rule-of-thumb } ]
    carriedBy: { primary: [paker] }
` });
    expect(own.ok ? [] : own.problems).toMatchObject([{ code: 'unknown-reference', nearest: 'packer', line: 7 }]);
  });
});
