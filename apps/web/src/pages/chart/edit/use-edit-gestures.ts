import type { Rectangle } from '@bandi/chart';
import { useEffect, useRef, useState } from 'react';
import type { GestureHandlers, Point } from '../../../chart/chart-gestures.ts';
import { focusTree } from '../../../chart/chart-tree.tsx';
import { inPicture } from '../../../chart/marquee.ts';
import { FULL_FROM } from '../../../chart/paint-cards.ts';
import { LiveValue } from '../../../parts/live-value.ts';
import { today } from '../../../session/today.ts';
import type { Held, MoveWords } from './held.ts';
import { assignmentOf, incumbentAt, seatAt } from './on-card.ts';
import { isRecord, keysIn } from './selection.ts';
import { useDrag } from './use-drag.ts';
import type { EditingParts } from './editing-parts.ts';
import type { useSelection } from './use-selection.ts';
import type { Meaning } from './view-meaning.ts';

/** A panel that comes in waits for this, or it would lie under the pointer when the second click of two comes. */
const OPEN_MS = 260;

/** What hands do on the canvas to the organisation: choose, mark, rename, fold, drag cards and people, ask for a menu. */
export function useEditGestures(parts: EditingParts & {
  readonly meaning: Meaning;
  readonly words: MoveWords;
  readonly selection: ReturnType<typeof useSelection>;
  /** Those of some cards that are records, none below another. */
  readonly records: (keys: Iterable<string>) => readonly string[];
  readonly goTo: (keys: readonly string[]) => void;
  readonly rename: (key: string) => void;
  readonly openMenu: (menu: { readonly keys: readonly string[]; readonly at: Point }) => void;
}) {
  const { session, model, view, current, closed, meaning, words, selection, goTo } = parts;
  const { chosen } = selection;
  const [marquee] = useState(() => new LiveValue<Rectangle | null>(null));
  const [marking, setMarking] = useState(false);
  const held = useRef<Held | null>(null);
  const opening = useRef(0);
  useEffect(() => () => clearTimeout(opening.current), []);
  const drag = useDrag({ session, meaning, model, view, words, change: parts.change, onDropped: (target, what) => goTo(what.what === 'cards' ? what.keys : [target]) });

  /** What is picked up at a point of a card: a person by the name, the position of a line by the rest of it, else the card. */
  const heldAt = (key: string, at: Point): Held => {
    const isOneOfMany = chosen.size > 1 && chosen.has(key);
    const readsNames = (view?.viewport.scale ?? 0) >= FULL_FROM;
    if (!isOneOfMany && readsNames) {
      const listed = seatAt(model.picture, key, at);
      const assignment = listed === null ? incumbentAt(session.organisation, model.picture, key, at, today())
        : listed.onName && listed.seat.holder !== null ? assignmentOf(session.organisation, model.picture, listed.seat.position, listed.seat.holder, today()) : null;
      if (assignment !== null) return { what: 'person', assignment };
      if (listed !== null) return { what: 'cards', keys: [`position:${listed.seat.position}`] };
    }
    return { what: 'cards', keys: chosen.has(key) ? parts.records(chosen) : [key] };
  };

  const gestures: GestureHandlers = {
    onHover: (card) => view?.point({ hovered: card?.key ?? null }),
    onClick: (card, keys) => {
      if (closed) return;
      if (card === null) {
        if (keys.shift || keys.control) return;
        clearTimeout(opening.current);
        selection.clear();
        parts.closePanel();
        // The keyboard stays at the chart: one can paste without choosing a card.
        focusTree();
        return;
      }
      // From here on keys and the clipboard are about this card.
      focusTree();
      if (keys.control) selection.toggle(card.key, current);
      else if (keys.shift) selection.extend(card.key, current);
      else {
        selection.clear();
        selection.begin(card.key);
        clearTimeout(opening.current);
        if (parts.isPanelOpen) parts.open(card.key, false);
        else opening.current = window.setTimeout(() => parts.open(card.key, false), OPEN_MS);
      }
      parts.setCurrent(card.key);
    },
    onDoubleClick: (card) => {
      if (closed) return;
      clearTimeout(opening.current);
      if (isRecord(card.key)) parts.rename(card.key);
      else parts.toggle(card.key);
    },
    onFold: (card) => { if (!closed) parts.toggle(card.key); },
    // Headings over positions are not records: there is nothing to move.
    canDrag: (card) => !closed && isRecord(card.key),
    onPickUp: (card, at) => {
      clearTimeout(opening.current);
      held.current = heldAt(card.key, at);
    },
    onDragOver: ({ over, inPicture: point }) => { if (held.current !== null) drag.over(held.current, over?.key ?? null, point); },
    onDrop: () => drag.drop(),
    onDragEnd: () => {
      held.current = null;
      drag.end();
    },
    onMenu: (card, at) => {
      clearTimeout(opening.current);
      if (closed) return;
      const isMarked = card !== null && chosen.has(card.key);
      if (card !== null && !isMarked) selection.clear();
      if (card !== null) parts.setCurrent(card.key);
      parts.openMenu({ keys: card === null ? [] : isMarked ? [...chosen] : [card.key], at });
    },
    marksByDrag: () => marking && !closed,
    onMarquee: (area, keys, done) => {
      if (closed) return;
      marquee.set(done ? null : area);
      if (!done || area === null || view === null) return;
      selection.add(keysIn(model.picture, inPicture(area, view.viewport)), keys.control);
      setMarking(false);
      focusTree();
    },
  };
  return { drag: drag.state, marquee, marking, setMarking, gestures };
}
