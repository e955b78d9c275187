import type { BuildSummary } from '@bandi/blueprints';
import type { OrganisationDocument } from '@bandi/organisation';
import { toDocument } from '@bandi/organisation';
import type { Built } from '../context.ts';

/** What a build produced, kept beside the version it made: the base of the next rebuild's three-way merge. */
export interface BuildBase {
  readonly document: OrganisationDocument;
  readonly summary: BuildSummary;
}

export function buildBaseOf({ organisation, summary }: Built): BuildBase {
  return { document: toDocument(organisation), summary };
}
