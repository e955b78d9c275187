import type { Rectangle } from '@bandi/chart';
import type { Bilingual, Change, Refusal } from '@bandi/organisation';
import { useMemo, useRef, useState } from 'react';
import type { Point } from '../../../chart/chart-gestures.ts';
import type { ChartModel } from '../../../chart/chart-model.ts';
import type { Session } from '../../../session/session.ts';
import { today } from '../../../session/today.ts';
import { useLatest } from '../../../parts/use-latest.ts';
import type { Place } from './drop-changes.ts';
import { placesOf } from './drop-changes.ts';
import { insertionBar, placeAt, siblingAxis } from './drop-place.ts';
import type { Held, MoveWords, Outcome } from './held.ts';
import { outcomeOf } from './held.ts';
import { newId } from './new-id.ts';
import type { Meaning } from './view-meaning.ts';

export interface DragState {
  readonly held: Held;
  /** The card under the pointer and the place of it. */
  readonly target: { readonly key: string; readonly place: Place } | null;
  readonly outcome: Outcome | null;
  /** Where the bar between siblings stands in the picture. */
  readonly bar: Rectangle | null;
  /** The pointer on the page. */
  readonly at: Point;
}

/** Holding cards or a person: what a drop would do is decided while they are held, so that it is seen before. */
export function useDrag(parts: {
  readonly session: Session; readonly meaning: Meaning; readonly model: ChartModel; readonly words: MoveWords;
  readonly change: (changes: readonly Change[], called?: Bilingual) => Refusal | null; readonly onDropped: (target: string, held: Held) => void;
}) {
  const [state, setState] = useState<DragState | null>(null);
  const latest = useLatest(parts);
  // What was decided last, so that moving on within one place decides nothing anew.
  const decided = useRef<{ readonly place: string; readonly outcome: Outcome } | null>(null);
  const now = useRef<DragState | null>(null);
  const hands = useMemo(() => {
    const set = (next: DragState | null) => {
      now.current = next;
      setState(next);
    };
    const over = (held: Held, key: string | null, inPicture: Point, at: Point) => {
      const { session, meaning, model, words } = latest.current;
      const card = key === null ? undefined : model.cards.get(key);
      const own = held.what === 'cards' && key !== null && held.keys.includes(key);
      if (key === null || card === undefined || own) {
        decided.current = null;
        set({ held, target: null, outcome: null, bar: null, at });
        return;
      }
      const axis = siblingAxis(model, key);
      const place = held.what === 'person' ? 'into' : placeAt(card, axis, inPicture, placesOf(meaning, held.keys, key));
      const id = `${key} ${place} ${session.revision()}`;
      const outcome = decided.current?.place === id ? decided.current.outcome
        : outcomeOf(session.organisation, meaning, held, { key, place }, words, today(), () => newId('assignment'));
      decided.current = { place: id, outcome };
      set({ held, target: { key, place }, outcome, bar: place === 'into' || !outcome.ok ? null : insertionBar(card, axis, place), at });
    };
    const drop = () => {
      const dropped = now.current;
      set(null);
      decided.current = null;
      if (dropped === null || dropped.target === null || dropped.outcome?.ok !== true) return;
      const refusal = latest.current.change(dropped.outcome.changes, dropped.outcome.step);
      if (refusal === null) latest.current.onDropped(dropped.target.key, dropped.held);
    };
    return { over, drop, end: () => { decided.current = null; set(null); } };
  }, [latest]);
  return { state, ...hands };
}
