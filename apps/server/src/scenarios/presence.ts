import type { Store } from '@bandi/store';
import { z } from 'zod';
import type { Place } from './write-changes.ts';

/** Who is looking at a scenario, and where. */
export const presenceSchema = z.strictObject({
  client: z.string().regex(/^[\w-]{8,64}$/u).describe('Names this window; made by the client, new each time'),
  name: z.string().max(60).describe('As others see it; empty for somebody unnamed'),
  card: z.string().max(200).nullable().describe('What is selected, `unit:<id>` or `position:<id>`'),
  gone: z.boolean().describe('The window closes'),
});
export type Presence = z.infer<typeof presenceSchema>;

/** A window that has not said anything for so long is taken for closed; windows say something every 20 s. */
const STALE_MS = 50_000;

/**
 * Knows who is where, from what all processes were told; nothing of it is kept. A process that starts knows nobody for
 * at most as long as windows take to speak again.
 */
export class PresenceBoard {
  readonly #store: Store;
  readonly #now: () => number;
  readonly #places = new Map<string, Map<string, { readonly presence: Presence; readonly seen: number }>>();
  readonly stop: () => void;

  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
    this.stop = store.subscribe((event) => {
      if (event.kind !== 'signal') return;
      const read = presenceSchema.safeParse(event.signal);
      if (read.success) this.#note(`${event.workspace}/${event.scenario}`, read.data);
    });
  }

  /** Tells everybody who follows the scenario. */
  async say({ workspace, scenario }: Place, presence: Presence): Promise<void> {
    await this.#store.signal(workspace, scenario, presence);
  }

  /** Everybody whose window is open, as far as known. */
  here({ workspace, scenario }: Place): Presence[] {
    const known = [...(this.#places.get(`${workspace}/${scenario}`)?.values() ?? [])];
    return known.filter(({ seen }) => this.#now() - seen < STALE_MS).map(({ presence }) => presence);
  }

  #note(place: string, presence: Presence): void {
    const known = this.#places.get(place) ?? new Map<string, { presence: Presence; seen: number }>();
    if (presence.gone) known.delete(presence.client);
    else known.set(presence.client, { presence, seen: this.#now() });
    for (const [client, { seen }] of known) if (this.#now() - seen >= STALE_MS) known.delete(client);
    if (known.size === 0) this.#places.delete(place);
    else this.#places.set(place, known);
  }
}
