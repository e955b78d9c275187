import type { BusinessProfile, Category, Platform } from '@bandi/organisation';
import { categories, fulfilments, outsourceables, platforms } from '@bandi/organisation';

/** The form as typed: numbers are text until they are used, so that what is half typed is kept over a reload. */
export interface DraftChannel {
  readonly key: string;
  readonly platform: Platform;
  readonly name: string;
  readonly gmv: string;
  readonly orders: string;
  readonly aov: string;
  readonly consultations: string;
  readonly serviceFrom: string;
  readonly serviceTo: string;
  readonly liveHours: string;
  readonly ads: string;
}

export interface DraftPeak {
  readonly key: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly multiple: string;
}

export interface Draft {
  readonly name: string;
  readonly category: Category;
  readonly market: 'domestic' | 'cross-border';
  readonly currency: string;
  readonly channels: readonly DraftChannel[];
  readonly skus: string;
  readonly newPerMonth: string;
  readonly lines: string;
  /** In percent, as the growth. */
  readonly returns: string;
  readonly fulfilment: '' | (typeof fulfilments)[number];
  readonly videos: string;
  readonly campaigns: string;
  readonly distributors: string;
  readonly suppliers: string;
  readonly influencers: string;
  readonly peaks: readonly DraftPeak[];
  readonly growth: string;
  readonly growthMonths: string;
  readonly cityTier: '' | '1' | '2' | '3';
  readonly stage: '' | 'startup' | 'growth' | 'mature';
  readonly daysPerWeek: string;
  readonly hoursPerDay: string;
  readonly outsourced: readonly (typeof outsourceables)[number][];
  readonly structure: string;
  readonly overrides: Readonly<Record<string, number>>;
}

export function emptyChannel(key: string, platform: Platform = 'taobao'): DraftChannel {
  return { key, platform, name: '', gmv: '', orders: '', aov: '', consultations: '', serviceFrom: '', serviceTo: '', liveHours: '', ads: '' };
}

export function emptyDraft(): Draft {
  return {
    name: '', category: 'general', market: 'domestic', currency: 'CNY', channels: [emptyChannel('c1')],
    skus: '', newPerMonth: '', lines: '', returns: '', fulfilment: '', videos: '', campaigns: '', distributors: '', suppliers: '', influencers: '',
    peaks: [], growth: '', growthMonths: '', cityTier: '', stage: '', daysPerWeek: '', hoursPerDay: '', outsourced: [], structure: '', overrides: {},
  };
}

const text = (value: number | string | undefined): string => (value === undefined ? '' : String(value));
const percent = (value: number | undefined): string => (value === undefined ? '' : String(Number((value * 100).toFixed(4))));

/** The form filled in from a profile that was read from a file. */
export function draftOf(profile: BusinessProfile): Draft {
  return {
    name: profile.name,
    category: profile.category,
    market: profile.market ?? 'domestic',
    currency: profile.currency ?? 'CNY',
    channels: profile.channels.map((channel, at) => ({
      key: `c${at + 1}`, platform: channel.platform, name: channel.name ?? '', gmv: text(channel.gmv_per_month), orders: text(channel.orders_per_day),
      aov: text(channel.average_order_value), consultations: text(channel.consultations_per_day), serviceFrom: channel.service_hours?.from ?? '',
      serviceTo: channel.service_hours?.to ?? '', liveHours: text(channel.live_hours_per_day), ads: text(channel.ad_spend_per_month),
    })),
    skus: text(profile.products?.skus),
    newPerMonth: text(profile.products?.new_per_month),
    lines: text(profile.products?.lines_per_order),
    returns: percent(profile.returns?.rate),
    fulfilment: profile.fulfilment ?? '',
    videos: text(profile.content?.short_videos_per_week),
    campaigns: text(profile.content?.campaigns_per_month),
    distributors: text(profile.partners?.distributors),
    suppliers: text(profile.partners?.suppliers),
    influencers: text(profile.partners?.influencers_per_month),
    peaks: (profile.peaks ?? []).map((peak, at) => ({ key: `p${at + 1}`, name: peak.name, from: peak.from, to: peak.to, multiple: text(peak.multiple) })),
    growth: percent(profile.growth?.per_month),
    growthMonths: text(profile.growth?.months),
    cityTier: profile.city_tier === undefined ? '' : (String(profile.city_tier) as Draft['cityTier']),
    stage: profile.stage ?? '',
    daysPerWeek: text(profile.working_time?.days_per_week),
    hoursPerDay: text(profile.working_time?.hours_per_day),
    outsourced: profile.outsourced ?? [],
    structure: profile.structure ?? '',
    overrides: profile.overrides ?? {},
  };
}

/** A draft read back from storage. What does not fit (an older form, another program's value) is left at its default. */
export function readDraft(stored: string | null): Draft {
  const base = emptyDraft();
  let value: unknown;
  try {
    value = JSON.parse(stored ?? 'null');
  } catch {
    return base;
  }
  if (typeof value !== 'object' || value === null) return base;
  const given = value as Readonly<Record<string, unknown>>;
  const draft: Record<string, unknown> = { ...base };
  for (const [key, initial] of Object.entries(base)) {
    if (typeof initial === 'string' && typeof given[key] === 'string') draft[key] = given[key];
  }
  const channels = rows(given['channels'], emptyChannel('')).filter(({ platform }) => (platforms as readonly string[]).includes(platform));
  if (channels.length > 0) draft['channels'] = channels;
  draft['peaks'] = rows<DraftPeak>(given['peaks'], { key: '', name: '', from: '', to: '', multiple: '' });
  if (!(categories as readonly unknown[]).includes(draft['category'])) draft['category'] = base.category;
  if (!(fulfilments as readonly unknown[]).includes(draft['fulfilment'])) draft['fulfilment'] = '';
  if (draft['market'] !== 'cross-border') draft['market'] = 'domestic';
  if (!/^[A-Z]{3}$/u.test(String(draft['currency']))) draft['currency'] = 'CNY';
  if (!/^[123]?$/u.test(String(draft['cityTier']))) draft['cityTier'] = '';
  if (!/^(?:startup|growth|mature)?$/u.test(String(draft['stage']))) draft['stage'] = '';
  const outsourced = given['outsourced'];
  draft['outsourced'] = outsourceables.filter((one) => Array.isArray(outsourced) && outsourced.includes(one));
  const overrides = given['overrides'];
  if (typeof overrides === 'object' && overrides !== null) {
    draft['overrides'] = Object.fromEntries(Object.entries(overrides).filter(([, number]) => typeof number === 'number'));
  }
  return draft as unknown as Draft;
}

/** Rows read back: each field that is text, the others as in an empty row. */
function rows<T extends object>(list: unknown, empty: T): T[] {
  return (Array.isArray(list) ? list : []).slice(0, 500).map((row: unknown, at) => {
    const from: Readonly<Record<string, unknown>> = typeof row === 'object' && row !== null ? (row as Record<string, unknown>) : {};
    return { ...Object.fromEntries(Object.entries(empty).map(([key, initial]) => [key, typeof from[key] === 'string' ? from[key] : (initial as string)])), key: `r${at}` } as unknown as T;
  });
}
