import { ApiError } from '../api/api-error.ts';
import { useLanguage, useTexts } from '../texts/use-texts.ts';

/** Puts an error into words: the server's own, or that it cannot be reached. */
export function useErrorText(): (error: unknown) => { readonly title: string; readonly text: string } {
  const { common } = useTexts();
  const { language } = useLanguage();
  return (error) => error instanceof ApiError
    ? { title: error.body.message[language], text: error.body.cure[language] }
    : { title: common.offlineTitle, text: common.offlineText };
}
