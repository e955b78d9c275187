import type { StoreEvent, StoreListener } from './store.ts';

/** Hands news to whoever listens in this process. */
export class Notices {
  readonly #listeners = new Set<StoreListener>();

  subscribe(listener: StoreListener): () => void {
    // Wrapped, so that one function subscribed twice is two subscriptions.
    const own: StoreListener = (event) => listener(event);
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  tell(event: StoreEvent): void {
    // Later and apart: a listener at fault must not make a write that is done look as if it had failed.
    for (const listener of this.#listeners) queueMicrotask(() => listener(event));
  }
}
