import type { Bilingual, Language } from '@bandi/organisation';

/**
 * The language to speak: the one asked for, else that of the environment in the order POSIX looks (LC_ALL, LC_MESSAGES,
 * LANG). Every kind of Chinese is zh, everything else en.
 */
export function languageOf(asked: string | undefined, env: Readonly<Record<string, string | undefined>>): Language {
  if (asked === 'zh' || asked === 'en') return asked;
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '') ?? '';
  return /^zh/iu.test(locale) ? 'zh' : 'en';
}

/** Both languages of a text that has facts in it. */
export function both(zh: string, en: string): Bilingual {
  return { zh, en };
}
