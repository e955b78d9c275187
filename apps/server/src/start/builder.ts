import type { Catalogue, Packer } from '@bandi/blueprints';
import { build } from '@bandi/blueprints';
import type { Build } from '../context.ts';

/** Building with the built-in catalogue; `today` comes from the clock because findings hold for a day. */
export function createBuild(catalogue: Catalogue, packer: Packer, clock: () => string): Build {
  return async (profile, { structure, triggers, processes }) =>
    build(profile, catalogue, { packer, structure, triggers: triggers ?? false, processes, today: clock().slice(0, 10) });
}
