import { useEffect, useSyncExternalStore } from 'react';
import { useLoad } from '../parts/use-load.ts';
import type { Loaded } from '../parts/use-load.ts';
import { followSession, openSession } from './open-session.ts';
import type { Session } from './session.ts';

/** The session of a scenario, followed live while the page shows it. */
export function useSession(workspace: string, scenario: string): Loaded<Session> & { readonly reload: () => void } {
  const loaded = useLoad(`${workspace}/${scenario}`, (signal) => openSession(workspace, scenario, signal));
  const session = loaded.state === 'ready' ? loaded.value : null;
  useEffect(() => (session === null ? undefined : followSession(session, workspace, scenario)), [session, workspace, scenario]);
  return loaded;
}

/** Draws the component again whenever the session changes; answers a number that grows with it. */
export function useRevision(session: Session): number {
  return useSyncExternalStore(session.subscribe, session.revision);
}
