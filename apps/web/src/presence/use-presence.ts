import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import type { Other, Presence } from './presence.ts';

export const PresenceContext = createContext<Presence | null>(null);

const nobody: readonly Other[] = [];
const never = () => () => undefined;

/** Everybody else who has the scenario open. */
export function useOthers(): readonly Other[] {
  const presence = useContext(PresenceContext);
  return useSyncExternalStore(presence?.subscribe ?? never, presence?.others ?? (() => nobody));
}

/** Tells the others which card one is at. */
export function usePresencePlace(card: string | null): void {
  const presence = useContext(PresenceContext);
  useEffect(() => presence?.moveTo(card), [presence, card]);
}
