import type { BuildOptions, BuildResult, Catalogue } from '@bandi/blueprints';
import { build } from '@bandi/blueprints';
import { loadPacker } from '@bandi/blueprints/node';
import type { BusinessProfile } from '@bandi/organisation';

export interface BuiltTeam extends BuildResult {
  /** The same profile with the structure Bandi would have chosen; null when none was asked for. */
  readonly chosen: BuildResult | null;
}

/** `build` with the solver loaded, and beside a structure that was asked for the one that would have been chosen. */
export async function buildTeam(profile: BusinessProfile, catalogue: Catalogue, options: Omit<BuildOptions, 'packer'>): Promise<BuiltTeam> {
  const packer = await loadPacker();
  const built = build(profile, catalogue, { ...options, packer });
  const { structure: _asked, ...free } = profile;
  const chosen = (options.structure ?? profile.structure) === undefined ? null : build(free, catalogue, { packer, today: options.today, triggers: false });
  return { ...built, chosen };
}
