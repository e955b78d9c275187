import type { Language } from '@bandi/organisation';

const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** A number for people: grouped, at most `digits` places. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits }).format(value);
}

/** FTE from hundredths: 235 → "2.35", 300 → "3". */
export function formatFte(hundredths: number, language: Language): string {
  return formatNumber(hundredths / 100, language, 2);
}

/** Money in whole units, short from a million (zh: from ten thousand): ¥8.6万, $1.2M. */
export function formatMoney(amount: number, currency: string, language: Language): string {
  const short = language === 'zh' ? 10_000 : 1_000_000;
  return new Intl.NumberFormat(locales[language], {
    style: 'currency', currency, currencyDisplay: 'narrowSymbol',
    ...(Math.abs(amount) >= short ? { notation: 'compact', maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 }),
  }).format(amount);
}

/** A share 0–1 as percent without the sign: 0.1234 → "12.3". */
export function formatPercent(share: number, language: Language): string {
  return formatNumber(share * 100, language, 1);
}

/** How long ago, in words: "3 minutes ago". */
export function formatAgo(then: Date, now: Date, language: Language): string {
  const seconds = (then.getTime() - now.getTime()) / 1000;
  const format = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' });
  const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [['day', 86_400], ['hour', 3600], ['minute', 60]];
  for (const [unit, size] of units) {
    if (Math.abs(seconds) >= size) return format.format(Math.round(seconds / size), unit);
  }
  return format.format(0, 'minute');
}
