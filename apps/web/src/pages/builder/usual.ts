import type { DefaultFigure } from '@bandi/blueprints';
import type { Catalogue } from '../../api/types.ts';
import type { Draft, DraftChannel } from './draft.ts';
import { typedNumber } from './typed-number.ts';

/** What stands in for a field left blank: its value, and the catalogue's figures it comes from. */
export interface Usual {
  readonly value: number;
  readonly figures: readonly { readonly figure: DefaultFigure; readonly value: number }[];
}

export type UsualOf = (field: string) => Usual | null;

/** The usual values for a form as filled in so far; the same sums as the build does on the server. */
export function usualValues(draft: Draft, catalogue: Catalogue): UsualOf {
  const figures = new Map(catalogue.defaults.map((figure) => [figure.id, figure]));
  const figure = (id: string, key?: string): Usual | null => {
    const found = figures.get(id);
    if (found === undefined) return null;
    const value = draft.overrides[id] ?? (key === undefined ? undefined : found.values[key]) ?? found.values['other'] ?? 0;
    return { value, figures: [{ figure: found, value }] };
  };
  const yuan = draft.currency === 'CNY' ? { value: 1, figures: [] } : figure('yuan-per-unit', draft.currency);
  const days = figure('days-per-month');
  const aovOf = (channel: DraftChannel): Usual | null => typed(channel.aov) ?? usualAov(channel);
  const usualAov = (channel: DraftChannel): Usual | null => {
    const [gmv, orders] = [typed(channel.gmv), typed(channel.orders)];
    if (gmv !== null && orders !== null && orders.value > 0) return combine([gmv, orders, days], (sales, perDay, n) => sales / (perDay * n));
    return combine([channel.platform === 'distribution' ? figure('wholesale-order-value') : figure('average-order-value', draft.category), yuan], (value, rate) => value / rate);
  };
  const ordersOf = (channel: DraftChannel): Usual | null => typed(channel.orders) ?? combine([typed(channel.gmv), aovOf(channel), days], (sales, aov, n) => sales / aov / n);
  const salesOf = (channel: DraftChannel): Usual | null => typed(channel.gmv) ?? combine([typed(channel.orders), aovOf(channel), days], (orders, aov, n) => orders * aov * n);
  const sum = (parts: readonly (Usual | null)[]) => combine(parts, (...values) => values.reduce((total, value) => total + value, 0));
  const sales = combine([sum(draft.channels.map(salesOf)), yuan], (own, rate) => own * rate);
  const skus = typed(draft.skus) ?? combine([sales, figure('skus-per-100k-sales', draft.category)], (total, per) => Math.max(10, (total / 100_000) * per));

  const ofChannel = (channel: DraftChannel, field: string): Usual | null => {
    switch (field) {
      case 'gmv': return salesOf(channel);
      case 'orders': return ordersOf(channel);
      case 'aov': return usualAov(channel);
      case 'consultations': return combine([ordersOf(channel), figure('consultation-rate', draft.category), figure('consultation-platform-factor', channel.platform)], (orders, rate, factor) => orders * rate * factor);
      case 'serviceFrom': return figure('service-from', channel.platform);
      case 'serviceTo': return figure('service-to', channel.platform);
      case 'ads': return combine([salesOf(channel), figure('ad-spend-share', channel.platform)], (total, share) => total * share);
      default: return null;
    }
  };
  return (field) => {
    const [head, at, part] = field.split('.');
    const channel = head === 'channels' ? draft.channels[Number(at)] : undefined;
    if (channel !== undefined && part !== undefined) return ofChannel(channel, part);
    switch (field) {
      case 'skus': return skus;
      case 'newPerMonth': return combine([skus, figure('new-share-of-skus', draft.category)], (n, share) => n * share);
      case 'lines': return figure('lines-per-order', draft.category);
      case 'returns': return combine([figure('return-rate', draft.category)], (rate) => rate * 100);
      case 'videos': return sum(draft.channels.map(({ platform }) => figure('videos-per-week', platform)));
      case 'campaigns': return figure('campaigns-per-month');
      case 'suppliers': return combine([skus, figure('skus-per-supplier')], (n, per) => Math.max(1, n / per));
      case 'influencers': return sum(draft.channels.map(({ platform }) => figure('creators-per-month', platform)));
      case 'distributors': {
        const wholesale = draft.channels.filter(({ platform }) => platform === 'distribution').map(salesOf);
        return wholesale.length === 0 ? { value: 0, figures: [] } : combine([sum(wholesale), yuan, figure('sales-per-distributor')], (total, rate, per) => (total * rate) / per);
      }
      case 'daysPerWeek': return figure('work-days-per-week');
      case 'hoursPerDay': return figure('work-hours-per-day');
      default: return null;
    }
  };
}

/** A value made of others; null while one of them is not known. It rests on all the figures they rest on. */
function combine(parts: readonly (Usual | null)[], sum: (...values: number[]) => number): Usual | null {
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return null;
  const all = new Map(known.flatMap((part) => part.figures).map((used) => [used.figure.id, used]));
  return { value: sum(...known.map(({ value }) => value)), figures: [...all.values()] };
}

/** What was typed, as a value that rests on no figure; null for nothing or no number. */
function typed(text: string): Usual | null {
  const value = typedNumber(text);
  return value === undefined || value === null ? null : { value, figures: [] };
}
