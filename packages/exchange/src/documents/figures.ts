import type { Language, Money } from '@bandi/organisation';
import { documentWords } from './wording.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

const localeOf = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en');

export function shownNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 2 }).format(value);
}

/** A share from 0 to 1, in whole percent. */
export function shownPercent(share: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** Minutes in the largest unit that says them without a fraction; a day only from two on, for 24 hours is how a limit is given. */
export function shownMinutes(minutes: number, language: Language): string {
  const words = documentWords[language];
  const number = new Intl.NumberFormat(localeOf(language));
  if (minutes >= 2 * DAY && minutes % DAY === 0) return words.days(number.format(minutes / DAY));
  if (minutes >= HOUR && minutes % (HOUR / 2) === 0) return words.hours(number.format(minutes / HOUR));
  return words.minutes(number.format(minutes));
}

export function shownMoney({ cents, currency }: Money, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), { style: 'currency', currency, maximumFractionDigits: 0 }).format(cents / 100);
}

/** A pay range, low to high. */
export function shownRange(pay: { readonly low: Money; readonly high: Money }, language: Language): string {
  return `${shownMoney(pay.low, language)} – ${shownMoney(pay.high, language)}`;
}
