import type { Bilingual, BusinessProfile } from '@bandi/organisation';
import type { Packer, TeamPlan } from './team-plan.ts';
import { leastHeads, planTeam } from './team-plan.ts';
import type { Catalogue } from './catalogue-type.ts';
import type { Seat } from './structure.ts';
import type { Trigger } from './summary.ts';

/** An input of the profile that can grow, and the profile with it grown. */
interface Dial {
  readonly id: string;
  readonly name: Bilingual;
  readonly unit: Bilingual;
  readonly now: number;
  readonly at: (factor: number) => BusinessProfile;
}

/** Beyond this growth of one input alone nobody plans a hire by it. */
const MOST_GROWTH = 4;
const ROUGH_STEPS = 8;
const FINE_STEPS = 4;

/**
 * The next hire by each input: its smallest rise, all others as they are, that needs a person more, found by really
 * raising it and planning the team anew (bisection, first on the least heads of the raised profile, then on the plan
 * itself), and the position that grows.
 */
export function findTriggers(profile: BusinessProfile, team: TeamPlan, seats: readonly Seat[], catalogue: Catalogue, packer: Packer): Trigger[] {
  const triggers: Trigger[] = [];
  for (const dial of dialsOf(profile, team)) {
    if (dial.now <= 0) continue;
    const certainlyMore = (factor: number) => leastHeads(dial.at(factor), catalogue, packer) > team.plan.heads;
    if (!certainlyMore(MOST_GROWTH)) continue;
    const upper = bisect(1, MOST_GROWTH, ROUGH_STEPS, certainlyMore);
    // The least heads are a bound; whole people are sometimes needed before it says so.
    const high = bisect(1, upper, FINE_STEPS, (factor) => planTeam(dial.at(factor), catalogue, packer).plan.heads > team.plan.heads);
    const grown = planTeam(dial.at(high), catalogue, packer);
    const job = grownJob(team, grown);
    const seat = seats.find((entry) => entry.job.id === job);
    triggers.push({
      position: seat?.id ?? job, job, driver: dial.id, driverName: dial.name, unit: dial.unit,
      ...thresholdOf(dial.now, high), adds: grown.plan.heads - team.plan.heads,
    });
  }
  return triggers.toSorted((a, b) => a.at / a.now - b.at / b.now || (a.driver < b.driver ? -1 : 1));
}

/** The smallest factor found, of those at which `more` holds; it holds at `high`. Halves the ratio so many times. */
function bisect(low: number, high: number, steps: number, more: (factor: number) => boolean): number {
  let [below, above] = [low, high];
  for (let step = 0; step < steps && above / below > 1.01; step += 1) {
    const middle = Math.sqrt(below * above);
    if (more(middle)) above = middle;
    else below = middle;
  }
  return above;
}

/**
 * The job the new people are for. Packing anew shuffles side work, so that the job that gains a head may have nothing to
 * do with what grew: of the jobs that gain heads, the one that carries most of the work that grew; where none of them
 * carries a tenth of it, the job that carries most of it at all. On a tie the first by id.
 */
function grownJob(before: TeamPlan, after: TeamPlan): string {
  const gain = new Map<string, number>();
  for (const group of after.plan.groups) gain.set(group.job, (gain.get(group.job) ?? 0) + group.heads);
  for (const group of before.plan.groups) gain.set(group.job, (gain.get(group.job) ?? 0) - group.heads);
  const grown = new Map(after.loads.map((load) => [load.activity.id, load.outsourced ? 0 : load.fte.typical]));
  for (const load of before.loads) grown.set(load.activity.id, (grown.get(load.activity.id) ?? 0) - (load.outsourced ? 0 : load.fte.typical));
  const time = new Map<string, number>();
  for (const { mix } of after.plan.groups) for (const part of mix) time.set(part.activity, (time.get(part.activity) ?? 0) + part.time);
  const share = new Map<string, number>();
  for (const { job, mix } of after.plan.groups) {
    // Of each activity's growth the part that this job carries of it.
    const own = mix.reduce((sum, part) => sum + (Math.max(0, grown.get(part.activity) ?? 0) * part.time) / (time.get(part.activity) ?? 1), 0);
    share.set(job, (share.get(job) ?? 0) + own);
  }
  const byShare = [...share].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const whole = byShare.reduce((sum, [, own]) => sum + own, 0);
  const first = byShare.find(([job, own]) => own >= whole / 10 && (gain.get(job) ?? 0) > 0) ?? byShare[0];
  return first?.[0] ?? '';
}

/** An input and where it needs a person, as people write them: the threshold is never shown where the input stands. */
function thresholdOf(value: number, factor: number): { now: number; at: number } {
  const now = shown(value, false);
  const at = shown(value * factor, true);
  return { now, at: at > now ? at : shown(now + (now >= 10 ? 1 : 0.1), true) };
}

