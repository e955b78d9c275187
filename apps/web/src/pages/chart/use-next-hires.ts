import { useEffect } from 'react';
import type { BuildSummary } from '@bandi/blueprints';
import { readSummary } from '../../api/bandi-api.ts';
import { useLoad } from '../../parts/use-load.ts';
import { useWorkbench } from '../../session/session-context.ts';

export type NextHire = BuildSummary['triggers'][number];

export interface NextHires {
  readonly state: 'looking' | 'found' | 'failed';
  readonly hires: readonly NextHire[];
}

const AGAIN_MS = 2000;
const NONE: readonly NextHire[] = [];

/** What adds the next people. The server looks for it after the team is saved, so while it does this asks again. */
export function useNextHires(): NextHires {
  const { workspace, scenario, session } = useWorkbench();
  const loaded = useLoad(`${workspace}/${scenario}/${session.version}`, (signal) => readSummary(workspace, scenario, signal));
  const { reload } = loaded;
  const state = loaded.state === 'ready' ? loaded.value.triggers : loaded.state === 'failed' ? 'failed' : 'looking';
  useEffect(() => {
    if (loaded.state !== 'ready' || state !== 'looking') return undefined;
    const timer = setTimeout(reload, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [loaded, state, reload]);
  return { state, hires: loaded.state === 'ready' ? loaded.value.built?.triggers ?? NONE : NONE };
}
