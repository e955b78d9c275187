import type { GoneChoice, Mend, TableKind } from '@bandi/exchange/people-import';
import type { Bilingual, Organisation } from '@bandi/organisation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { today } from '../../session/today.ts';
import type { FromWorker, ImportTo, ListSource, PlanOrder, SheetSeen, ShownPlan, ToWorker } from './worker-messages.ts';

export type ImportProgress = Extract<FromWorker, { kind: 'progress' }>;
export type Refusal = { readonly name: string; readonly text: Bilingual; readonly cure: Bilingual };

interface State {
  readonly sheets: readonly SheetSeen[];
  readonly refused: readonly Refusal[];
  readonly mends: readonly Mend[];
  readonly gone: GoneChoice;
  readonly plan: ShownPlan | null;
  readonly progress: ImportProgress | null;
  /** Why it could not be sent. */
  readonly notSent: { readonly text: Bilingual; readonly cure: Bilingual } | 'unreachable' | null;
}

const START: State = { sheets: [], refused: [], mends: [], gone: 'keep', plan: null, progress: null, notSent: null };

export interface Importing extends State {
  /** It is planned and nothing has to be mended first. */
  readonly canImport: boolean;
  readonly read: (sources: readonly ListSource[]) => void;
  readonly reread: (sheet: number, headRow: number, as: TableKind) => void;
  readonly chooseColumn: (sheet: number, column: number, field: SheetSeen['columns'][number]['field']) => void;
  readonly leaveSheet: (sheet: number) => void;
  readonly mend: (mends: readonly Mend[]) => void;
  readonly unmend: () => void;
  readonly chooseGone: (gone: GoneChoice) => void;
  readonly send: (to: ImportTo) => void;
  /** Stops whatever is under way and forgets the list. */
  readonly startOver: () => void;
}

/**
 * A list on its way in: read, planned and sent in a worker, so that the page stays quick and anything can be stopped.
 * `organisation` null: into a new one. Whatever is chosen or mended, the plan is made again.
 */
export function useImport(organisation: Organisation | null, onSent: (workspace: string | null) => void): Importing {
  const [state, setState] = useState(START);
  const worker = useRef<Worker | null>(null);
  const sources = useRef<readonly ListSource[]>([]);
  const sent = useRef(onSent);
  useEffect(() => { sent.current = onSent; }, [onSent]);
  useEffect(() => () => worker.current?.terminate(), []);

  const hear = useCallback((message: FromWorker) => {
    switch (message.kind) {
      case 'progress': setState((before) => ({ ...before, progress: message })); break;
      case 'read': setState((before) => ({ ...before, sheets: message.sheets, refused: message.refused, progress: null })); break;
      case 'reread': setState((before) => ({ ...before, sheets: before.sheets.with(message.sheet, message.seen), progress: null })); break;
      case 'planned': setState((before) => ({ ...before, plan: message.plan, progress: null })); break;
      case 'sent': setState((before) => ({ ...before, progress: null })); sent.current(message.workspace); break;
      case 'not-sent': setState((before) => ({ ...before, progress: null, notSent: message })); break;
      case 'unreachable': setState((before) => ({ ...before, progress: null, notSent: 'unreachable' })); break;
      case 'broken': setState((before) => ({ ...before, progress: null })); throw new Error(message.message);
    }
  }, []);
  const open = useCallback(() => {
    worker.current?.terminate();
    const made = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
    made.addEventListener('message', (event: MessageEvent<FromWorker>) => hear(event.data));
    worker.current = made;
  }, [hear]);
  const post = useCallback((message: ToWorker) => worker.current?.postMessage(message), []);

  const { sheets, mends, gone } = state;
  const hasList = sheets.some(({ kind, columns }) => kind !== null && columns.some(({ field }) => field === 'name' || field === 'first-name' || field === 'unit-name'));
  const order = useCallback((): PlanOrder => ({ sheets: sheets.map(({ kind, headRow, columns }) => ({ kind, headRow, columns })), mends, gone, day: today() }), [sheets, mends, gone]);
  useEffect(() => {
    if (!hasList) return undefined;
    // Whoever chooses several things in a row is answered once.
    const timer = setTimeout(() => post({ kind: 'plan', order: order() }), 150);
    return () => clearTimeout(timer);
  }, [hasList, order, post]);

  const read = useCallback((next: readonly ListSource[]) => {
    sources.current = next;
    setState({ ...START, progress: { kind: 'progress', step: 'file', share: 0 } });
    open();
    post({ kind: 'read', sources: next, records: organisation === null ? [] : [...organisation.entries()] });
  }, [open, post, organisation]);
  const plan = hasList ? state.plan : null;
  const change = (sheet: number, with_: (seen: SheetSeen) => SheetSeen) => setState((before) => {
    const seen = before.sheets[sheet];
    return seen === undefined ? before : { ...before, sheets: before.sheets.with(sheet, with_(seen)) };
  });
  return {
    ...state, plan, canImport: plan !== null && state.progress === null && plan.counts.errors === 0 && plan.counts.new + plan.counts.changed + plan.counts.same + plan.counts.newUnits > 0,
    read,
    reread: (sheet, headRow, as) => post({ kind: 'reread', sheet, headRow, as }),
    chooseColumn: (sheet, column, field) => change(sheet, (seen) => ({
      ...seen,
      // A field has one column; own ones as many as there are.
      columns: seen.columns.map((one, at) => (at === column ? { ...one, field, isSure: true } : field !== null && field !== 'own' && one.field === field ? { ...one, field: null } : one)),
    })),
    leaveSheet: (sheet) => change(sheet, (seen) => ({ ...seen, kind: null })),
    mend: (next) => setState((before) => ({ ...before, mends: [...before.mends, ...next] })),
    unmend: () => setState((before) => ({ ...before, mends: before.mends.slice(0, -1) })),
    chooseGone: (next) => setState((before) => ({ ...before, gone: next })),
    send: (to) => {
      setState((before) => ({ ...before, notSent: null }));
      post({ kind: 'send', order: order(), to });
    },
    startOver: () => {
      worker.current?.terminate();
      worker.current = null;
      setState(START);
    },
  };
}