/** As people write it; `up` for a threshold, which is reached at the next whole number (tenth, below ten). */
function shown(value: number, up: boolean): number {
  const unit = value >= 10 ? 1 : 10;
  return (up ? Math.ceil(value * unit - 1e-9) : Math.round(value * unit)) / unit;
}

function dialsOf(profile: BusinessProfile, team: TeamPlan): Dial[] {
  const company = (id: string) => team.inputs.company.get(id)?.value ?? 0;
  const total = (id: string) => company(`all:${id}`);
  const scaled = (fields: readonly ('orders_per_day' | 'gmv_per_month' | 'consultations_per_day' | 'live_hours_per_day' | 'ad_spend_per_month')[]) => (factor: number): BusinessProfile => ({
    ...profile,
    channels: profile.channels.map((channel, index) => {
      const next = { ...channel };
      for (const field of fields) {
        const value = channel[field];
        if (value !== undefined) next[field] = value * factor;
        else if (field === 'consultations_per_day') {
          const bot = 1 - team.inputs.figure('chatbot-share').value;
          const people = team.inputs.channels[index]?.values.get('consultations-per-day')?.value ?? 0;
          if (bot > 0) next.consultations_per_day = (people / bot) * factor;
        }
      }
      return next;
    }),
  });
  const dial = (id: string, now: number, unit: Bilingual, at: Dial['at']): Dial => ({ id, name: names[id] ?? { zh: id, en: id }, unit, now, at });
  const products = (key: 'skus' | 'new_per_month', now: number) => (factor: number): BusinessProfile => ({ ...profile, products: { ...profile.products, [key]: now * factor } });
  const content = (key: 'short_videos_per_week' | 'campaigns_per_month', now: number) => (factor: number): BusinessProfile => ({ ...profile, content: { ...profile.content, [key]: now * factor } });
  const partners = (key: 'distributors' | 'suppliers' | 'influencers_per_month', now: number) => (factor: number): BusinessProfile => ({ ...profile, partners: { ...profile.partners, [key]: now * factor } });
  const perWeek = (company('videos') / company('days-per-month')) * 7;
  return [
    // Sales carry orders, and consultations that follow from them, along.
    dial('orders_per_day', total('orders-per-day'), { zh: '单/天', en: 'orders/day' }, scaled(['orders_per_day', 'gmv_per_month'])),
    dial('consultations_per_day', total('consultations-per-day') / Math.max(0.05, 1 - team.inputs.figure('chatbot-share').value), { zh: '会话/天', en: 'chats/day' }, scaled(['consultations_per_day'])),
    dial('live_hours_per_day', total('live-hours-per-day'), { zh: '小时/天', en: 'hours/day' }, scaled(['live_hours_per_day'])),
    dial('ad_spend_per_month', profile.channels.reduce((sum, channel) => sum + (channel.ad_spend_per_month ?? 0), 0), { zh: '元/月', en: 'a month' }, scaled(['ad_spend_per_month'])),
    dial('skus', company('skus'), { zh: '个', en: 'SKUs' }, products('skus', company('skus'))),
    dial('new_per_month', company('new-skus'), { zh: '个/月', en: 'SKUs/month' }, products('new_per_month', company('new-skus'))),
    dial('short_videos_per_week', perWeek, { zh: '条/周', en: 'videos/week' }, content('short_videos_per_week', perWeek)),
    dial('campaigns_per_month', company('campaigns'), { zh: '场/月', en: 'campaigns/month' }, content('campaigns_per_month', company('campaigns'))),
    dial('distributors', company('distributors'), { zh: '家', en: 'distributors' }, partners('distributors', company('distributors'))),
    dial('suppliers', company('suppliers'), { zh: '家', en: 'suppliers' }, partners('suppliers', company('suppliers'))),
    dial('influencers_per_month', company('influencers'), { zh: '位/月', en: 'creators/month' }, partners('influencers_per_month', company('influencers'))),
  ];
}

const names: Readonly<Record<string, Bilingual>> = {
  orders_per_day: { zh: '日订单（及销售额）', en: 'orders a day (and sales)' },
  consultations_per_day: { zh: '日咨询', en: 'consultations a day' },
  live_hours_per_day: { zh: '日直播时长', en: 'live hours a day' },
  ad_spend_per_month: { zh: '月推广花费', en: 'ad spend a month' },
  skus: { zh: '在售 SKU', en: 'SKUs on sale' },
  new_per_month: { zh: '月上新', en: 'new SKUs a month' },
  short_videos_per_week: { zh: '周短视频', en: 'short videos a week' },
  campaigns_per_month: { zh: '月活动', en: 'campaigns a month' },
  distributors: { zh: '分销商', en: 'distributors' },
  suppliers: { zh: '供应商', en: 'suppliers' },
  influencers_per_month: { zh: '月合作达人', en: 'creators a month' },
};
