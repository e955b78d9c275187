import { monthlyPayCents } from '@bandi/organisation';
import type { Records } from '@bandi/organisation';

type Position = Records['position'];

/** Typical pay of all seats of a position a month, in cents of its currency; null where no pay is known. */
export function monthlyCost(position: Position): { readonly cents: number; readonly currency: string } | null {
  return position.pay === null ? null : { cents: monthlyPayCents(position), currency: position.pay.typical.currency };
}

/** Where in its own range the pay of a position stands: 0 at the low end, 1 at the high end; null without a range. */
export function placeInRange({ pay }: Position): number | null {
  if (pay === null || pay.high.cents <= pay.low.cents) return null;
  return (pay.typical.cents - pay.low.cents) / (pay.high.cents - pay.low.cents);
}

const signs: Readonly<Record<string, string>> = { CNY: '¥', USD: '$', EUR: '€', GBP: '£', JPY: '¥', HKD: 'HK$' };

/** Units that amounts are told in, the smallest first. */
const units = {
  zh: [{ from: 1, name: '' }, { from: 10_000, name: '万' }, { from: 100_000_000, name: '亿' }],
  en: [{ from: 1, name: '' }, { from: 1000, name: 'k' }, { from: 1_000_000, name: 'm' }, { from: 1_000_000_000, name: 'bn' }],
} as const;

/** An amount for a card: short, in ten thousands in Chinese, in thousands in English. */
export function shortMoney(cents: number, currency: string, language: 'zh' | 'en'): string {
  const sign = signs[currency] ?? `${currency} `;
  let shown = { value: Math.round(cents / 100), from: 1, name: '' };
  for (const { from, name } of units[language]) {
    // As it would be shown, not as it is: 999,999 are 1m, not 1000k.
    if (shown.value * shown.from >= from && from > 1) shown = { value: Math.round(cents / from) / 100, from, name };
  }
  return `${sign}${shown.value}${shown.name}`;
}
