import { businessFunctions, categories, outsourceables, platforms, stages } from '@bandi/organisation';
import { z } from 'zod';

/** Ids of the catalogue: readable, stable for ever, `a-z 0-9 -` with dots between levels. */
const id = z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/u, 'a-z, 0-9, "-" and "." only').max(110);
const text = z.string().min(1).max(1000);
export const bilingualSchema = z.strictObject({ zh: text, en: text });

const functionOfWork = z.enum(businessFunctions);

/** How far to trust a figure; `sources` are keys of `sources.yaml`. */
const sourced = {
  sources: z.array(z.string().min(1)).min(1),
  trust: z.enum(['measured', 'published', 'rule-of-thumb']),
};
const range = z
  .strictObject({ low: z.number().min(0), typical: z.number().min(0), high: z.number().min(0) })
  .refine(({ low, typical, high }) => low <= typical && typical <= high, 'expected low ≤ typical ≤ high');

export const sourceSchema = z.strictObject({ id: z.string().min(1), url: z.string().nullable(), note: z.string().nullable() });

/** A duty of a job. Its id starts with the id of the job that first named it and never changes. */
export const jobDutySchema = z.strictObject({
  id,
  zh: text,
  en: text,
  /** The shop stands still, loses money or breaks a rule within days when nobody does it. */
  critical: z.boolean().default(false),
});

export const jobSchema = z.strictObject({
  id,
  /** The post of the field's list it comes from, e.g. POS46; null for the few that Bandi adds. */
  post: z.string().regex(/^POS\d{2}$/u).nullable(),
  name: bilingualSchema,
  function: functionOfWork,
  /** Seniority: who can lead whom. */
  rank: z.enum(['staff', 'senior', 'lead', 'manager', 'director', 'executive']),
  /** At most so many people in one organisation (one general manager). */
  most: z.int().min(1).optional(),
  /** Kind of work, which decides how many people one lead can answer for. */
  work: z.enum(['routine', 'skilled', 'managerial']),
  mission: bilingualSchema,
  duties: z.array(jobDutySchema).min(1),
  measures: z.array(z.strictObject({ zh: text, en: text })),
  skills: z.array(bilingualSchema).min(1),
  /** Jobs it usually reports to, best first; empty: the owner or board. */
  reportsTo: z.array(id),
  isco08: z.string().regex(/^\d{4}$/u).nullable(),
  /** Occupation code of the 2022 Chinese classification, only where it was seen in a public file. */
  occupationCode: z.string().nullable(),
  /** Monthly gross pay in yuan in a tier-2 city; other tiers by `pay.yaml`'s city factors. */
  pay: range.safeExtend(sourced),
  ...sourced,
});

/** One part of an activity's amount: so much effort for each unit of a product of inputs. */
export const workSchema = z.strictObject({
  /** The amount of a month is the product of these inputs (`inputs.yaml`). */
  driver: z.array(id).min(1),
  /** Working minutes for one unit; for `ratio` hundredths of a full-time person per full-time person. */
  effort: range,
  per: bilingualSchema,
  ...sourced,
});

export const activitySchema = z.strictObject({
  id,
  name: bilingualSchema,
  function: functionOfWork,
  /** queue: somebody must be there to answer; coverage: hours to be covered; the rest by amount. */
  kind: z.enum(['queue', 'throughput', 'coverage', 'ratio', 'fixed']),
  /** Only channels of these platforms; all when left out. */
  platforms: z.array(z.enum(platforms)).optional(),
  /** Only in these categories of goods; all when left out. */
  categories: z.array(z.enum(categories)).optional(),
  work: z.array(workSchema).min(1),
  /**
   * Which jobs do it: as their own work; as work they can also do, slower; only where few people do everything
   * (up to the growth size).
   */
  carriedBy: z.strictObject({
    primary: z.array(id).min(1),
    secondary: z.array(id).default([]),
    stretch: z.array(id).default([]),
  }),
  /** A queue whose waiting time this work can be done in (after-sales tickets between chats). */
  fillsIdleOf: id.optional(),
  /** Activities that the same person must not also do (ordering and paying). Symmetric; name it on either side. */
  apartFrom: z.array(id).default([]),
  /** Which outsourcing takes it away. */
  outsourcedWith: z.enum(outsourceables).optional(),
  /** How much of a sales peak reaches it: 0 none, 1 in full; and days of ramp-up before temporary staff are useful. */
  peak: z.strictObject({ share: z.number().min(0).max(1), rampUpDays: z.int().min(0), ...sourced }).optional(),
});

