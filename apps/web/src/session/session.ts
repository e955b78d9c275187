import type { Bilingual, Change, Diff, Organisation, Refusal } from '@bandi/organisation';
import { EMPTY_DIFF, changeDefinitionOf, decideAll, isEmptyDiff, reverseDiff, sameValue } from '@bandi/organisation';
import type { PendingStep, PendingStore } from './pending.ts';

/** One entry of a scenario's log. */
export interface LogEntry {
  readonly version: number;
  readonly key: string;
  readonly diff: Diff;
}

/** What the session needs of a server; the answers of `send` are final, what it throws is not. */
export interface SessionServer {
  readonly send: (step: { readonly key: string; readonly changes: readonly Change[] }) => Promise<
    { readonly ok: true; readonly version: number; readonly diff: Diff } | { readonly ok: false; readonly refusal: Refused }
  >;
  /** The log after a version, oldest first. */
  readonly logAfter: (version: number) => Promise<readonly LogEntry[]>;
}

export type Refused = Pick<Refusal, 'code' | 'text' | 'cure'>;
export type SaveState = 'saved' | 'saving' | 'offline';

export interface RefusedStep {
  readonly key: string;
  readonly name: Bilingual;
  readonly refusal: Refused;
}

interface DoneStep {
  readonly key: string;
  readonly name: Bilingual;
  readonly diff: Diff;
}

/** The organisation as it stands. It changes in place: not it, but this tells one state from the next. */
export interface Now {
  readonly organisation: Organisation;
}

/**
 * One scenario as it is being worked on: the organisation with everything done here already in it, what still has to
 * reach the server, and what can be undone. Every edit, undo and remote event goes through `decideAll` and a diff.
 */
export class Session {
  readonly organisation: Organisation;
  #now: Now;
  readonly #server: SessionServer;
  readonly #store: PendingStore;
  readonly #newKey: () => string;
  readonly #listeners = new Set<() => void>();
  #version: number;
  #revision = 0;
  #pending: PendingStep[] = [];
  #undo: DoneStep[] = [];
  #redo: DoneStep[] = [];
  #refused: RefusedStep[] = [];
  #state: SaveState = 'saved';
  readonly #expected = new Map<string, Bilingual>();
  #sending = false;
  #catchingUp: Promise<void> | null = null;

