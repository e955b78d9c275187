import type { BusinessProfile, Diff, MergeConflict, Organisation } from '@bandi/organisation';
import { mergeThreeWay } from '@bandi/organisation';
import type { BuildOptions, BuildResult } from './build.ts';
import { build } from './build.ts';
import type { Catalogue } from './catalogue-type.ts';

export interface RebuildResult {
  /** Lays the new build over the organisation as it stands; what people changed by hand stays. */
  readonly diff: Diff;
  /** What both the new build and people changed: people's version stays until somebody decides. */
  readonly conflicts: readonly MergeConflict[];
  /** The build as it would be without any hand edits; the base of the next rebuild. */
  readonly built: BuildResult;
}

/**
 * Builds again for a changed profile and merges three ways: the build that the organisation began with, the
 * organisation as people have changed it, and the new build.
 */
export function rebuild(base: Organisation, current: Organisation, profile: BusinessProfile, catalogue: Catalogue, options: BuildOptions): RebuildResult {
  const built = build(profile, catalogue, options);
  const { diff, conflicts } = mergeThreeWay(base, current, built.organisation);
  return { diff, conflicts, built };
}
