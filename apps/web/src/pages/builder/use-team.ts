import type { BusinessProfile } from '@bandi/organisation';
import { useEffect, useState } from 'react';
import { useLatest } from '../../parts/use-latest.ts';
import { build } from '../../api/bandi-api.ts';
import type { BuildAnswer } from '../../api/types.ts';

/** Long enough to catch the digits of one number, short enough not to be noticed. */
const TYPING_MS = 90;
const REST_MS = 700;

export interface Team {
  readonly answer: BuildAnswer | null;
  readonly error: unknown;
  readonly busy: boolean;
  /** Milliseconds from asking to the answer, of the last one. */
  readonly took: number | null;
}

/**
 * The team for a profile while it is being typed. An older question is given up as soon as there is a newer one, so the
 * last answer always wins; after a rest the next-hire triggers are found too. The last team stays while the next is made.
 */
export function useTeam(profile: BusinessProfile | null): Team {
  const [found, setFound] = useState<Found>({ key: null, answer: null, error: null, took: null });
  const key = profile === null ? null : JSON.stringify(profile);
  const latest = useLatest(profile);
  useEffect(() => {
    const asked = latest.current;
    if (key === null || asked === null) return undefined;
    const abort = new AbortController();
    const ask = async () => {
      const started = performance.now();
      try {
        const answer = await build(asked, { signal: abort.signal });
        if (abort.signal.aborted) return;
        setFound({ key, answer, error: null, took: performance.now() - started });
        await pause(REST_MS, abort.signal);
        const complete = await build(asked, { triggers: true, signal: abort.signal });
        if (!abort.signal.aborted) setFound((before) => ({ ...before, answer: complete }));
      } catch (error) {
        if (!abort.signal.aborted) setFound((before) => ({ ...before, key, error }));
      }
    };
    const timer = setTimeout(() => void ask(), TYPING_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [key, latest]);
  if (key === null) return { answer: null, error: null, busy: false, took: null };
  return { answer: found.answer, error: found.error, busy: found.key !== key, took: found.took };
}

/** The last answer, and the question it was to. */
interface Found {
  readonly key: string | null;
  readonly answer: BuildAnswer | null;
  readonly error: unknown;
  readonly took: number | null;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('aborted', 'AbortError'));
    }, { once: true });
  });
}
