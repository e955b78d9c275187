import type { Bilingual, Change, ReadonlyOrganisation } from '@bandi/organisation';
import { useMemo, useRef, useState } from 'react';
import type { ChartModel } from '../../../chart/chart-model.ts';
import { formatNumber } from '../../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { cardRef } from './card-key.ts';
import type { Clipping } from './clipboard.ts';
import { writeClipboard } from './clipboard.ts';
import type { CopiedCards } from './clipboard-format.ts';
import { cardsAsRows, copyCards, standsWhereCut } from './clipboard-format.ts';
import type { Held, Outcome } from './held.ts';
import { newId } from './new-id.ts';
import { pasteChanges } from './paste-changes.ts';
import { nameOfKey } from './remove-dialog.tsx';
import type { RowsHome } from './row-changes.ts';
import { branchKeys, isRecord } from './selection.ts';
import { useOutcomeText } from './use-outcome-text.ts';
import type { Meaning } from './view-meaning.ts';

/** Copying, cutting and pasting cards, and rows of a spreadsheet. */
export function useCopying({ organisation, model, scenario, meaning, outcomeAt, make, goTo, say, askRows }: {
  readonly organisation: ReadonlyOrganisation;
  readonly model: ChartModel;
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
  /** What was cut here last and still waits to be pasted. */
  const [cut, setCut] = useState<CopiedCards | null>(null);
  /** The cut that was taken back: pasted after all, it is a copy. */
  const takenBack = useRef<string | null>(null);
  const waits = cut !== null && standsWhereCut(organisation, cut);
  const cutKeys = useMemo((): ReadonlySet<string> => new Set(waits ? cut.roots.flatMap((key) => branchKeys(model, key)) : []), [model, cut, waits]);

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
      goTo(keys);
      // Of a drop it is said before; here only what was pasted is known.
      if (outcome.besides?.some(({ as }) => as === 'stops-leading') === true) say(outcomeText(outcome), 'info');
    }
  };
  const pasteCards = (cards: CopiedCards, target: string | null, several: boolean) => {
    const there = cards.roots.filter((key) => { const { kind, id } = cardRef(key); return kind !== 'group' && organisation.has(kind, id); });
    // After an undo the cards stand where they were cut, and move again.
    if (cards.cut && takenBack.current !== JSON.stringify(cards) && cards.from === scenario && there.length > 0 && target !== null && standsWhereCut(organisation, cards)) {
      moveCut(there, target);
      return;
    }
    const pasted = pasteChanges(organisation, meaning, cards, target, newId);
    if (pasted === null) say(edit.pasteNowhere, 'info');
    else if (make(pasted.changes, edit.stepNames.paste)) {
      goTo(pasted.keys);
      if (cards.cut) say(cards.from === scenario ? edit.pastedAgain : edit.pastedCopy, 'info');
      else if (several && target !== null) say(edit.pastedAt(nameOfKey(organisation, target, language)), 'info');
    }
  };
  return {
    homeOf, cutKeys,
    /** Lets cut cards stay where they are; false when none wait. */
    takeBackCut: (): boolean => {
      if (cut === null || !waits) return false;
      takenBack.current = JSON.stringify(cut);
      setCut(null);
      return true;
    },
    /** Puts cards on the clipboard, none below another; false when there is nothing to put there. */
    copy: (keys: readonly string[], isCut: boolean, data: DataTransfer | null): boolean => {
      const roots = keys.filter(isRecord);
      if (roots.length === 0) return false;
      const { title, heads, unit, lead } = edit.rowsColumns;
      const copied = copyCards(organisation, meaning, roots, scenario, isCut);
      takenBack.current = null;
      setCut(isCut ? copied : null);
      writeClipboard(data, copied, cardsAsRows(organisation, copied, language, [title, heads, unit, lead]));
      say((isCut ? edit.wasCut : edit.copied)(formatNumber(roots.length, language)), 'info');
      return true;
    },
    /** `several`: more than one card is marked, so that where it went has to be said. */
    paste: (clipping: Clipping | null, target: string | null, several: boolean) => {
      if (clipping === null) say(edit.nothingCopied, 'info');
      else if (clipping.what === 'text') askRows(clipping.text, homeOf(target));
      else pasteCards(clipping.cards, target, several);
    },
  };
}
