import type { Bilingual, BusinessChannel, BusinessProfile, Platform, ReasonInput, Trust } from '@bandi/organisation';
import type { Catalogue } from './catalogue-type.ts';
import type { DefaultFigure } from './schema.ts';

/** A number with where it came from: the user, or catalogue figures that filled a gap. */
export interface Known {
  readonly value: number;
  /** The figures used; empty when the user gave it. */
  readonly figures: readonly UsedFigure[];
}

/** A catalogue figure as used: where it varies by platform, category …, the value for that key. */
export interface UsedFigure {
  readonly entry: DefaultFigure;
  readonly value: number;
}

/** Figures without repeats. */
export function distinctFigures(figures: readonly UsedFigure[]): UsedFigure[] {
  const seen = new Map(figures.map((used) => [`${used.entry.id} ${used.value}`, used]));
  return [...seen.values()];
}

/** One channel in numbers, all per day or month as the input ids say; money in yuan. */
export interface ChannelInputs {
  readonly index: number;
  readonly platform: Platform;
  readonly name: string | null;
  readonly values: ReadonlyMap<string, Known>;
  /** Hours of the day (0–24, halves allowed) between which somebody answers. */
  readonly service: { readonly from: number; readonly to: number; readonly figures: readonly UsedFigure[] };
}

/** The profile in numbers: what was left out is filled in, and every number knows its source. */
export interface ProfileInputs {
  readonly profile: BusinessProfile;
  readonly channels: readonly ChannelInputs[];
  readonly company: ReadonlyMap<string, Known>;
  /** A figure, as overridden by the profile. `key` is a category, platform, function or currency where it varies by one. */
  readonly figure: (id: string, key?: string) => Known;
  /** Sales of a month in yuan. */
  readonly sales: number;
}

const given = (value: number): Known => ({ value, figures: [] });
const combine = (value: number, ...parts: readonly Known[]): Known => ({ value, figures: distinctFigures(parts.flatMap((part) => part.figures)) });
const channelKeys = new Set(['shops', 'ad-shops', 'sales-10k', 'orders-per-day', 'order-lines-per-day', 'returns-per-day', 'tickets-per-day', 'consultations-per-day', 'live-hours-per-day', 'ad-spend-10k']);

/** Fills in a profile. Never fails: what the schema let through has an answer. */
export function profileInputs(profile: BusinessProfile, catalogue: Catalogue): ProfileInputs {
  const figure = (id: string, key?: string): Known => {
    const entry = catalogue.defaults.get(id);
    if (entry === undefined) throw new Error(`the catalogue has no figure ${id}`);
    const override = profile.overrides?.[id];
    if (override !== undefined) return given(override);
    const value = (key === undefined ? undefined : entry.values[key]) ?? entry.values['other'] ?? 0;
    return { value, figures: [{ entry, value }] };
  };
  const currency = profile.currency ?? 'CNY';
  const yuan = currency === 'CNY' ? given(1) : figure('yuan-per-unit', currency);
  const days = figure('days-per-month');
  const category = profile.category;
  const returnRate = profile.returns?.rate === undefined ? figure('return-rate', category) : given(profile.returns.rate);
  const lines = profile.products?.lines_per_order === undefined ? figure('lines-per-order', category) : given(profile.products.lines_per_order);

  const channels = profile.channels.map((channel, index): ChannelInputs => {
    const { orders, sales } = ordersAndSales(channel, { figure, days, yuan, category });
    const wholesale = channel.platform === 'distribution';
    const consultations = channel.consultations_per_day === undefined
      ? consultationsOf(channel.platform, category, orders, figure)
      : given(channel.consultations_per_day);
    const chatbot = figure('chatbot-share');
    const ads = channel.ad_spend_per_month === undefined
      ? combine(sales.value * figure('ad-spend-share', channel.platform).value, sales, figure('ad-spend-share', channel.platform))
      : given(channel.ad_spend_per_month * yuan.value);
    const returns = combine(orders.value * returnRate.value, orders, returnRate);
    const [share, other] = [figure('ticket-share-of-returns'), figure('other-ticket-rate')];
    const values = new Map<string, Known>([
      ['shops', given(wholesale ? 0 : 1)],
      ['ad-shops', given(ads.value > 0 ? 1 : 0)],
      ['sales-10k', combine(sales.value / 10_000, sales)],
      ['orders-per-day', orders],
      ['order-lines-per-day', combine(orders.value * lines.value, orders, lines)],
      ['returns-per-day', returns],
      ['tickets-per-day', combine(returns.value * share.value + orders.value * other.value, returns, share, other)],
      ['consultations-per-day', combine(consultations.value * (1 - chatbot.value), consultations, chatbot)],
      ['live-hours-per-day', given(channel.live_hours_per_day ?? 0)],
      ['ad-spend-10k', combine(ads.value / 10_000, ads)],
    ]);
    return { index, platform: channel.platform, name: channel.name ?? null, values, service: serviceOf(channel, figure) };
  });

  const total = (key: string) => channels.reduce((sum, channel) => sum + (channel.values.get(key)?.value ?? 0), 0);
  const sales = total('sales-10k') * 10_000;
  const all = (key: string) => combine(total(key), ...channels.map((channel) => channel.values.get(key) ?? given(0)));
  const shops = channels.filter((channel) => channel.platform !== 'distribution').length;
  const perChannel = (id: string): Known => {
    const parts = channels.map((channel) => figure(id, channel.platform));
    return combine(parts.reduce((sum, part) => sum + part.value, 0), ...parts);
  };
  const skus = profile.products?.skus === undefined
    ? combine(Math.max(10, (sales / 100_000) * figure('skus-per-100k-sales', category).value), all('sales-10k'), figure('skus-per-100k-sales', category))
    : given(profile.products.skus);
  const fresh = profile.products?.new_per_month === undefined
    ? combine(skus.value * figure('new-share-of-skus', category).value, skus, figure('new-share-of-skus', category))
    : given(profile.products.new_per_month);
  const videos = profile.content?.short_videos_per_week === undefined ? perChannel('videos-per-week') : given(profile.content.short_videos_per_week);
  const wholesales = channels.filter((channel) => channel.platform === 'distribution').reduce((sum, channel) => sum + (channel.values.get('sales-10k')?.value ?? 0) * 10_000, 0);
  const perDistributor = figure('sales-per-distributor');
  const perSupplier = figure('skus-per-supplier');
  const company = new Map<string, Known>([
    ['one', given(1)],
    ['days-per-month', days],
    ['skus', skus],
    ['new-skus', fresh],
    ['videos', combine((videos.value * days.value) / 7, videos)],
    ['campaigns', profile.content?.campaigns_per_month === undefined ? figure('campaigns-per-month') : given(profile.content.campaigns_per_month)],
    ['distributors', profile.partners?.distributors === undefined
      ? (wholesales > 0 ? combine(wholesales / perDistributor.value, perDistributor) : given(0))
      : given(profile.partners.distributors)],
    ['suppliers', profile.partners?.suppliers === undefined
      ? combine(Math.max(1, skus.value / perSupplier.value), skus, perSupplier)
      : given(profile.partners.suppliers)],
    ['influencers', profile.partners?.influencers_per_month === undefined ? perChannel('creators-per-month') : given(profile.partners.influencers_per_month)],
  ]);
  for (const key of channelKeys) company.set(`all:${key}`, all(key));
  company.set('all:shops', given(shops));
  return { profile, channels, company, figure, sales };
}

