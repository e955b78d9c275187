import { useSyncExternalStore } from 'react';

/** A value that changes with every movement of a hand: what shows it listens, and nothing around it is drawn again. */
export class LiveValue<T> {
  #value: T;
  readonly #listeners = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  readonly get = (): T => this.#value;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const listener of this.#listeners) listener();
  }
}

/** Draws the component again whenever the value changes. */
export function useLive<T>(live: LiveValue<T>): T {
  return useSyncExternalStore(live.subscribe, live.get);
}

/** The same for what follows from the value: drawn again only when that is another. */
export function useLivePart<T, Part>(live: LiveValue<T>, part: (value: T) => Part): Part {
  return useSyncExternalStore(live.subscribe, () => part(live.get()));
}
