import type { Finding } from '@bandi/organisation';
import { useMemo, useState } from 'react';
import type { Readings } from '../../search/pinyin.ts';
import { loadReadings } from '../../search/pinyin.ts';
import type { Now } from '../../session/session.ts';
import { today } from '../../session/today.ts';
import type { DutyFilter } from './duty-filter.ts';
import { NO_FILTER, leftBy } from './duty-filter.ts';
import { marksOf, personLens } from './marks.ts';
import { countsByPosition, matrixOf } from './matrix.ts';
import type { Selection, Shape } from './selection.ts';
import { heldWithin } from './selection.ts';

const START: Selection = { anchor: { row: 1, column: 0 }, active: { row: 1, column: 0 } };

/** What the page shows of the organisation, and how one looks at it. Nothing of this is kept with the organisation. */
export function useDutiesView(now: Now, findings: readonly Finding[]) {
  const [filter, setFilter] = useState<DutyFilter>(NO_FILTER);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [person, setPerson] = useState<string | null>(null);
  const [chosen, setChosen] = useState(START);
  const [readings, setReadings] = useState<Readings | null>(null);

  const marks = useMemo(() => marksOf(now.organisation, findings), [now, findings]);
  const counts = useMemo(() => countsByPosition(now.organisation), [now]);
  const lens = useMemo(
    () => (person === null || !now.organisation.has('person', person) ? null : personLens(now.organisation, findings, person, today())),
    [now, findings, person],
  );
  const matrix = useMemo(
    () => matrixOf(now.organisation, { ...leftBy(now.organisation, filter, marks, lens, readings), unit: filter.unit, groups: filter.groups, folded }),
    [now, filter, marks, lens, readings, folded],
  );

  const shape = useMemo<Shape>(() => ({ rows: matrix.rows.length, columns: matrix.columns.length, isHeading: (row) => matrix.rows[row]?.kind === 'group' }), [matrix]);
  const selection = useMemo<Selection>(() => {
    const active = heldWithin(shape, chosen.active);
    return { active, anchor: chosen.anchor === chosen.active ? active : heldWithin(shape, chosen.anchor) };
  }, [shape, chosen]);

  return {
    filter, folded, person, marks, counts, lens, matrix, shape, selection,
    select: setChosen,
    lookAt: (next: string | null) => {
      setPerson(next);
      if (next === null) setFilter((before) => (before.look === 'theirs' ? { ...before, look: null } : before));
    },
    narrow: (patch: Partial<DutyFilter>) => setFilter((before) => ({ ...before, ...patch })),
    fold: (key: string, isFolded?: boolean) => setFolded((before) => {
      const next = new Set(before);
      if (isFolded ?? !before.has(key)) next.add(key);
      else next.delete(key);
      return next;
    }),
    foldAll: (isFolded: boolean) => setFolded(isFolded ? new Set(matrix.rows.flatMap((row) => (row.kind === 'group' ? [row.group.key] : []))) : new Set()),
    /** Fetches what search by pinyin needs; without it search goes by the characters. */
    readySearch: () => { if (readings === null) loadReadings().then((loaded) => setReadings(() => loaded)).catch(() => undefined); },
  };
}

export type DutiesView = ReturnType<typeof useDutiesView>;
