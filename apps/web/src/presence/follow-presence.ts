import { sayPresence } from '../api/bandi-api.ts';
import { remembered } from '../session/remembered.ts';
import { OWN_NAME, Presence, REPEAT_MS } from './presence.ts';

/** One's own presence in a scenario. `crypto.randomUUID` is there on this machine and over HTTPS alike. */
export function openPresence(workspace: string, scenario: string): Presence {
  return new Presence({ client: crypto.randomUUID(), name: remembered(OWN_NAME) ?? '', now: () => Date.now(), say: (word) => sayPresence(workspace, scenario, word) });
}

/** Says one is there until stopped, or the window closes. */
export function followPresence(presence: Presence): () => void {
  const timer = setInterval(() => presence.repeat(), REPEAT_MS);
  const leave = () => presence.leave();
  const back = (event: PageTransitionEvent) => {
    if (event.persisted) presence.repeat();
  };
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', back);
  presence.repeat();
  return () => {
    clearInterval(timer);
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('pageshow', back);
    presence.leave();
  };
}
