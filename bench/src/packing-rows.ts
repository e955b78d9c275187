import type { Catalogue } from '@bandi/blueprints';
import { build } from '@bandi/blueprints';
import { loadPacker } from '@bandi/blueprints/node';
import type { BusinessProfile } from '@bandi/organisation';
import type { PackingPlan, PackingProblem } from '@bandi/staffing';
import { catalogue, exampleProfiles } from './examples.ts';
import { measure } from './measure.ts';
import type { Section } from './section.ts';

/** Row, example profile, and the heads it is grown to where it is not taken as it is. */
const cases: readonly (readonly [string, string, number | null])[] = [
  ['small', 'taobao-start', null],
  ['growing', 'tmall-growth', null],
  ['brand', 'brand-channels', null],
  ['1,500 people', 'group', 1500],
];
/** Heads grow a little less than sales: so many corrections bring them near. */
const CORRECTIONS = 4;

/** The integer programs that real builds make, solved as the product solves them. */
export async function packingRows(): Promise<Section> {
  const known = catalogue();
  const profiles = exampleProfiles(known);
  const rows = [];
  for (const [name, id, wanted] of cases) {
    const profile = profiles.get(id);
    if (profile === undefined) throw new Error(`no example profile ${id}`);
    let { problem, plan } = await problemOf(profile, known);
    let factor = 1;
    for (let time = 0; time < (wanted === null ? 0 : CORRECTIONS); time += 1) {
      factor *= (wanted ?? plan.heads) / plan.heads;
      ({ problem, plan } = await problemOf(grown(profile, factor), known));
    }
    const { median, runs } = await measure(loadPacker, (packer) => { packer.pack(problem); }, { budget: 4000 });
    rows.push({
      name, activities: problem.activities.length, jobs: problem.jobs.length, heads: plan.heads,
      time: median, runs, status: plan.status, gap: plan.gap, headsGap: (plan.heads - plan.bound.heads) / plan.heads,
    });
  }
  return {
    id: 'packing',
    title: 'Packing work into positions',
    note: 'Fewest heads, then least cost. Gap: how far the answer may be from the best there is, in cost or heads; heads gap: in heads alone.',
    columns: [
      { key: 'name', name: 'problem', kind: 'text' },
      { key: 'activities', name: 'kinds of work', kind: 'count' },
      { key: 'jobs', name: 'jobs', kind: 'count' },
      { key: 'heads', name: 'heads', kind: 'count' },
      { key: 'time', name: 'time', kind: 'ms' },
      { key: 'runs', name: 'runs', kind: 'count' },
      { key: 'status', name: 'status', kind: 'text' },
      { key: 'gap', name: 'gap', kind: 'share' },
      { key: 'headsGap', name: 'heads gap', kind: 'share' },
    ],
    rows,
  };
}

/** What a real build hands to its packer, and the plan it gets. */
async function problemOf(profile: BusinessProfile, known: Catalogue): Promise<{ problem: PackingProblem; plan: PackingPlan }> {
  const packer = await loadPacker();
  let found: { problem: PackingProblem; plan: PackingPlan } | null = null;
  const pack = (problem: PackingProblem): PackingPlan => {
    const plan = packer.pack(problem);
    found = { problem, plan };
    return plan;
  };
  build(profile, known, { packer: { ...packer, pack }, triggers: false, today: '2027-01-04' });
  if (found === null) throw new Error(`${profile.name}: nothing was packed`);
  return found;
}

/** A business that sells so many times as much, with the same channels, products and partners. */
function grown(profile: BusinessProfile, factor: number): BusinessProfile {
  const { channels } = profile;
  return {
    ...profile,
    channels: channels.map((channel) => ({
      ...channel,
      ...(channel.orders_per_day === undefined ? {} : { orders_per_day: channel.orders_per_day * factor }),
      ...(channel.gmv_per_month === undefined ? {} : { gmv_per_month: channel.gmv_per_month * factor }),
      ...(channel.consultations_per_day === undefined ? {} : { consultations_per_day: channel.consultations_per_day * factor }),
    })),
  };
}
