import type { Records } from '@bandi/organisation';

type Position = Records['position'];

/** Typical pay of all seats of a position a month, in cents of its currency; null where no pay is known. */
export function monthlyCost({ pay, fte }: Position): { readonly cents: number; readonly currency: string } | null {
  return pay === null ? null : { cents: Math.round((pay.typical.cents * fte) / 100), currency: pay.typical.currency };
}

/** Where in its own range the pay of a position stands: 0 at the low end, 1 at the high end; null without a range. */
export function placeInRange({ pay }: Position): number | null {
  if (pay === null || pay.high.cents <= pay.low.cents) return null;
  return (pay.typical.cents - pay.low.cents) / (pay.high.cents - pay.low.cents);
}

const signs: Readonly<Record<string, string>> = { CNY: '¥', USD: '$', EUR: '€', GBP: '£', JPY: '¥', HKD: 'HK$' };

/** An amount for a card: short, in ten thousands in Chinese, in thousands in English. */
export function shortMoney(cents: number, currency: string, language: 'zh' | 'en'): string {
  const sign = signs[currency] ?? `${currency} `;
  const amount = cents / 100;
  if (language === 'zh') return amount < 10_000 ? `${sign}${Math.round(amount)}` : `${sign}${short(amount / 10_000)}万`;
  return amount < 1000 ? `${sign}${Math.round(amount)}` : amount < 1_000_000 ? `${sign}${short(amount / 1000)}k` : `${sign}${short(amount / 1_000_000)}m`;
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
