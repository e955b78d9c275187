import type { Diff } from '@bandi/organisation';
import { fromDocument } from '@bandi/organisation';
import { ApiError, UnreachableError } from '../api/api-error.ts';
import { addressOf, changesAfter, readScenario, sendChanges } from '../api/bandi-api.ts';
import type { Presence, PresenceWord } from '../presence/presence.ts';
import { localPendingStore } from './pending.ts';
import { Session } from './session.ts';
import type { LogEntry, SessionServer } from './session.ts';

/** Steps of earlier visits that can still be undone. */
const REMEMBERED = 60;
const RETRY_MS = 4000;

/** Opens a scenario to work on. Throws what the request throws; a document that cannot be read is a bug of the server. */
export async function openSession(workspace: string, scenario: string, signal: AbortSignal): Promise<Session> {
  const { version, document } = await readScenario(workspace, scenario, signal);
  const read = fromDocument(document);
  if (!read.ok) throw new UnreachableError(read.problems[0]);
  const session = new Session({
    organisation: read.organisation, version, server: serverOf(workspace, scenario),
    store: localPendingStore(workspace, scenario), newKey: () => crypto.randomUUID(),
  });
  const { changes } = await changesAfter(workspace, scenario, Math.max(version - REMEMBERED, 1));
  session.rememberSteps(changes.filter((entry) => entry.version <= version && entry.names.length > 0)
    .map(({ key, names, diff }) => ({ key, name: names[0] ?? { zh: key, en: key }, diff })));
  return session;
}

function serverOf(workspace: string, scenario: string): SessionServer {
  return {
    async send({ key, changes }) {
      try {
        const { version, diff } = await sendChanges(workspace, scenario, { key, changes });
        return { ok: true, version, diff };
      } catch (error) {
        // A server in trouble (5xx) or busy (429) is asked again; every other answer is final.
        if (error instanceof ApiError && error.status < 500 && error.status !== 429) {
          const { code, message, cure } = error.body;
          return { ok: false, refusal: { code, text: message, cure } };
        }
        throw error;
      }
    },
    logAfter: async (version) => (await changesAfter(workspace, scenario, version)).changes,
  };
}

/**
 * Keeps a session in step with the server: live events, who else is there, and what waits is sent when the line is back.
 * Answers the way to stop.
 */
export function followSession(session: Session, presence: Presence, workspace: string, scenario: string): () => void {
  let events: EventSource | null = null;
  let stopped = false;
  const listen = () => {
    events?.close();
    events = new EventSource(addressOf(workspace, scenario, 'events', { after: String(session.version) }));
    events.addEventListener('version', (event: MessageEvent<string>) => {
      const { version, key, diff } = JSON.parse(event.data) as { version: number; key: string; diff: Diff };
      const entry: LogEntry = { version, key, diff };
      session.receive(entry).catch(() => undefined);
    });
    events.addEventListener('presence', (event: MessageEvent<string>) => presence.receive(JSON.parse(event.data) as PresenceWord));
    events.addEventListener('open', () => void session.flush());
  };
  const wake = () => void session.flush();
  const timer = setInterval(() => {
    if (stopped) return;
    if (session.pending > 0) wake();
    // The browser gives up for good when what answers is not an event stream (a proxy's error page).
    if (events?.readyState === EventSource.CLOSED) listen();
  }, RETRY_MS);
  window.addEventListener('online', wake);
  listen();
  wake();
  return () => {
    stopped = true;
    clearInterval(timer);
    window.removeEventListener('online', wake);
    events?.close();
  };
}
