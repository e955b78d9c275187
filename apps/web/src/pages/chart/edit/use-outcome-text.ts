import type { ReadonlyOrganisation } from '@bandi/organisation';
import { formatNumber } from '../../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import type { Besides } from './drop-changes.ts';
import type { Outcome } from './held.ts';
import { nameOfKey } from './remove-dialog.tsx';

/** What a drop would do, or why it cannot be, in words. */
export function useOutcomeText(organisation: ReadonlyOrganisation): (outcome: Outcome) => string {
  const { edit, functions } = useTexts();
  const { language } = useLanguage();
  const besidesText = useBesidesText(organisation);
  return (outcome) => {
    if (!outcome.ok) return typeof outcome.why === 'string' ? edit.why[outcome.why] : outcome.why[language];
    const { as, type, id } = outcome.landing;
    const names: Readonly<Record<string, string>> = functions;
    const landing = edit.landing[as](type === 'function' ? (names[id] ?? id) : nameOfKey(organisation, `${type}:${id}`, language));
    return [landing, ...(outcome.besides ?? []).map(besidesText)].join(edit.besides);
  };
}

/** What comes with a move, in words. */
export function useBesidesText(organisation: ReadonlyOrganisation): (besides: Besides) => string {
  const { edit } = useTexts();
  const { language } = useLanguage();
  return (one) => {
    if (one.as === 'answers-to') return edit.answersTo(nameOfKey(organisation, `position:${one.lead}`, language));
    return edit.stopsLeading(nameOfKey(organisation, `unit:${one.unit}`, language), one.reports === 0 ? '' : formatNumber(one.reports, language), one.lead === null ? null : nameOfKey(organisation, `position:${one.lead}`, language));
  };
}
