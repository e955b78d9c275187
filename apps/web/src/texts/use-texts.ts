import type { Language } from '@bandi/organisation';
import { createContext, useContext } from 'react';
import { texts } from './texts.ts';
import type { Texts } from './texts.ts';

export interface LanguageChoice {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

export const LanguageContext = createContext<LanguageChoice>({ language: 'zh', setLanguage: () => undefined });

/** The texts of the language in use. */
export function useTexts(): Texts {
  return texts[useContext(LanguageContext).language];
}

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}
