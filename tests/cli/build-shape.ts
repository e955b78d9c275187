import { z } from 'zod';

const text = z.object({ zh: z.string().min(1), en: z.string().min(1) });
const amount = z.number().min(0);
const label = z.union([z.string(), text]);
const day = z.iso.date();
const businessFunction = z.enum([
  'management', 'operations', 'marketing', 'live', 'design', 'customer-service', 'member', 'distribution', 'business-development', 'supply',
  'warehouse', 'data', 'technology', 'finance', 'hr-admin',
]);

const reason = z.object({
  activity: z.string(), name: label, driver: label, method: label, steps: z.array(label), trust: z.string(), sources: z.array(z.string()),
  inputs: z.array(z.object({ id: z.string(), name: label, value: z.number(), unit: label, default: z.boolean(), sources: z.array(z.string()) })),
  fte: z.object({ low: amount, typical: amount, high: amount }), carried: amount,
});

/** What `bandi build --json` promises to the programs that read it. Other keys may stand beside these. */
export const buildShape = z.object({
  organisation: z.looseObject({ format: z.literal('bandi.organisation/1'), units: z.array(z.looseObject({ id: z.string() })).min(1), positions: z.array(z.looseObject({ id: z.string() })).min(1) }),
  summary: z.object({
    structure: z.string().min(1),
    stage: z.enum(['startup', 'growth', 'mature']),
    heads: z.int().min(1),
    fte: amount,
    outsourcedFte: amount,
    monthlyCost: z.object({ amount, currency: z.string().regex(/^[A-Z]{3}$/u) }),
    payrollShareOfGmv: amount.nullable(),
    byFunction: z.partialRecord(businessFunction, z.object({ heads: z.int().min(0), fte: amount })),
    peaks: z.array(z.object({ name: z.string(), from: day, to: day, temporaryHeads: z.int().min(0), byFunction: z.partialRecord(businessFunction, amount) })),
    units: z.array(z.object({ id: z.string(), name: text, parent: z.string().nullable(), heads: z.int().min(0) })).min(1),
    positions: z.array(z.object({
      id: z.string(), job: z.string().nullable(), title: text, unit: z.string(), reportsTo: z.string().nullable(), heads: z.int().min(1), fte: amount,
      function: businessFunction, reasons: z.array(reason).min(1),
    })).min(1),
    triggers: z.array(z.object({ position: z.string(), driver: z.string(), at: z.number(), adds: z.int() })),
    findings: z.array(z.object({ check: z.string(), level: z.enum(['error', 'warning', 'notice']), text, advice: text })),
  }),
});
export type BuildAnswer = z.infer<typeof buildShape>;
