import type { Bilingual } from './label.ts';

/** A span of minutes in words: minutes under an hour, hours up to three days as the field promises them, then days. */
export function spanText(minutes: number): Bilingual {
  if (minutes < 60) return { zh: `${minutes} 分钟`, en: minutes === 1 ? '1 minute' : `${minutes} minutes` };
  const hours = rounded(minutes / 60);
  if (minutes <= 72 * 60) return { zh: `${hours} 小时`, en: hours === 1 ? '1 hour' : `${hours} hours` };
  const days = rounded(minutes / 1440);
  return { zh: `${days} 天`, en: `${days} days` };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
