import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Store } from '@bandi/store';
import type { Presence } from './presence.ts';
import { presenceSchema } from './presence.ts';
import type { Place } from './write-changes.ts';

const BATCH = 100;

/**
 * Sends every version after one as a server-sent event whose id is the version, so a client that comes back says where
 * it was. Subscribes before it first reads, so nothing falls between; reads the log on every sign, so news that comes
 * twice or not at all does no harm. Who else is there goes by the same stream, without an id. Ends when the client goes,
 * the scenario is deleted, or `stop` is called.
 */
export class EventStream {
  readonly #store: Store;
  readonly #place: Place;
  readonly #response: ServerResponse;
  #last: number;
  #pumping = false;
  #again = false;
  #ended = false;
  readonly #unsubscribe: () => void;
  readonly #timer: NodeJS.Timeout;

  constructor(store: Store, place: Place, response: ServerResponse, after: number, heartbeat: number, here: readonly Presence[]) {
    this.#store = store;
    this.#place = place;
    this.#response = response;
    this.#last = after;
    this.#unsubscribe = store.subscribe((event) => {
      if (event.kind !== 'gap' && (event.workspace !== place.workspace || event.scenario !== place.scenario)) return;
      if (event.kind !== 'signal') this.#wake();
      else if (presenceSchema.safeParse(event.signal).success) this.#show(event.signal);
    });
    for (const presence of here) this.#show(presence);
    // A line that means nothing keeps proxies from closing the connection, and finds out when the client is gone.
    this.#timer = setInterval(() => {
      response.write(': here\n\n');
      this.#wake();
    }, heartbeat);
    response.on('close', () => this.stop());
    this.#wake();
  }

  stop(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#unsubscribe();
    clearInterval(this.#timer);
    this.#response.end();
  }

  #show(presence: object): void {
    // Who is slow to read misses where others were; they will say it again.
    if (!this.#ended && !this.#response.writableNeedDrain) this.#response.write(`event: presence\ndata: ${JSON.stringify(presence)}\n\n`);
  }

  #wake(): void {
    this.#again = true;
    if (this.#pumping) return;
    this.#pumping = true;
    void this.#pump().catch(() => this.stop()).finally(() => {
      this.#pumping = false;
      // News may have come after the last look and before this line.
      if (this.#again && !this.#ended) this.#wake();
    });
  }

  async #pump(): Promise<void> {
    while (this.#again && !this.#ended) {
      this.#again = false;
      const found = await this.#store.changesAfter(this.#place.workspace, this.#place.scenario, this.#last, BATCH);
      if (!found.ok) {
        this.#response.write(`event: ended\ndata: ${JSON.stringify({ code: found.error.code })}\n\n`);
        this.stop();
        return;
      }
      for (const { version, diff, author, at, key } of found.changes) {
        if (this.#ended) return;
        const sent = this.#response.write(`id: ${version}\nevent: version\ndata: ${JSON.stringify({ version, diff, author, at, key })}\n\n`);
        this.#last = version;
        if (!sent) await Promise.race([once(this.#response, 'drain'), once(this.#response, 'close')]);
      }
      if (this.#last < found.headVersion && found.changes.length > 0) this.#again = true;
    }
  }
}
