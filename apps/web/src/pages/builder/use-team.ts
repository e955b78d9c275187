import type { BusinessProfile } from '@bandi/organisation';
import { useCallback, useEffect, useState } from 'react';
import { useLatest } from '../../parts/use-latest.ts';
import { build } from '../../api/bandi-api.ts';
import type { BuildAnswer } from '../../api/types.ts';

/** A question is given up by the next before its turn comes, so there is little reason to wait for more digits. */
const TYPING_MS = 30;

export interface Team {
  readonly answer: BuildAnswer | null;
  readonly error: unknown;
  readonly busy: boolean;
  /** Asks anew after an error. */
  readonly retry: () => void;
  /** Milliseconds from asking to the answer, of the last one. */
  readonly took: number | null;
  /** What adds the next person is found by planning the team many times over, so only when asked for. */
  readonly triggers: { readonly state: 'unknown' | 'looking' | 'found'; readonly find: () => Promise<void> };
}

/**
 * The team for a profile while it is being typed. An older question is given up as soon as there is a newer one, so the
 * last answer always wins. The last team stays while the next is made. When the line is back, what failed is asked anew.
 */
export function useTeam(profile: BusinessProfile | null): Team {
  const [found, setFound] = useState<Found>({ key: null, attempt: 0, answer: null, error: null, took: null, complete: false });
  const [looking, setLooking] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
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
        setFound({ key, attempt, answer, error: null, took: performance.now() - started, complete: false });
      } catch (error) {
        if (!abort.signal.aborted) setFound((before) => ({ ...before, key, attempt, error, complete: false }));
      }
    };
    const timer = setTimeout(() => void ask(), TYPING_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [key, latest, attempt]);
  const failed = found.error !== null;
  useEffect(() => {
    if (!failed) return undefined;
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [failed, retry]);
  const findTriggers = async () => {
    if (key === null || profile === null) return;
    setLooking(key);
    try {
      const answer = await build(profile, { triggers: true });
      // By then another team may be shown; its triggers are not these.
      setFound((before) => (before.key === key ? { ...before, answer, complete: true } : before));
    } catch (error) {
      setFound((before) => (before.key === key ? { ...before, error } : before));
    } finally {
      setLooking((before) => (before === key ? null : before));
    }
  };
  const triggers = { state: looking !== null && looking === key ? 'looking' : found.complete ? 'found' : 'unknown', find: findTriggers } as const;
  // While something on the form is wrong the last team stays, if there was one.
  if (key === null) return { answer: found.answer, error: null, busy: false, retry, took: null, triggers };
  return { answer: found.answer, error: found.error, busy: found.key !== key || found.attempt !== attempt, retry, took: found.took, triggers };
}

/** The last answer, and the question it was to. */
interface Found {
  readonly key: string | null;
  readonly attempt: number;
  readonly answer: BuildAnswer | null;
  readonly error: unknown;
  readonly took: number | null;
  /** With the next-hire triggers. */
  readonly complete: boolean;
}