export function isChannelInput(id: string): boolean {
  return channelKeys.has(id);
}

interface Context {
  readonly figure: ProfileInputs['figure'];
  readonly days: Known;
  readonly yuan: Known;
  readonly category: string;
}

/** Orders a day and sales a month in yuan: two of orders, sales and order value give the third. */
function ordersAndSales(channel: BusinessChannel, { figure, days, yuan, category }: Context): { orders: Known; sales: Known } {
  const standard = channel.platform === 'distribution' ? figure('wholesale-order-value') : figure('average-order-value', category);
  const value = channel.average_order_value === undefined ? standard : combine(channel.average_order_value * yuan.value, yuan);
  const sales = channel.gmv_per_month === undefined ? null : combine(channel.gmv_per_month * yuan.value, yuan);
  const orders = channel.orders_per_day === undefined ? null : given(channel.orders_per_day);
  if (sales !== null && orders !== null) return { orders, sales };
  if (sales !== null) return { orders: combine(sales.value / value.value / days.value, sales, value), sales };
  if (orders !== null) return { orders, sales: combine(orders.value * value.value * days.value, orders, value) };
  return { orders: given(0), sales: given(0) };
}

function consultationsOf(platform: Platform, category: string, orders: Known, figure: ProfileInputs['figure']): Known {
  const rate = figure('consultation-rate', category);
  const factor = figure('consultation-platform-factor', platform);
  return combine(orders.value * rate.value * factor.value, orders, rate, factor);
}

function serviceOf(channel: BusinessChannel, figure: ProfileInputs['figure']): ChannelInputs['service'] {
  if (channel.service_hours !== undefined) {
    return { from: hours(channel.service_hours.from), to: hours(channel.service_hours.to), figures: [] };
  }
  const [from, to] = [figure('service-from', channel.platform), figure('service-to', channel.platform)];
  return { from: from.value, to: to.value, figures: [...from.figures, ...to.figures] };
}

function hours(clock: string): number {
  const [hour, minute] = clock.split(':').map(Number);
  return (hour ?? 0) + (minute ?? 0) / 60;
}

const trustOrder: readonly Trust[] = ['rule-of-thumb', 'published', 'measured', 'given'];

/** The least trusted of several. */
export function leastTrust(trusts: readonly Trust[]): Trust {
  return trustOrder.find((trust) => trusts.includes(trust)) ?? 'given';
}

/** A known number as an input of a reason. */
export function reasonInput(id: string, name: Bilingual, unit: Bilingual, known: Known): ReasonInput {
  return {
    id, name, unit, value: known.value,
    default: known.figures.length > 0,
    trust: leastTrust(known.figures.map(({ entry }) => entry.trust)),
    sources: [...new Set(known.figures.flatMap(({ entry }) => entry.sources))],
  };
}
