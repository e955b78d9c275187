import type { ReadonlyOrganisation } from '@bandi/organisation';
import { nameOf } from '@bandi/organisation';
import { formatNumber } from '../../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { nameOfKey } from './remove-dialog.tsx';
import type { DragState } from './use-drag.ts';
import { useOutcomeText } from './use-outcome-text.ts';

/** Room the note takes beside the pointer; near the right and lower edges it stands on the other side. */
const NOTE = { width: 300, height: 90 };

/** Beside the pointer while something is held: what it is, and where it would land or why it cannot. */
export function DragNote({ state: { held, target, outcome, at }, organisation }: { readonly state: DragState; readonly organisation: ReadonlyOrganisation }) {
  const { edit } = useTexts();
  const { language } = useLanguage();
  const outcomeText = useOutcomeText(organisation);
  const refused = outcome !== null && !outcome.ok;
  const name = held.what === 'person' ? nameOf(organisation, 'person', organisation.get('assignment', held.assignment)?.person ?? '')[language]
    : held.keys.length === 1 ? nameOfKey(organisation, held.keys[0] ?? '', language) : edit.held(formatNumber(held.keys.length, language));
  const across = at.x + NOTE.width > window.innerWidth ? { right: window.innerWidth - at.x + 14 } : { left: at.x + 14 };
  const down = at.y + NOTE.height > window.innerHeight ? { bottom: window.innerHeight - at.y + 14 } : { top: at.y + 14 };
  return (
    <div className={refused ? 'drag-note is-refused' : 'drag-note'} style={{ ...across, ...down }} role="status">
      <strong>{name}</strong>
      <span className={target === null ? 'quiet' : undefined}>{outcome === null ? edit.letGo : outcomeText(outcome)}</span>
    </div>
  );
}
