import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { jobSchema, sourceSchema, type Job } from './schema.ts';
import { checkStandards, paySchema, standardsSchema } from './standards.ts';

const catalogue = new URL('../catalogue/', import.meta.url);
const read = (path: string): unknown => parse(readFileSync(new URL(path, catalogue), 'utf8'));

const jobs: Job[] = readdirSync(new URL('jobs/', catalogue))
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => z.array(jobSchema).parse(read(`jobs/${file}`)));
const jobOfDuty = new Map(jobs.flatMap((job) => job.duties.map((duty) => [duty.id, job.id])));
const sources = new Set(z.array(sourceSchema).parse(read('sources.yaml')).map((source) => source.id));
const standards = standardsSchema.parse(read('standards.yaml'));
const pay = paySchema.parse(read('pay.yaml'));

/** Every `sources` list anywhere in a value. */
function sourceKeys(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'sources' ? z.array(z.string()).parse(inner) : sourceKeys(inner),
  );
}

/** Whether the schema takes the standards with a part of them changed. */
function accepted(change: object): boolean {
  return standardsSchema.safeParse({ ...standards, ...change }).success;
}

describe('the standards of the catalogue', () => {
  it('speak only of duties that a job of the catalogue has', () => {
    const named = standards.apart.flatMap(({ one, other }) => [...one, ...other]);
    expect(named.filter((duty) => !jobOfDuty.has(duty))).toEqual([]);
  });

  it('never keep apart two duties that one job holds by itself', () => {
    const selfConflicts = standards.apart.flatMap(({ id, one, other }) =>
      one.flatMap((duty) => other.filter((against) => jobOfDuty.get(duty) === jobOfDuty.get(against)).map((against) => `${id}: ${duty} and ${against}`)),
    );
    expect(selfConflicts).toEqual([]);
  });

  it('name for every figure a source that the list of sources has', () => {
    const keys = [...sourceKeys(standards), ...sourceKeys(pay)];
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter((key) => !sources.has(key))).toEqual([]);
  });

  it('reach the checks as figures alone, and survive JSON', () => {
    const figures = checkStandards(standards, jobs);
    expect(figures.span.routine).toEqual({ low: 5, high: 15 });
    expect(figures.payrollShare.startup).toEqual({ low: 0.1, high: 0.15 });
    expect(figures.positionLoad).toEqual({ low: 40, high: 100, error: 120 });
    expect(figures.apart.map((pair) => pair.id)).toEqual(standards.apart.map((pair) => pair.id));
    expect(sourceKeys(figures)).toEqual([]);
    expect(JSON.parse(JSON.stringify(figures))).toEqual(figures);
  });

  it('allow a number of layers for an organisation of any size', () => {
    const { layers } = checkStandards(standards, jobs);
    const allowed = (heads: number) => layers.find((step) => heads <= step.upToHeads)?.layers;
    expect([1, 10, 11, 200, 1_000_000].map(allowed)).toEqual([2, 2, 3, 4, 6]);
  });

  it('make pay in tier 1 dearer and in tier 3 cheaper than in tier 2, which is the base', () => {
    const { '1': first, '2': second, '3': third } = pay.cityFactors;
    expect(second).toMatchObject({ low: 1, typical: 1, high: 1 });
    expect(first.low).toBeGreaterThan(1);
    expect(third.high).toBeLessThan(1);
  });
});

describe('a standards file that is wrong is refused', () => {
  const layer = { sources: ['GK'], trust: 'rule-of-thumb' };

  it('when a lower bound is above the upper one', () => {
    expect(accepted({ positionLoad: { ...standards.positionLoad, low: 120 } })).toBe(false);
  });

  it('when layers do not rise with size or leave large organisations out', () => {
    expect(accepted({ layers: [{ upToHeads: 40, layers: 3, ...layer }] })).toBe(false);
    expect(accepted({ layers: [{ upToHeads: 40, layers: 3, ...layer }, { upToHeads: 10, layers: 4, ...layer }, { upToHeads: null, layers: 5, ...layer }] })).toBe(false);
    expect(accepted({ layers: [{ upToHeads: 40, layers: 3, ...layer }, { upToHeads: null, layers: 3, ...layer }] })).toBe(false);
    expect(accepted({ layers: [{ upToHeads: 40, layers: 3, ...layer }, { upToHeads: null, layers: 4, ...layer }] })).toBe(true);
  });

  it('when a figure has no source', () => {
    expect(accepted({ positionLoad: { ...standards.positionLoad, sources: [] } })).toBe(false);
  });

  it('when a duty is kept apart from itself or an id comes twice', () => {
    const [pair] = standards.apart;
    expect(pair).toBeDefined();
    expect(accepted({ apart: [{ ...pair, other: pair?.one }] })).toBe(false);
    expect(accepted({ apart: [pair, pair] })).toBe(false);
  });

  it('when the factors of tier 2 are not 1', () => {
    const second = { ...pay.cityFactors['2'], high: 1.1 };
    expect(paySchema.safeParse({ cityFactors: { ...pay.cityFactors, '2': second } }).success).toBe(false);
  });
});
