import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useLoad } from '../parts/use-load.ts';
import type { Loaded } from '../parts/use-load.ts';
import { followPresence, openPresence } from '../presence/follow-presence.ts';
import type { Presence } from '../presence/presence.ts';
import { followSession, openSession } from './open-session.ts';
import type { Now, Session } from './session.ts';

/** The session of a scenario, and who else has it open; followed live while the page shows it. */
export function useSession(workspace: string, scenario: string): Loaded<Session> & { readonly reload: () => void; readonly presence: Presence } {
  const loaded = useLoad(`${workspace}/${scenario}`, (signal) => openSession(workspace, scenario, signal));
  const session = loaded.state === 'ready' ? loaded.value : null;
  const presence = useMemo(() => openPresence(workspace, scenario), [workspace, scenario]);
  useEffect(() => (session === null ? undefined : followSession(session, presence, workspace, scenario)), [session, presence, workspace, scenario]);
  useEffect(() => (session === null ? undefined : followPresence(presence)), [session, presence]);
  return { ...loaded, presence };
}

/** Draws the component again whenever the session changes; answers a number that grows with it. */
export function useRevision(session: Session): number {
  return useSyncExternalStore(session.subscribe, session.revision);
}

/** The same for what is worked out of the organisation: to be read from, and depended on, instead of the session's own. */
export function useNow(session: Session): Now {
  return useSyncExternalStore(session.subscribe, session.now);
}
