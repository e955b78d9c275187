import type { Finding } from '@bandi/organisation';
import { readChecks } from '../api/bandi-api.ts';
import { useLoad } from '../parts/use-load.ts';
import type { Session } from './session.ts';

const NONE: readonly Finding[] = [];

/** What the checks find in a scenario as it is on the server: asked for again when something was saved. */
export function useFindings(workspace: string, scenario: string, session: Session): { readonly findings: readonly Finding[]; readonly isLoading: boolean } {
  const checks = useLoad(`${workspace}/${scenario}/${session.version}`, (signal) => readChecks(workspace, scenario, signal));
  return { findings: checks.state === 'ready' ? checks.value.findings : NONE, isLoading: checks.state === 'loading' };
}
