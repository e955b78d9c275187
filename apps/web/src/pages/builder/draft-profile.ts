import type { BusinessProfile } from '@bandi/organisation';
import { businessProfileSchema } from '@bandi/organisation';
import type { Draft, DraftChannel, DraftPeak } from './draft.ts';
import { typedNumber } from './typed-number.ts';

export type Problem =
  | { readonly kind: 'required' | 'requiredName' | 'notNumber' | 'date' | 'dateOrder' | 'whole' | 'salesMissing' | 'channelSales' | 'other' }
  | { readonly kind: 'tooSmall' | 'tooBig'; readonly limit: number }
  | { readonly kind: 'tooLong'; readonly limit: number };

export interface Checked {
  /** What can be sent, or null while something is missing or wrong. */
  readonly profile: BusinessProfile | null;
  /** By field of the form: `name`, `channels.0.gmv`, `peaks.1.to`. */
  readonly problems: ReadonlyMap<string, Problem>;
}

/** Where each key of the profile is on the form. */
const fieldOf: Readonly<Record<string, string>> = {
  gmv_per_month: 'gmv', orders_per_day: 'orders', average_order_value: 'aov', consultations_per_day: 'consultations', live_hours_per_day: 'liveHours',
  ad_spend_per_month: 'ads', 'products.skus': 'skus', 'products.new_per_month': 'newPerMonth', 'products.lines_per_order': 'lines', 'returns.rate': 'returns',
  'content.short_videos_per_week': 'videos', 'content.campaigns_per_month': 'campaigns', 'partners.distributors': 'distributors', 'partners.suppliers': 'suppliers',
  'partners.influencers_per_month': 'influencers', 'growth.per_month': 'growth', 'growth.months': 'growthMonths', 'working_time.days_per_week': 'daysPerWeek',
  'working_time.hours_per_day': 'hoursPerDay', 'service_hours.from': 'serviceFrom', 'service_hours.to': 'serviceTo',
};
const inPercent = new Set(['returns', 'growth']);

/** Turns the form into a profile and says what is wrong in which field. */
export function checkDraft(draft: Draft, fallbackName: string): Checked {
  const problems = new Map<string, Problem>();
  const number = (field: string, typed: string, scale = 1): number | undefined => {
    const value = typedNumber(typed);
    if (value === null) problems.set(field, { kind: 'notNumber' });
    return value === null || value === undefined ? undefined : value * scale;
  };
  // What was only just added, a channel or a peak, is no mistake yet; places in the profile are those of the filled ones.
  const sells = draft.channels.some(saysSales);
  const filled = {
    channels: draft.channels.flatMap((channel, at) => (sells && isBlankChannel(channel) ? [] : [at])),
    peaks: draft.peaks.flatMap((peak, at) => (isBlank(peak) ? [] : [at])),
  };
  const candidate = {
    name: draft.name.trim() === '' ? fallbackName : draft.name.trim(),
    category: draft.category,
    ...(draft.market === 'domestic' ? {} : { market: draft.market }),
    ...(draft.cityTier === '' ? {} : { city_tier: Number(draft.cityTier) }),
    ...(draft.stage === '' ? {} : { stage: draft.stage }),
    ...(draft.structure === '' ? {} : { structure: draft.structure }),
    ...(draft.currency === 'CNY' ? {} : { currency: draft.currency }),
    channels: draft.channels.flatMap((channel, at) => (filled.channels.includes(at) ? [{ at, channel }] : [])).map(({ at, channel }) => {
      const of = (field: keyof typeof channel) => number(`channels.${at}.${field}`, channel[field]);
      return prune({
        platform: channel.platform,
        name: channel.name.trim() === '' ? undefined : channel.name.trim(),
        gmv_per_month: of('gmv'),
        orders_per_day: of('orders'),
        average_order_value: of('aov'),
        consultations_per_day: of('consultations'),
        service_hours: channel.serviceFrom === '' || channel.serviceTo === '' ? undefined : { from: channel.serviceFrom, to: channel.serviceTo },
        live_hours_per_day: of('liveHours'),
        ad_spend_per_month: of('ads'),
      });
    }),
    products: prune({ skus: number('skus', draft.skus), new_per_month: number('newPerMonth', draft.newPerMonth), lines_per_order: number('lines', draft.lines) }),
    returns: prune({ rate: number('returns', draft.returns, 0.01) }),
    ...(draft.fulfilment === '' ? {} : { fulfilment: draft.fulfilment }),
    content: prune({ short_videos_per_week: number('videos', draft.videos), campaigns_per_month: number('campaigns', draft.campaigns) }),
    partners: prune({ distributors: number('distributors', draft.distributors), suppliers: number('suppliers', draft.suppliers), influencers_per_month: number('influencers', draft.influencers) }),
    peaks: draft.peaks.flatMap((peak, at) => (isBlank(peak) ? [] : [{ at, peak }])).map(({ at, peak }) => ({ name: peak.name.trim(), from: peak.from, to: peak.to, multiple: number(`peaks.${at}.multiple`, peak.multiple) })),
    working_time: prune({ days_per_week: number('daysPerWeek', draft.daysPerWeek), hours_per_day: number('hoursPerDay', draft.hoursPerDay) }),
    growth: prune({ per_month: number('growth', draft.growth, 0.01), months: number('growthMonths', draft.growthMonths) }),
    outsourced: [...draft.outsourced],
    overrides: draft.overrides,
  };
  const parsed = businessProfileSchema.safeParse(withoutEmpty(candidate));
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const field = formField(issue.path, filled);
      if (!problems.has(field)) problems.set(field, problemOf(field, issue));
    }
  }
  for (const [at, peak] of draft.peaks.entries()) {
    if (peak.from !== '' && peak.to !== '' && peak.from > peak.to) problems.set(`peaks.${at}.to`, { kind: 'dateOrder' });
  }
  if (!sells) problems.set('channels', { kind: 'salesMissing' });
  for (const at of filled.channels) {
    const channel = draft.channels[at];
    if (sells && channel !== undefined && !saysSales(channel)) problems.set(`channels.${at}.gmv`, { kind: 'channelSales' });
  }
  return { profile: parsed.success && problems.size === 0 ? parsed.data : null, problems };
}

