import { describe, expect, test } from 'vitest';
import { hiringSchema, reportSchema } from './hiring-schema.ts';
import { builtInCatalogue } from './testing/catalogue.ts';

const { hiring, reports, jobs, sources } = builtInCatalogue();

describe('what a hiring kit is made of', () => {
  test('names a known source for every figure, and the law for how long a probation may be', () => {
    const { advert, scorecard, probation } = hiring;
    for (const figure of [advert.most, scorecard, scorecard.scale, scorecard.weighting, scorecard.most, scorecard.recommend, probation.limits, ...probation.stages]) {
      expect(figure.sources.filter((key) => !sources.has(key))).toEqual([]);
    }
    expect(probation.limits).toMatchObject({ trust: 'measured', terms: [{ contractMonths: 3, months: 1 }, { contractMonths: 12, months: 2 }, { contractMonths: 36, months: 6 }] });
  });

  test('asks of nobody a mark that the scale does not have, and never more output than the time before', () => {
    const { scale, recommend } = hiring.scorecard;
    const marks = scale.marks.map(({ mark }) => mark);
    expect(recommend.mean).toBeLessThanOrEqual(Math.max(...marks));
    expect(marks).toContain(recommend.floor);
    const outputs = hiring.probation.stages.map(({ output }) => output?.high ?? 0);
    expect(outputs).toEqual(outputs.toSorted((a, b) => a - b));
    expect(outputs.at(-1)).toBe(1);
  });

  test('is refused with marks or days out of order, or a kind of question left out', () => {
    const { advert, scorecard, probation } = hiring;
    expect(hiringSchema.safeParse(hiring).success).toBe(true);
    expect(hiringSchema.safeParse({ advert, scorecard: { ...scorecard, parts: scorecard.parts.slice(1) }, probation }).success).toBe(false);
    expect(hiringSchema.safeParse({ advert, scorecard: { ...scorecard, scale: { ...scorecard.scale, marks: scorecard.scale.marks.toReversed() } }, probation }).success).toBe(false);
    expect(hiringSchema.safeParse({ advert, scorecard, probation: { ...probation, stages: probation.stages.toReversed() } }).success).toBe(false);
  });
});

describe('the reports', () => {
  test('are the seventeen of the field, each written by a job there is', () => {
    expect(reports.size).toBe(17);
    for (const report of reports.values()) {
      expect(report.by.filter((job) => !jobs.has(job)), report.id).toEqual([]);
      expect(reportSchema.safeParse({ ...report, by: [] }).success).toBe(false);
    }
  });
});
