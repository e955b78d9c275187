import type { BuildOptions, BuildResult, Catalogue } from '@bandi/blueprints';
import { build } from '@bandi/blueprints';
import { loadPacker } from '@bandi/blueprints/node';
import type { BusinessProfile } from '@bandi/organisation';
import { both } from './language.ts';
import type { Read } from './problem.ts';
import { refused } from './problem.ts';

/** What the packer says when the work is more than it counts with. */
const REFUSED = /^packing: .*too large/u;

/** `build` with the solver loaded. Numbers that are each possible but together need millions of people are refused. */
export async function buildTeam(profile: BusinessProfile, file: string, catalogue: Catalogue, options: Omit<BuildOptions, 'packer'>): Promise<Read<BuildResult>> {
  const packer = await loadPacker();
  try {
    return { ok: true, value: build(profile, catalogue, { ...options, packer }) };
  } catch (error) {
    if (!(error instanceof Error && REFUSED.test(error.message))) throw error;
    return refused({
      file, text: both('这些数加在一起，需要的人多到无法计算', 'these numbers together need more people than can be counted'),
      expected: both('一家公司一个普通月份的业务量；请检查单位和多写的零', 'what one company does in a normal month; look for wrong units and zeros too many'),
    });
  }
}
