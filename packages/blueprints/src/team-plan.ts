import type { BusinessProfile } from '@bandi/organisation';
import type { PackingPlan, PackingProblem } from '@bandi/staffing';
import type { Catalogue } from './catalogue-type.ts';
import { packingInput, tierFor } from './packing-problem.ts';
import type { ProfileInputs } from './profile-inputs.ts';
import { profileInputs } from './profile-inputs.ts';
import type { Tier } from './schema.ts';
import type { ActivityLoad } from './workload.ts';
import { workload } from './workload.ts';

/** Packs work into positions: `loadPacker` makes one from the staffing package's solver. */
export interface Packer {
  readonly pack: (problem: PackingProblem) => PackingPlan;
  /** Heads that no plan is below, and that nearly every plan has; far quicker than a plan. */
  readonly leastHeads: (problem: PackingProblem) => number;
}

/** What steps 1–3 give: work, its packing into seats, and what they were made from. */
export interface TeamPlan {
  readonly inputs: ProfileInputs;
  readonly loads: readonly ActivityLoad[];
  readonly tier: Tier;
  readonly plan: PackingPlan;
}

/** Steps 1–3: heads do not depend on how the team is then cut into units. */
export function planTeam(profile: BusinessProfile, catalogue: Catalogue, packer: Packer): TeamPlan {
  const { inputs, loads, tier, problem } = packingProblem(profile, catalogue);
  const plan = packer.pack(problem);
  if (plan.status === 'infeasible') throw new Error(`the catalogue has no job for: ${[...plan.uncarried, ...plan.overloaded].join(', ')}`);
  return { inputs, loads, tier, plan };
}

/** Heads that a team for this profile will hardly be above and never below, without planning it. */
export function leastHeads(profile: BusinessProfile, catalogue: Catalogue, packer: Packer): number {
  return packer.leastHeads(packingProblem(profile, catalogue).problem);
}

function packingProblem(profile: BusinessProfile, catalogue: Catalogue): Omit<TeamPlan, 'plan'> & { readonly problem: PackingProblem } {
  const inputs = profileInputs(profile, catalogue);
  const loads = workload(inputs, catalogue);
  const own = loads.reduce((sum, load) => sum + (load.outsourced ? 0 : load.fte.typical), 0);
  const tier = tierFor(own, catalogue);
  return { inputs, loads, tier, problem: { ...packingInput(loads, tier, catalogue, inputs), objective: 'heads-then-cost' } };
}
