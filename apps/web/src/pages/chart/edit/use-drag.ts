import type { ChartPicture, Rectangle } from '@bandi/chart';
import type { Bilingual, Change, Refusal } from '@bandi/organisation';
import { useMemo, useRef, useState } from 'react';
import type { Point } from '../../../chart/chart-gestures.ts';
import type { ChartModel } from '../../../chart/chart-model.ts';
import type { ChartView } from '../../../chart/chart-view.ts';
import { idleHand } from '../../../chart/marks.ts';
import { LiveValue } from '../../../parts/live-value.ts';
import { useLatest } from '../../../parts/use-latest.ts';
import type { Session } from '../../../session/session.ts';
import { today } from '../../../session/today.ts';
import type { Landing, Place } from './drop-changes.ts';
import { placesOf } from './drop-changes.ts';
import type { Axis } from './drop-place.ts';
import { insertionBar, placeAt, siblingAxis } from './drop-place.ts';
import type { Held, MoveWords, Outcome } from './held.ts';
import { outcomeOf } from './held.ts';
import { newId } from './new-id.ts';
import { seatAt } from './on-card.ts';
import type { Meaning } from './view-meaning.ts';

export interface DragState {
  readonly held: Held;
  /** The card under the pointer, or the position of the line of a card, and the place of it. */
  readonly target: { readonly key: string; readonly place: Place } | null;
  readonly outcome: Outcome | null;
  /** Where the bar between siblings stands in the picture. */
  readonly bar: Rectangle | null;
  /** The line of a card that is meant, in the picture. */
  readonly line: Rectangle | null;
}

/** What is under the pointer: a card, or the line of one that is about another position. */
interface Spot {
  readonly key: string;
  readonly area: Rectangle;
  readonly axis: Axis;
  readonly isLine: boolean;
}

/** Holding cards or a person: what a drop would do is decided while they are held, so that it is seen before. */
export function useDrag(parts: {
  readonly session: Session; readonly meaning: Meaning; readonly model: ChartModel; readonly view: ChartView | null; readonly words: MoveWords;
  readonly change: (changes: readonly Change[], called?: Bilingual) => Refusal | null; readonly onDropped: (target: string, held: Held) => void;
}) {
  const [state] = useState(() => new LiveValue<DragState | null>(null));
  const latest = useLatest(parts);
  // What was decided last, so that moving on within one place decides nothing anew.
  const decided = useRef<{ readonly place: string; readonly outcome: Outcome } | null>(null);
  const hands = useMemo(() => {
    const set = (next: DragState | null) => {
      const { model, view } = latest.current;
      state.set(next);
      view?.point(next === null ? idleHand : { hovered: null, target: ringOf(model, next), dragged: new Set(next.held.what === 'cards' ? next.held.keys : []) });
    };
    const over = (held: Held, key: string | null, inPicture: Point) => {
      const { session, meaning, model, words } = latest.current;
      const spot = key === null ? null : spotAt(model, key, inPicture);
      const own = held.what === 'cards' && spot !== null && held.keys.includes(spot.key);
      const before = state.get();
      if (spot === null || own) {
        decided.current = null;
        if (before === null || before.held !== held || before.target !== null) set({ held, target: null, outcome: null, bar: null, line: null });
        return;
      }
      const place = held.what === 'person' ? 'into' : placeAt(spot.area, spot.axis, inPicture, placesOf(meaning, held.keys, spot.key));
      const id = `${spot.key} ${place} ${session.revision()}`;
      // Nothing is shown otherwise while the pointer goes on within one place.
      if (decided.current?.place === id && before?.held === held) return;
      const outcome = outcomeOf(session.organisation, meaning, held, { key: spot.key, place }, words, today(), () => newId('assignment'));
      decided.current = { place: id, outcome };
      const beside = outcome.ok ? besideOf(outcome.landing, spot.key) : null;
      set({
        held, target: { key: spot.key, place }, outcome, bar: beside === null ? null : insertionBar(spot.area, spot.axis, beside, spot.isLine ? 0 : undefined),
        line: spot.isLine && beside === null && (held.what === 'person' || !outcome.ok) ? spot.area : null,
      });
    };
    const drop = () => {
      const dropped = state.get();
      set(null);
      decided.current = null;
      if (dropped === null || dropped.target === null || dropped.outcome?.ok !== true) return;
      const refusal = latest.current.change(dropped.outcome.changes, dropped.outcome.step);
      if (refusal === null) latest.current.onDropped(dropped.target.key, dropped.held);
    };
    return { over, drop, end: () => { decided.current = null; set(null); } };
  }, [latest, state]);
  return { state, ...hands };
}

function spotAt(model: ChartModel, key: string, at: Point): Spot | null {
  const card = model.cards.get(key);
  if (card === undefined) return null;
  const seat = seatAt(model.picture, key, at);
  if (seat === null) return { key, area: card, axis: siblingAxis(model, key), isLine: false };
  return { key: `position:${seat.seat.position}`, area: linesOf(model.picture, key, seat.seat.position) ?? seat.frame, axis: 'down', isLine: true };
}

/** All lines of a card that are about one position. */
function linesOf(picture: ChartPicture, key: string, position: string): Rectangle | null {
  const index = picture.find(key);
  const place = picture.placed(index);
  const own = picture.card(index).seats.filter((seat) => seat.position === position);
  const [first] = own;
  const last = own.at(-1);
  if (place === null || first === undefined || last === undefined) return null;
  return { x: place.x + 14, y: place.y + first.y - 1, width: place.width - 20, height: last.y + last.height - first.y + 1 };
}

/** Beside a card it goes only where the outcome says so. */
function besideOf({ as, id }: Landing, key: string): 'before' | 'after' | null {
  return (as === 'before' || as === 'after') && key.endsWith(`:${id}`) ? as : null;
}

/** The card that takes what is held, or that does not: ringed where no bar says it. */
function ringOf(model: ChartModel, { target, outcome, bar, line }: DragState): { readonly key: string; readonly allowed: boolean } | null {
  if (target === null || outcome === null || bar !== null || line !== null) return null;
  if (!outcome.ok) return { key: target.key, allowed: false };
  const landing = `${outcome.landing.type}:${outcome.landing.id}`;
  return { key: outcome.landing.as !== 'on-top' && model.cards.has(landing) ? landing : target.key, allowed: true };
}
