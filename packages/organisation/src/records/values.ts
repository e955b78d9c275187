import { z } from 'zod';
import { labelSchema } from '../label.ts';

/** Ids are short, readable and safe in a URL, a file name and a CSV cell. Unique per record type. */
export const idSchema = z.string().regex(/^[a-z0-9][a-z0-9._:-]{0,119}$/u, 'a-z, 0-9, . _ : - only, at most 120');

/** FTE in integer hundredths: 100 is one full-time person. */
export const fteSchema = z.int().min(0).max(100_000_000);

/** A span of time in whole minutes, at most ten years. */
export const minutesSchema = z.int().min(0).max(5_300_000);

/** A calendar date as text, `YYYY-MM-DD`, that exists. Text, because a date has no time zone. */
export const dateSchema = z.iso.date();

/** Money in integer cents with an ISO 4217 currency code. */
export const moneySchema = z.object({
  cents: z.int().min(-9e15).max(9e15),
  currency: z.string().regex(/^[A-Z]{3}$/u),
});

/** How far a figure is to be trusted: read from a rule or recomputed, published by somebody named, or a rule of thumb. */
export const trustSchema = z.enum(['measured', 'published', 'rule-of-thumb', 'given']);

/** The work a position or activity belongs to. The fifteen functions are fixed; an own one is the `group` of a duty. */
export const functionSchema = z.enum([
  'management', 'operations', 'marketing', 'live', 'design', 'customer-service', 'member', 'distribution',
  'business-development', 'supply', 'warehouse', 'data', 'technology', 'finance', 'hr-admin',
]);

/** One number that went into a result: what it is, its value, and where it comes from. */
export const inputSchema = z.object({
  id: z.string(),
  name: labelSchema,
  value: z.number(),
  unit: labelSchema,
  /** True when the profile left it out and the catalogue filled it in. */
  default: z.boolean(),
  trust: trustSchema,
  sources: z.array(z.string()),
});

/** Why a position has the people it has: one activity it carries and how that became people. */
export const reasonSchema = z.object({
  activity: z.string(),
  name: labelSchema,
  driver: labelSchema,
  inputs: z.array(inputSchema),
  /** The method by name, e.g. "Erlang C, effective handling time, share answered within 180 s". */
  method: labelSchema,
  /** The arithmetic written out, step by step. */
  steps: z.array(labelSchema),
  /** FTE of the whole activity, in hundredths. */
  fte: z.object({ low: fteSchema, typical: fteSchema, high: fteSchema }),
  /** FTE of it that this position carries, in hundredths of its holders' time. */
  carried: fteSchema,
  sources: z.array(z.string()),
  trust: trustSchema,
});

export type Money = z.infer<typeof moneySchema>;
export type Trust = z.infer<typeof trustSchema>;
export type BusinessFunction = z.infer<typeof functionSchema>;
export type Reason = z.infer<typeof reasonSchema>;
export type ReasonInput = z.infer<typeof inputSchema>;
export const businessFunctions = functionSchema.options;
