import type { Bilingual, Change, Diff } from '@bandi/organisation';

/** A step on its way to the server: sent again until it is answered, under one key so that it counts once. */
export interface PendingStep {
  readonly key: string;
  readonly name: Bilingual;
  readonly changes: readonly Change[];
  /** What it did here, so that it can be taken back while others' changes go before it. */
  readonly diff: Diff;
}

/** Where steps wait while there is no connection; survives a reload. */
export interface PendingStore {
  readonly read: () => readonly Omit<PendingStep, 'diff'>[];
  readonly write: (steps: readonly PendingStep[]) => void;
}

/** Keeps the waiting steps of one scenario in the browser's local storage. */
export function localPendingStore(workspace: string, scenario: string): PendingStore {
  const key = `bandi.pending.${workspace}.${scenario}`;
  return {
    read() {
      try {
        const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
        return Array.isArray(value) ? (value as Omit<PendingStep, 'diff'>[]) : [];
      } catch {
        return [];
      }
    },
    write(steps) {
      if (steps.length === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(steps.map(({ key: id, name, changes }) => ({ key: id, name, changes }))));
    },
  };
}
