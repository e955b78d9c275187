import { z } from 'zod';
import { bilingualSchema, jobSchema } from './schema.ts';

const { id, sources, trust } = jobSchema.shape;
const sourced = { sources, trust };
const share = z.number().min(0).max(1);

/** What an item of a scorecard is about: a skill, a duty, one that is critical, or how somebody acts. */
const itemKinds = ['skill', 'duty', 'critical-duty', 'values'] as const;

/** Duties an advert names. */
export const advertSchema = z.strictObject({ most: z.strictObject({ duties: z.int().min(1).max(50), ...sourced }) });

export const scorecardSchema = z.strictObject({
  /** Marks from the best down. */
  scale: z.strictObject({
    marks: z.array(z.strictObject({ mark: z.int().min(0).max(100), name: bilingualSchema, means: bilingualSchema })).min(2).max(10)
      .refine((marks) => marks.every(({ mark }, at) => at === 0 || mark < (marks[at - 1]?.mark ?? 0)), 'expected the best mark first'),
    ...sourced,
  }),
  weighting: z.strictObject({ text: bilingualSchema, ...sourced }),
  /** Items of a kind, those of duties that are critical counted among the duties. */
  most: z.strictObject({ skills: z.int().min(1).max(20), duties: z.int().min(1).max(20), ...sourced }),
  /** Recommended from this mean of all marks on, with no critical item below the floor. */
  recommend: z.strictObject({ mean: z.number(), floor: z.number(), ...sourced }),
  /** In which part of the interview an item is asked about, and how; `{item}` stands for it. */
  parts: z.array(z.strictObject({ about: z.enum(itemKinds), name: bilingualSchema, ask: bilingualSchema })).length(itemKinds.length)
    .refine((parts) => itemKinds.every((kind) => parts.some(({ about }) => about === kind)), 'expected one part for each kind of item'),
  values: z.array(bilingualSchema).max(10),
  ...sourced,
});

export const probationSchema = z.strictObject({
  stages: z.array(z.strictObject({
    /** Days after the first day. */
    day: z.int().min(1).max(365),
    name: bilingualSchema,
    /** Duties done alone by then: those it does and that are not critical, those that are, those it answers for. */
    takes: z.enum(['routine', 'critical', 'answers']),
    /** Share of the full output of the position; null where none is asked for yet. */
    output: z.strictObject({ low: share, high: share }).refine(({ low, high }) => low <= high, 'expected low ≤ high').nullable(),
    goals: z.array(bilingualSchema).min(1).max(10),
    proof: bilingualSchema,
    ...sourced,
  })).min(1).max(10).refine((stages) => stages.every(({ day }, at) => at === 0 || day > (stages[at - 1]?.day ?? 0)), 'expected rising days'),
  verdicts: z.array(bilingualSchema).min(2).max(5),
  /** The longest probation, in months, for contracts of at least so many months; shortest first. */
  limits: z.strictObject({
    terms: z.array(z.strictObject({ contractMonths: z.int().min(1), months: z.int().min(1) })).min(1),
    law: bilingualSchema,
    ...sourced,
  }),
});

/** `hiring.yaml`: how candidates are scored and new people taken through their probation. */
export const hiringSchema = z.strictObject({ advert: advertSchema, scorecard: scorecardSchema, probation: probationSchema });

/** A regular report: which job writes it, when, and what is in it. */
export const reportSchema = z.strictObject({
  id,
  name: bilingualSchema,
  /** Jobs, best first: the first that a position has writes it. */
  by: z.array(id).min(1),
  due: bilingualSchema,
  contents: bilingualSchema,
  ...sourced,
});

export type HiringFile = z.infer<typeof hiringSchema>;
export type Scorecard = z.infer<typeof scorecardSchema>;
export type Probation = z.infer<typeof probationSchema>;
export type ReportEntry = z.infer<typeof reportSchema>;
