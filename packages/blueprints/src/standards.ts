import type { CheckStandards } from '@bandi/organisation';
import { z } from 'zod';
import type { Job } from './schema.ts';
import { bilingualSchema, jobDutySchema, jobSchema } from './schema.ts';

/** Every figure carries where it comes from and how far to trust it, in the same form as a job's. */
const { pay: sourcedRangeSchema, sources, trust } = jobSchema.shape;
const sourced = { sources, trust };

function usual(figure: z.ZodNumber) {
  return z
    .strictObject({ low: figure, high: figure, ...sourced })
    .refine(({ low, high }) => low <= high, 'expected low ≤ high');
}

const fromHeads = z.strictObject({ heads: z.int().min(1).max(1000), ...sourced });
const people = usual(z.int().min(1).max(1000));
const share = usual(z.number().min(0).max(1));

/** `pay.yaml`: what a job's tier-2 pay is multiplied by in cities of other tiers. */
export const paySchema = z.strictObject({
  cityFactors: z.strictObject({ '1': sourcedRangeSchema, '2': sourcedRangeSchema, '3': sourcedRangeSchema }).refine(
    (factors) => factors['2'].low === 1 && factors['2'].typical === 1 && factors['2'].high === 1,
    'tier 2 is the base: its factors are 1',
  ),
});

const layersSchema = z
  .array(
    z.strictObject({
      /** null: any size above the ones before. */
      upToHeads: z.int().min(1).nullable(),
      layers: z.int().min(1).max(50),
      ...sourced,
    }),
  )
  .min(1)
  .refine(
    (steps) =>
      steps.every((step, index) => {
        const before = steps[index - 1];
        if ((step.upToHeads === null) !== (index === steps.length - 1)) return false;
        if (before === undefined) return true;
        return (
          before.layers < step.layers && (step.upToHeads === null || (before.upToHeads ?? Infinity) < step.upToHeads)
        );
      }),
    'expected rising sizes and layers, the last size null',
  );

const apartSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'a-z, 0-9 and "-" only').max(110),
    one: z.array(jobDutySchema.shape.id).min(1),
    other: z.array(jobDutySchema.shape.id).min(1),
    why: bilingualSchema,
    ...sourced,
  })
  .refine(({ one, other }) => one.every((duty) => !other.includes(duty)), 'a duty cannot be apart from itself');

/** `standards.yaml`: the figures that the checks measure an organisation against. */
export const standardsSchema = z.strictObject({
  /** People one lead answers for, by kind of work of those people. */
  span: z.strictObject({ routine: people, skilled: people, managerial: people }),
  /** Most layers (lead levels + 1) usual up to so many heads. */
  layers: layersSchema,
  /** Load of a position in hundredths of its FTE. */
  positionLoad: z.strictObject({ low: z.int().min(0), high: z.int().min(1), error: z.int().min(1), ...sourced })
    .refine(({ low, high, error }) => low <= high && high <= error, 'expected low ≤ high ≤ error'),
  /** From which size of a team or unit a rule makes sense. */
  sizes: z.strictObject({ standInsFromHeads: fromHeads, separateFromHeads: fromHeads, pureLeadsAboveHeads: fromHeads, leadFromHeads: fromHeads }),
  /** Most duties one position answers for, in organisations of a size that can share them. */
  accountable: z.strictObject({ high: z.int().min(1).max(1000), fromHeads: z.int().min(1).max(1000), ...sourced }),
  /** Places in the processes where two positions hand over that are many, and reporting lines between them that are far. */
  handOvers: z.strictObject({ often: z.int().min(1).max(1000), farLines: z.int().min(2).max(100), ...sourced }),
  /** Gross pay over sales, as a share (0.1 is 10 %). */
  payrollShare: z.strictObject({ startup: share, growth: share, mature: share }),
  apart: z.array(apartSchema).refine((pairs) => new Set(pairs.map((pair) => pair.id)).size === pairs.length, 'ids differ'),
});

export type PayFile = z.infer<typeof paySchema>;
export type StandardsFile = z.infer<typeof standardsSchema>;

/** The standards as the checks take them: figures only, the jobs that name a measure, and a safe integer (JSON has no infinity) for "any size". */
export function checkStandards(standards: StandardsFile, jobs: Iterable<Pick<Job, 'id' | 'name' | 'measures'>>): CheckStandards {
  const { span, layers, positionLoad, sizes, accountable, handOvers, payrollShare, apart } = standards;
  return {
    span: { routine: bounds(span.routine), skilled: bounds(span.skilled), managerial: bounds(span.managerial) },
    layers: layers.map((step) => ({ upToHeads: step.upToHeads ?? Number.MAX_SAFE_INTEGER, layers: step.layers })),
    positionLoad: { ...bounds(positionLoad), error: positionLoad.error },
    sizes: {
      standInsFromHeads: sizes.standInsFromHeads.heads, separateFromHeads: sizes.separateFromHeads.heads,
      pureLeadsAboveHeads: sizes.pureLeadsAboveHeads.heads, leadFromHeads: sizes.leadFromHeads.heads,
    },
    accountable: { high: accountable.high, fromHeads: accountable.fromHeads },
    handOvers: { often: handOvers.often, farLines: handOvers.farLines },
    payrollShare: {
      startup: bounds(payrollShare.startup),
      growth: bounds(payrollShare.growth),
      mature: bounds(payrollShare.mature),
    },
    apart: apart.map(({ id, one, other, why }) => ({ id, one, other, why })),
    measured: [...jobs].filter(({ measures }) => measures.length > 0).map(({ id, name }) => ({ job: id, name: { zh: name.zh, en: name.en } })),
  };
}

function bounds({ low, high }: { readonly low: number; readonly high: number }): { low: number; high: number } {
  return { low, high };
}
