import type { BuildSummary } from '@bandi/blueprints';
import { useEffect, useMemo } from 'react';
import { readSummary } from '../../api/bandi-api.ts';
import { useLoad } from '../../parts/use-load.ts';

export type NextHire = BuildSummary['triggers'][number];

export interface NextHires {
  readonly state: 'looking' | 'found' | 'failed';
  readonly hires: readonly NextHire[];
}

const AGAIN_MS = 2000;
const NONE: readonly NextHire[] = [];

/**
 * What the organisation was last built as, and what adds the next people. The server looks for these after the team is
 * saved, so while it does this asks again.
 */
export function useSummary(workspace: string, scenario: string, version: number): { readonly built: BuildSummary | null; readonly next: NextHires } {
  const loaded = useLoad(`${workspace}/${scenario}/${version}`, (signal) => readSummary(workspace, scenario, signal));
  const { reload } = loaded;
  const state = loaded.state === 'ready' ? loaded.value.triggers : loaded.state === 'failed' ? 'failed' : 'looking';
  const built = loaded.state === 'ready' ? loaded.value.built : null;
  // Each answer is a new object, so the clock runs once for each and is not set back by the page being drawn.
  const answer = loaded.state === 'ready' ? loaded.value : null;
  useEffect(() => {
    if (answer?.triggers !== 'looking') return undefined;
    const timer = setTimeout(reload, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [answer, reload]);
  return useMemo(() => ({ built, next: { state, hires: built?.triggers ?? NONE } }), [built, state]);
}