export const blueprintUnitSchema = z.strictObject({
  id,
  name: bilingualSchema,
  /** Parent unit in the same blueprint; null for the top. */
  parent: id.nullable().default(null),
  /** What the pattern says the unit is for. */
  mission: bilingualSchema,
  /** Posts the pattern names in it: positions of these jobs belong here (strongest). */
  jobs: z.array(id).default([]),
  /** Activities that belong here: a position follows its largest activity (next). */
  activities: z.array(id).default([]),
  /** Functions whose remaining positions belong here (weakest). */
  functions: z.array(functionOfWork).default([]),
  /** Jobs that lead it, best first. The first that holds a seat there leads; else one seat is raised to the first that fits the size. */
  lead: z.array(id).default([]),
  /** Least heads for the unit to stand alone; below that its people belong to `into`. */
  worthFrom: z.number().min(0).default(1),
  /** The unit its people join when it is not worth having. Default: the parent, else the first top unit. */
  into: id.optional(),
  /** One such unit, with all below it, for each group of channels (business units), live room, goods group, project or client. */
  repeat: z.enum(['channel-group', 'live-room', 'goods-group', 'client']).optional(),
});

export const blueprintSchema = z.strictObject({
  id,
  /** P1–P12, Q1–Q17 of the field's list of patterns. */
  patterns: z.array(z.string().regex(/^[PQ]\d+$/u)).min(1),
  name: bilingualSchema,
  /** One line: when it suits. */
  suits: bilingualSchema,
  /** The usual stages. */
  stages: z.array(z.enum(stages)).min(1),
  /**
   * When it is chosen by itself: all conditions hold; among those that match the smallest `order` wins. Left out: only
   * when asked for. Features: heads (own people), channels, platforms, live-share, cross-border-share,
   * distribution-share (each share 0–1 of sales).
   */
  choose: z.strictObject({
    order: z.number(),
    when: z.array(z.strictObject({
      feature: z.enum(['heads', 'channels', 'platforms', 'live-share', 'cross-border-share', 'distribution-share']),
      from: z.number().optional(),
      below: z.number().optional(),
    })),
  }).optional(),
  /** Other blueprints whose units it contains (promotion-channels inside a marketing unit): unit id → blueprint id. */
  contains: z.record(id, id).default({}),
  units: z.array(blueprintUnitSchema).min(1),
  ...sourced,
});

/** What a number of the profile is called, and what it is counted in. */
export const inputSchema = z.strictObject({ id, name: bilingualSchema, unit: bilingualSchema });

/** A figure used where the profile is silent. One value, or one by category, platform or business function. */
export const defaultSchema = z.strictObject({
  id,
  name: bilingualSchema,
  unit: bilingualSchema,
  by: z.enum(['category', 'platform', 'function', 'currency']).optional(),
  /** Value by key; `other` for keys not named; a single value stands under `other` alone. */
  values: z.record(z.string(), z.number()).refine((values) => values.other !== undefined, 'expected a value for "other"'),
  /** Least and greatest value a user may set. */
  limits: z.strictObject({ least: z.number(), most: z.number() }),
  ...sourced,
});

/** A curve over the 24 hours of a day: relative weights. */
export const dayCurveSchema = z.strictObject({
  id, name: bilingualSchema, platforms: z.array(z.enum(platforms)), weights: z.array(z.number().min(0)).length(24), ...sourced,
});

/** How a team of a size divides its work. */
export const tierSchema = z.strictObject({
  id: z.enum(stages),
  name: bilingualSchema,
  /** Own work in full-time people below which this tier applies; null for the last. */
  belowFte: z.number().nullable(),
  /** Most kinds of work in one position. */
  kinds: z.int().min(1),
  /** Which ways of carrying are allowed. */
  carries: z.array(z.enum(['primary', 'secondary', 'stretch'])),
  /** Jobs a team of this size has; all when left out. */
  jobs: z.array(id).optional(),
  /** Jobs only smaller teams have. */
  without: z.array(id).default([]),
  /** Jobs that carry any work at this size, slower, but for some functions; at most so many of each. */
  generalists: z.array(z.strictObject({ job: id, except: z.array(functionOfWork).default([]), most: z.int().min(1).optional() })),
  /** Groups of functions within which people do each other's work beside their own; across all functions when left out. */
  families: z.array(z.array(functionOfWork)).optional(),
  /** Time for work of each kind of carrying over the time a job whose own work it is needs. */
  slowdown: z.strictObject({ primary: z.number().min(1), secondary: z.number().min(1), stretch: z.number().min(1), generalist: z.number().min(1) }),
  /** Time kept free in every part of the team that divides its work within itself, in full-time people. */
  slack: z.number().min(0).max(1),
  /** Whether activities that must be apart are kept apart; a team of two cannot. */
  apart: z.boolean(),
  ...sourced,
});

export const inputsFileSchema = z.strictObject({
  inputs: z.array(inputSchema), defaults: z.array(defaultSchema), dayCurves: z.array(dayCurveSchema), tiers: z.array(tierSchema).length(3),
});

export type InputsFile = z.infer<typeof inputsFileSchema>;
export type DefaultFigure = z.infer<typeof defaultSchema>;
export type Tier = z.infer<typeof tierSchema>;
export type DayCurve = z.infer<typeof dayCurveSchema>;
export type Job = z.infer<typeof jobSchema>;
export type Activity = z.infer<typeof activitySchema>;
export type Blueprint = z.infer<typeof blueprintSchema>;
export type BlueprintUnit = z.infer<typeof blueprintUnitSchema>;
export type Source = z.infer<typeof sourceSchema>;
