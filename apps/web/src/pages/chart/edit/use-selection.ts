import { useMemo, useRef, useState } from 'react';
import type { ChartModel } from '../../../chart/chart-model.ts';
import type { Selection } from './selection.ts';
import { NOTHING, rangeBetween, stillThere, toggled } from './selection.ts';

/** The cards marked to be worked on together, and how clicks and keys change them. */
export function useSelection(model: ChartModel) {
  const [marked, setMarked] = useState<Selection>(NOTHING);
  const chosen = useMemo(() => stillThere(model, marked), [model, marked]);
  /** Where a range begins. */
  const from = useRef<string | null>(null);
  return useMemo(() => ({
    chosen,
    clear: () => {
      from.current = null;
      setMarked(NOTHING);
    },
    /** A range begins anew: at a card, or at the next one that is extended from. */
    begin: (key: string | null) => { from.current = key; },
    toggle: (key: string, at: string | null) => {
      from.current = key;
      // The card one was at counts as chosen before a second one is.
      setMarked((before) => toggled(before.size === 0 && at !== null && at !== key ? new Set([at]) : before, key));
    },
    extend: (to: string, at: string | null) => {
      const start = from.current ?? at ?? to;
      from.current = start;
      setMarked(new Set(rangeBetween(model, start, to)));
    },
    add: (keys: Iterable<string>, keep: boolean) => { setMarked((before) => new Set([...(keep ? before : []), ...keys])); },
  }), [chosen, model]);
}
