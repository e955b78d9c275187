import type { ReadonlyOrganisation } from '@bandi/organisation';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import type { Outcome } from './held.ts';
import { nameOfKey } from './remove-dialog.tsx';

/** What a drop would do, or why it cannot be, in words. */
export function useOutcomeText(organisation: ReadonlyOrganisation): (outcome: Outcome) => string {
  const { edit, functions } = useTexts();
  const { language } = useLanguage();
  return (outcome) => {
    if (!outcome.ok) return typeof outcome.why === 'string' ? edit.why[outcome.why] : outcome.why[language];
    const { as, type, id } = outcome.landing;
    const names: Readonly<Record<string, string>> = functions;
    return edit.landing[as](type === 'function' ? (names[id] ?? id) : nameOfKey(organisation, `${type}:${id}`, language));
  };
}
