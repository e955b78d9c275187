import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import type { DragState } from './use-drag.ts';

/** Beside the pointer while a card is held: what it is, and where it would land or why it cannot. */
export function DragNote({ state: { card, over, target, refusal, at } }: { readonly state: DragState }) {
  const { chart } = useTexts();
  const { language } = useLanguage();
  const note = over === null ? null : target?.allowed === true ? chart.dropOn(over.label) : (refusal?.[language] ?? chart.dropRefused);
  return (
    <div className={target !== null && !target.allowed ? 'drag-note is-refused' : 'drag-note'} style={{ left: at.x + 14, top: at.y + 14 }} role="status">
      <strong>{card.label}</strong>
      {note === null ? null : <span>{note}</span>}
    </div>
  );
}
