import type { BuildSummary } from '@bandi/blueprints';
import type { OrganisationDocument } from '@bandi/organisation';
import { toDocument } from '@bandi/organisation';
import type { Built } from '../context.ts';

/** What a build produced, kept beside the version it made: the base of the next rebuild's three-way merge. */
export interface BuildBase {
  readonly document: OrganisationDocument;
  readonly summary: BuildSummary;
  /** Whether the summary has its next-hire triggers yet. Left out by servers that did not keep it. */
  readonly triggers?: 'looking' | 'found' | 'failed';
}

/** `later`: the next-hire triggers are looked for afterwards. */
export function buildBaseOf({ organisation, summary }: Built, later: boolean): BuildBase {
  return { document: toDocument(organisation), summary, triggers: later ? 'looking' : 'found' };
}