function saysSales({ gmv, orders }: DraftChannel): boolean {
  return typedNumber(gmv) !== undefined || typedNumber(orders) !== undefined;
}

function isBlankChannel({ key: _key, platform: _platform, ...typed }: DraftChannel): boolean {
  return Object.values(typed).every((text) => text.trim() === '');
}

function isBlank({ name, from, to, multiple }: DraftPeak): boolean {
  return [name, from, to, multiple].every((text) => text.trim() === '');
}

function formField(path: readonly PropertyKey[], filled: Readonly<Record<'channels' | 'peaks', readonly number[]>>): string {
  const [head, at, ...rest] = path.map(String);
  if ((head === 'channels' || head === 'peaks') && at !== undefined) {
    const key = rest.join('.');
    return `${head}.${filled[head][Number(at)] ?? at}.${fieldOf[key] ?? key}`;
  }
  const key = path.map(String).join('.');
  return fieldOf[key] ?? key;
}

function problemOf(field: string, issue: { readonly code: string; readonly minimum?: unknown; readonly maximum?: unknown; readonly origin?: unknown }): Problem {
  const limit = (value: unknown): number => Number(value) * (inPercent.has(field) ? 100 : 1);
  if (issue.origin === 'string' && issue.code === 'too_small') return { kind: 'requiredName' };
  if (issue.origin === 'string' && issue.code === 'too_big') return { kind: 'tooLong', limit: Number(issue.maximum) };
  if (issue.code === 'too_small') return { kind: 'tooSmall', limit: limit(issue.minimum) };
  if (issue.code === 'too_big') return { kind: 'tooBig', limit: limit(issue.maximum) };
  if (/\.(?:from|to)$/u.test(field)) return { kind: 'date' };
  if (field === 'growthMonths') return { kind: 'whole' };
  if (issue.code === 'invalid_type') return { kind: 'required' };
  return { kind: 'other' };
}

function prune<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Partial<T>;
}

function isEmpty(part: unknown): boolean {
  return typeof part === 'object' && part !== null && Object.keys(part).length === 0;
}

function withoutEmpty(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => !isEmpty(part)));
}
