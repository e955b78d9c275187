/** Where somebody is, as it travels. */
export interface PresenceWord {
  readonly client: string;
  readonly name: string;
  /** Key of the selected card, or null. */
  readonly card: string | null;
  readonly gone: boolean;
}

/** Somebody else who has this scenario open. */
export interface Other {
  readonly client: string;
  readonly name: string;
  readonly card: string | null;
  /** Number of the colour that is theirs on this screen, from 0. */
  readonly colour: number;
}

export interface PresenceParts {
  /** Names this window. */
  readonly client: string;
  readonly name: string;
  readonly say: (word: PresenceWord) => Promise<void>;
  /** Milliseconds. */
  readonly now: () => number;
}

/** What one is called is kept in the browser under this key. */
export const OWN_NAME = 'bandi.name';
const COLOURS = 8;
/** So often one's place is said again, and so long after nobody has heard of somebody they are taken for gone. */
export const REPEAT_MS = 20_000;
const STALE_MS = 50_000;
/** Moving about is told at most so often. */
const PAUSE_MS = 250;

/** Who else has a scenario open and where they are. Nothing here is ever an error: who cannot be told is told later. */
export class Presence {
  readonly #parts: PresenceParts;
  readonly #listeners = new Set<() => void>();
  readonly #known = new Map<string, { readonly other: Other; readonly seen: number }>();
  #others: readonly Other[] = [];
  #name: string;
  #card: string | null = null;
  #waiting: ReturnType<typeof setTimeout> | null = null;
  #lastSaid = -Infinity;

  constructor(parts: PresenceParts) {
    this.#parts = parts;
    this.#name = parts.name;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  /** In the order they came; the same list until something changes. */
  readonly others = (): readonly Other[] => this.#others;
  get name(): string { return this.#name; }

  moveTo(card: string | null): void {
    if (card === this.#card) return;
    this.#card = card;
    this.#saySoon();
  }

  rename(name: string): void {
    this.#name = name;
    this.#saySoon();
    this.#tell();
  }

  /** What the server passes on, one's own words among it. */
  receive(word: PresenceWord): void {
    if (word.client === this.#parts.client) return;
    const before = this.#known.get(word.client)?.other;
    if (word.gone) this.#known.delete(word.client);
    else this.#known.set(word.client, { seen: this.#parts.now(), other: { client: word.client, name: word.name, card: word.card, colour: before?.colour ?? this.#freeColour() } });
    if (word.gone ? before !== undefined : before === undefined || before.name !== word.name || before.card !== word.card) this.#refresh();
  }

  /** To be called every `REPEAT_MS`: says one's place again, forgets who has fallen silent. */
  repeat(): void {
    this.#say(false);
    const silent = [...this.#known.values()].filter(({ seen }) => this.#parts.now() - seen >= STALE_MS);
    for (const { other } of silent) this.#known.delete(other.client);
    if (silent.length > 0) this.#refresh();
  }

  leave(): void {
    if (this.#waiting !== null) clearTimeout(this.#waiting);
    this.#waiting = null;
    this.#say(true);
  }

  #saySoon(): void {
    if (this.#waiting !== null) return;
    const wait = Math.max(0, this.#lastSaid + PAUSE_MS - this.#parts.now());
    this.#waiting = setTimeout(() => {
      this.#waiting = null;
      this.#say(false);
    }, wait);
  }

  #say(gone: boolean): void {
    this.#lastSaid = this.#parts.now();
    this.#parts.say({ client: this.#parts.client, name: this.#name, card: gone ? null : this.#card, gone }).catch(() => undefined);
  }

  #freeColour(): number {
    const taken = new Set([...this.#known.values()].map(({ other }) => other.colour));
    for (let colour = 0; colour < COLOURS; colour += 1) if (!taken.has(colour)) return colour;
    return this.#known.size % COLOURS;
  }

  #refresh(): void {
    this.#others = [...this.#known.values()].map(({ other }) => other);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
