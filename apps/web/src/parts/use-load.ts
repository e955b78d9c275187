import { useCallback, useEffect, useState } from 'react';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'ready'; readonly value: T };

/** Loads once for each `key` (null: not yet) and again on `reload`; the answer of an older key never wins. */
export function useLoad<T>(key: string | null, load: (signal: AbortSignal) => Promise<T>): Loaded<T> & { readonly reload: () => void } {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (key === null) return undefined;
    const abort = new AbortController();
    const run = async () => {
      let next: Loaded<T>;
      try {
        next = { state: 'ready', value: await load(abort.signal) };
      } catch (error) {
        next = { state: 'failed', error };
      }
      if (!abort.signal.aborted) setLoaded(next);
    };
    void run();
    return () => abort.abort();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `load` is written in place by callers; `key` says when it means something else
  }, [key, turn]);
  const reload = useCallback(() => setTurn((n) => n + 1), []);
  return { ...loaded, reload };
}
