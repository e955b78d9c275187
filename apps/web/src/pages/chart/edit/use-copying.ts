import type { Bilingual, Change, ReadonlyOrganisation } from '@bandi/organisation';
import { useRef } from 'react';
import { formatNumber } from '../../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { cardRef } from './card-key.ts';
import type { Clipping } from './clipboard.ts';
import { writeClipboard } from './clipboard.ts';
import type { CopiedCards } from './clipboard-format.ts';
import { cardsAsRows, copyCards } from './clipboard-format.ts';
import type { Held, Outcome } from './held.ts';
import { newId } from './new-id.ts';
import { pasteChanges } from './paste-changes.ts';
import type { RowsHome } from './row-changes.ts';
import { isRecord } from './selection.ts';
import { useOutcomeText } from './use-outcome-text.ts';
import type { Meaning } from './view-meaning.ts';

/** Copying, cutting and pasting cards, and rows of a spreadsheet. */
export function useCopying({ organisation, scenario, meaning, outcomeAt, make, goTo, say, askRows }: {
  readonly organisation: ReadonlyOrganisation;
  readonly scenario: string;
  readonly meaning: Meaning;
  readonly outcomeAt: (held: Held, target: { readonly key: string; readonly place: 'into' | 'after' }) => Outcome;
  readonly make: (changes: readonly Change[], called: Bilingual) => boolean;
  readonly goTo: (keys: readonly string[]) => void;
  readonly say: (text: string, how: 'info' | 'warning') => void;
  readonly askRows: (text: string, home: RowsHome) => void;
}) {
  const { edit } = useTexts();
  const { language } = useLanguage();
  const outcomeText = useOutcomeText(organisation);
  /** A cut moves its cards once; after that they are copied. */
  const spent = useRef(false);

  const homeOf = (target: string | null): RowsHome => {
    const { kind, id } = cardRef(target ?? '');
    const position = kind === 'position' ? organisation.get('position', id) : undefined;
    return { unit: position?.unit ?? (kind === 'unit' ? id : null), reportsTo: position !== undefined && meaning === 'line' ? position.id : undefined };
  };
  const moveCut = (keys: readonly string[], target: string) => {
    const beside = meaning === 'unit' && cardRef(target).kind === 'position' && keys.every((key) => cardRef(key).kind === 'position');
    const outcome = outcomeAt({ what: 'cards', keys }, { key: target, place: beside ? 'after' : 'into' });
    if (!outcome.ok) say(outcomeText(outcome), 'warning');
    else if (make(outcome.changes, outcome.step)) {
      spent.current = true;
      goTo(keys);
    }
  };
  const pasteCards = (cards: CopiedCards, target: string | null) => {
    const there = cards.roots.filter((key) => { const { kind, id } = cardRef(key); return kind !== 'group' && organisation.has(kind, id); });
    if (cards.cut && !spent.current && cards.from === scenario && there.length > 0 && target !== null) {
      moveCut(there, target);
      return;
    }
    const pasted = pasteChanges(organisation, meaning, cards, target, newId);
    if (pasted === null) say(edit.pasteNowhere, 'info');
    else if (make(pasted.changes, edit.stepNames.paste)) {
      goTo(pasted.keys);
      if (cards.cut) say(edit.pastedCopy, 'info');
    }
  };
  return {
    homeOf,
    /** Puts cards on the clipboard, none below another; false when there is nothing to put there. */
    copy: (keys: readonly string[], cut: boolean, data: DataTransfer | null): boolean => {
      const roots = keys.filter(isRecord);
      if (roots.length === 0) return false;
      const { title, heads, unit, lead } = edit.rowsColumns;
      const copied = copyCards(organisation, meaning, roots, scenario, cut);
      spent.current = false;
      writeClipboard(data, copied, cardsAsRows(organisation, copied, language, [title, heads, unit, lead]));
      say((cut ? edit.wasCut : edit.copied)(formatNumber(roots.length, language)), 'info');
      return true;
    },
    paste: (clipping: Clipping | null, target: string | null) => {
      if (clipping === null) say(edit.nothingCopied, 'info');
      else if (clipping.what === 'text') askRows(clipping.text, homeOf(target));
      else pasteCards(clipping.cards, target);
    },
  };
}
