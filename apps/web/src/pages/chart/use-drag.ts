import type { ChartView as ViewKind, PlacedCard } from '@bandi/chart';
import type { Bilingual, Change, Refusal } from '@bandi/organisation';
import { decideAll } from '@bandi/organisation';
import { useMemo, useState } from 'react';
import type { GestureHandlers } from '../../chart/chart-gestures.ts';
import type { Session } from '../../session/session.ts';
import { dropChanges } from './drop-changes.ts';

export interface DragState {
  readonly card: PlacedCard;
  readonly over: PlacedCard | null;
  readonly target: { readonly key: string; readonly allowed: boolean } | null;
  /** Why it cannot go there. */
  readonly refusal: Bilingual | null;
  readonly at: { readonly x: number; readonly y: number };
}

/** Dragging cards: what a drop would do is decided while the card is held, so that a refusal is known before. */
export function useDrag(session: Session, kind: ViewKind, change: (changes: readonly Change[]) => Refusal | null): {
  readonly state: DragState | null;
  readonly handlers: Pick<GestureHandlers, 'canDrag' | 'onDragOver' | 'onDrop' | 'onDragEnd'>;
} {
  const [state, setState] = useState<DragState | null>(null);
  const handlers = useMemo(() => ({
    // Headings over positions are not records: there is nothing to move.
    canDrag: (card: PlacedCard) => card.kind !== 'group',
    onDragOver: (card: PlacedCard, over: PlacedCard | null, at: DragState['at']) => {
      if (over === null || over.key === card.key) {
        setState({ card, over: null, target: null, refusal: null, at });
        return;
      }
      const changes = dropChanges(session.organisation, kind, card, over);
      const decision = changes === null ? null : decideAll(session.organisation, changes);
      setState({ card, over, target: { key: over.key, allowed: decision?.ok === true }, refusal: decision?.ok === false ? decision.refusal.text : null, at });
    },
    onDrop: (card: PlacedCard, over: PlacedCard | null) => {
      const changes = over === null || over.key === card.key ? null : dropChanges(session.organisation, kind, card, over);
      if (changes !== null) change(changes);
    },
    onDragEnd: () => setState(null),
  }), [session, kind, change]);
  return { state, handlers };
}
