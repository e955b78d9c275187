import type { ReadonlyOrganisation } from '@bandi/organisation';
import { nameOf } from '@bandi/organisation';
import type { LiveValue } from '../../../parts/live-value.ts';
import { useLive } from '../../../parts/live-value.ts';
import { formatNumber } from '../../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { nameOfKey } from './remove-dialog.tsx';
import type { DragState } from './use-drag.ts';
import { useOutcomeText } from './use-outcome-text.ts';

/** While something is held: what it is, and where it would land or why it cannot. Below the chart, where no card is aimed at. */
export function DragNote({ drag, organisation }: { readonly drag: LiveValue<DragState | null>; readonly organisation: ReadonlyOrganisation }) {
  const { edit } = useTexts();
  const { language } = useLanguage();
  const outcomeText = useOutcomeText(organisation);
  const state = useLive(drag);
  if (state === null) return null;
  const { held, target, outcome } = state;
  const refused = outcome !== null && !outcome.ok;
  const name = held.what === 'person' ? nameOf(organisation, 'person', organisation.get('assignment', held.assignment)?.person ?? '')[language]
    : held.keys.length === 1 ? nameOfKey(organisation, held.keys[0] ?? '', language) : edit.held(formatNumber(held.keys.length, language));
  return (
    <div className={refused ? 'drag-note is-refused' : 'drag-note'} role="status">
      <strong>{name}</strong>
      <span className={target === null ? 'quiet' : undefined}>{outcome === null ? edit.letGo : outcomeText(outcome)}</span>
    </div>
  );
}
