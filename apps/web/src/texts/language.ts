import type { Language } from '@bandi/organisation';
import { remember, remembered } from '../session/remembered.ts';

const KEY = 'bandi.language';

/** The language chosen earlier, else the browser's own: Chinese where it asks for any Chinese, English otherwise. */
export function firstLanguage(stored: string | null, preferred: readonly string[]): Language {
  if (stored === 'zh' || stored === 'en') return stored;
  return preferred.some((tag) => tag.toLowerCase().startsWith('zh')) ? 'zh' : 'en';
}

export function readLanguage(): Language {
  return firstLanguage(remembered(KEY), navigator.languages);
}

export function writeLanguage(language: Language): void {
  remember(KEY, language);
}
