import type { BuildSummary } from '@bandi/blueprints';
import type { Diff, OrganisationDocument } from '@bandi/organisation';
import { businessProfileSchema, DOCUMENT_FORMAT, idSchema } from '@bandi/organisation';
import { z } from 'zod';

export const bilingualSchema = z.object({ zh: z.string(), en: z.string() });

export const errorSchema = z.object({
  code: z.string().describe('Stable; the list is docs/decisions/errors.md'),
  status: z.int(),
  message: bilingualSchema,
  cure: bilingualSchema.describe('What to do about it'),
  facts: z.record(z.string(), z.unknown()),
}).describe('An error of the catalogue');

/** Every route may answer with an error. */
export const errors = { '4xx': errorSchema, '5xx': errorSchema } as const;

export const workspaceParams = z.object({ workspace: idSchema });
export const scenarioParams = z.object({ workspace: idSchema, scenario: idSchema });

export const nameSchema = z.string().min(1).max(200).regex(/^\P{Cc}*$/u, 'no line breaks or control characters')
  .refine((text) => text.trim() !== '', 'not only spaces');
export const versionSchema = z.int().min(0);
/** A version in a query string. */
export const versionQuerySchema = z.coerce.number().int().min(0);
export const keySchema = z.string().min(1).max(120).describe('Names this write; sent twice, it happens once');

export const workspaceSchema = z.object({ workspace: z.string(), name: z.string(), createdAt: z.string() });
export const scenarioSchema = z.object({
  workspace: z.string(), scenario: z.string(), name: z.string(),
  from: z.object({ scenario: z.string(), version: z.int() }).nullable().describe('Where it left its parent'),
  headVersion: z.int(), createdAt: z.string(),
});

// What comes out was checked when it came in. Checking 100,000 records again on the way out would cost more than reading
// them, so these schemas describe and do not look.
export const documentSchema = z.looseObject({ format: z.literal(DOCUMENT_FORMAT) }).describe('An organisation: a list of records under each plural') as z.ZodType<OrganisationDocument>;
export const diffOutSchema = z.object({ added: z.array(z.unknown()), updated: z.array(z.unknown()), removed: z.array(z.unknown()) }) as unknown as z.ZodType<Diff>;
export const summarySchema = z.looseObject({ structure: z.string(), heads: z.number(), fte: z.number() })
  .describe('What a build found; see the command `bandi build --json`') as unknown as z.ZodType<BuildSummary>;

export const changeSchema = z.looseObject({ type: z.string().max(60) }).describe('An order such as { "type": "rename-unit", … }');
export const buildRequest = {
  profile: businessProfileSchema,
  structure: z.string().min(1).max(60).optional().describe('Blueprint id; chosen by size when left out'),
};
export const writtenSchema = z.object({ version: z.int(), diff: diffOutSchema, repeated: z.boolean() });