  constructor(parts: { organisation: Organisation; version: number; server: SessionServer; store: PendingStore; newKey: () => string }) {
    this.organisation = parts.organisation;
    this.#now = { organisation: parts.organisation };
    this.#version = parts.version;
    this.#server = parts.server;
    this.#store = parts.store;
    this.#newKey = parts.newKey;
    for (const waiting of parts.store.read()) this.#resume(waiting);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  /** Grows with everything a page could show differently. */
  readonly revision = (): number => this.#revision;
  /** Another value whenever the revision grows, so that what is worked out of it is worked out anew. */
  readonly now = (): Now => this.#now;

  get version(): number { return this.#version; }
  get state(): SaveState { return this.#state; }
  get pending(): number { return this.#pending.length; }
  get refused(): readonly RefusedStep[] { return this.#refused; }
  get undoStep(): Bilingual | null { return this.#undo.at(-1)?.name ?? null; }
  /** What was done here and can be undone, oldest first; and what was undone, next to redo first. */
  get done(): readonly Bilingual[] { return this.#undo.map(({ name }) => name); }
  get undone(): readonly Bilingual[] { return this.#redo.map(({ name }) => name).toReversed(); }
  get redoStep(): Bilingual | null { return this.#redo.at(-1)?.name ?? null; }

  /** Steps of the log that were made before this session, oldest first, so that they can be undone too. */
  rememberSteps(steps: readonly { readonly key: string; readonly name: Bilingual; readonly diff: Diff }[]): void {
    const undo: DoneStep[] = [];
    for (const step of steps) {
      const before = undo.at(-1);
      // A step that takes the one before it back was an undo.
      if (before !== undefined && sameValue(reverseDiff(before.diff), step.diff)) this.#redo.push({ ...step, name: undo.pop()?.name ?? step.name });
      else {
        undo.push(step);
        this.#redo = [];
      }
    }
    this.#undo.unshift(...undo);
    this.#tell();
  }

  /** A step that the server makes for this session (a rebuild): once it is in the log it can be undone like any other. */
  expect(key: string, name: Bilingual): void {
    this.#expected.set(key, name);
  }

  /** Makes changes, all or nothing: at once here, soon on the server. Answers the refusal, or null when they are made. */
  change(changes: readonly Change[], name?: Bilingual): Refusal | null {
    const first = changes[0];
    if (first === undefined) return null;
    const decision = decideAll(this.organisation, changes);
    if (!decision.ok) return decision.refusal;
    if (isEmptyDiff(decision.diff)) return null;
    const called = name ?? changeDefinitionOf(first.type)?.name ?? { zh: first.type, en: first.type };
    const key = this.#newKey();
    this.#undo.push({ key, name: called, diff: decision.diff });
    if (this.#undo.length > 200) this.#undo.shift();
    this.#redo = [];
    this.#enqueue({ key, name: called, changes, diff: decision.diff });
    return null;
  }

  /** Takes the last step back, or says why it no longer can be. */
  undo(): Refusal | null {
    return this.#step(this.#undo, this.#redo);
  }

  redo(): Refusal | null {
    return this.#step(this.#redo, this.#undo);
  }

  /** An entry of the log as a live event. Entries that are already here are ignored; after a gap the log is asked for. */
  async receive(entry: LogEntry): Promise<void> {
    if (entry.version <= this.#version) return;
    if (entry.version === this.#version + 1) this.#confirm(entry);
    else await this.catchUp();
  }

  /** Fetches and applies what happened since the version here, then sends what waits. */
  catchUp(): Promise<void> {
    this.#catchingUp ??= this.#catchUp().finally(() => {
      this.#catchingUp = null;
    });
    return this.#catchingUp;
  }

  /** Sends waiting steps, one after another. Stops without a word while the server cannot be reached. */
  async flush(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (let step = this.#pending[0]; step !== undefined; step = this.#pending[0]) {
        const answer = await this.#server.send(step);
        if (!answer.ok) this.#dropRefused(step, answer.refusal);
        else if (answer.version === this.#version + 1) this.#confirm({ version: answer.version, key: step.key, diff: answer.diff });
        else await this.catchUp();
        // The answer to a step that was in the log before this page was opened: it is in the organisation already.
        if (this.#pending[0]?.key === step.key) this.#layAgain(this.#takeBack().slice(1));
        this.#persist();
      }
      this.#setState('saved');
    } catch {
      this.#setState('offline');
    } finally {
      this.#sending = false;
    }
  }

  dismissRefused(key: string): void {
    this.#refused = this.#refused.filter((step) => step.key !== key);
    this.#tell();
  }

  async #catchUp(): Promise<void> {
    for (const entry of await this.#server.logAfter(this.#version)) {
      if (entry.version === this.#version + 1) this.#confirm(entry);
    }
  }

  #step(from: DoneStep[], to: DoneStep[]): Refusal | null {
    const step = from.pop();
    if (step === undefined) return null;
    const back = reverseDiff(step.diff);
    const changes: readonly Change[] = [{ type: 'apply-diff', diff: back }];
    const decision = decideAll(this.organisation, changes);
    if (!decision.ok) {
      this.#tell();
      return decision.refusal;
    }
    const key = this.#newKey();
    to.push({ key, name: step.name, diff: back });
    this.#enqueue({ key, name: step.name, changes, diff: decision.diff });
    return null;
  }

  #enqueue(step: PendingStep): void {
    this.organisation.applyDiffMutable(step.diff);
    this.#pending.push(step);
    this.#persist();
    if (this.#state === 'saved') this.#state = 'saving';
    this.#tell();
    void this.flush();
  }

  #resume(waiting: Omit<PendingStep, 'diff'>): void {
    const decision = decideAll(this.organisation, waiting.changes);
    // What does not go here may be in the organisation already; the server knows by the key.
    const diff = decision.ok ? decision.diff : EMPTY_DIFF;
    this.organisation.applyDiffMutable(diff);
    this.#pending.push({ ...waiting, diff });
    if (!isEmptyDiff(diff)) this.#undo.push({ key: waiting.key, name: waiting.name, diff });
    this.#state = 'saving';
  }

  /** The next entry of the log: one's own first waiting step, or another's that goes before all that waits here. */
  #confirm(entry: LogEntry): void {
    const rest = this.#takeBack().filter((step) => step.key !== entry.key);
    this.organisation.applyDiffMutable(entry.diff);
    this.#version = entry.version;
    const expected = this.#expected.get(entry.key);
    if (expected !== undefined) {
      this.#expected.delete(entry.key);
      this.#undo.push({ key: entry.key, name: expected, diff: entry.diff });
      this.#redo = [];
    }
    this.#layAgain(rest);
    this.#persist();
    this.#tell();
  }

  #dropRefused(step: PendingStep, refusal: Refused): void {
    const waiting = this.#takeBack().filter(({ key }) => key !== step.key);
    this.#layAgain(waiting);
    this.#reportRefused(step, refusal);
    this.#tell();
  }

  #takeBack(): PendingStep[] {
    for (const step of this.#pending.toReversed()) this.organisation.applyDiffMutable(reverseDiff(step.diff));
    return this.#pending.splice(0);
  }

  #layAgain(steps: readonly PendingStep[]): void {
    for (const step of steps) {
      const decision = decideAll(this.organisation, step.changes);
      if (decision.ok) {
        this.organisation.applyDiffMutable(decision.diff);
        this.#pending.push({ ...step, diff: decision.diff });
      } else this.#reportRefused(step, decision.refusal);
    }
  }

  #reportRefused({ key, name }: PendingStep, refusal: Refused): void {
    this.#undo = this.#undo.filter((step) => step.key !== key);
    this.#redo = this.#redo.filter((step) => step.key !== key);
    if (!this.#refused.some((step) => step.key === key)) this.#refused = [...this.#refused, { key, name, refusal }];
  }

  #persist(): void {
    this.#store.write(this.#pending);
  }

  #setState(state: SaveState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#tell();
  }

  #tell(): void {
    this.#revision += 1;
    this.#now = { organisation: this.organisation };
    for (const listener of this.#listeners) listener();
  }
}
