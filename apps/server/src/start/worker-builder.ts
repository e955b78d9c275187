import { Worker } from 'node:worker_threads';
import type { BuildSummary } from '@bandi/blueprints';
import type { BusinessProfile, TypedRecord } from '@bandi/organisation';
import { Organisation } from '@bandi/organisation';
import type { Build, Built } from '../context.ts';
import { BuildStopped } from '../scenarios/build-stopped.ts';

export interface WorkerOrder {
  readonly id: number;
  readonly profile: BusinessProfile;
  readonly structure: string | undefined;
  readonly triggers: boolean;
  readonly processes: boolean;
  readonly today: string;
}

/** What a thread is told when it starts. */
export interface WorkerPlace {
  /** It works with what others leave of the processor, where the system can tell threads apart. */
  readonly behindOthers: boolean;
}

export type WorkerAnswer =
  | { readonly id: number; readonly records: readonly TypedRecord[]; readonly summary: BuildSummary }
  | { readonly id: number; readonly error: string };

interface Waiting {
  readonly order: WorkerOrder;
  readonly resolve: (built: Built) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Builds in a thread, one after another; what is given up before its turn is never begun. A thread that dies fails what it
 * was given; the next build starts a new one.
 */
export class WorkerBuilder {
  readonly #script: URL;
  readonly #clock: () => string;
  readonly #place: WorkerPlace;
  /** The first is in the thread. */
  readonly #waiting: Waiting[] = [];
  #worker: Worker | null = null;
  #last = 0;

  constructor(script: URL, clock: () => string, place: WorkerPlace = { behindOthers: false }) {
    this.#script = script;
    this.#clock = clock;
    this.#place = place;
  }

  readonly build: Build = (profile, { structure, triggers, processes, signal }) => {
    this.#last += 1;
    const order: WorkerOrder = { id: this.#last, profile, structure, triggers: triggers ?? false, processes: processes ?? true, today: this.#clock().slice(0, 10) };
    if (signal?.aborted === true) return Promise.reject(new BuildStopped());
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { order, resolve, reject };
      this.#waiting.push(waiting);
      if (this.#waiting.length === 1) this.#next();
      signal?.addEventListener('abort', () => {
        const place = this.#waiting.indexOf(waiting);
        if (place <= 0) return;
        this.#waiting.splice(place, 1);
        reject(new BuildStopped());
      }, { once: true });
    });
  };

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #next(): void {
    const first = this.#waiting[0];
    if (first === undefined) return;
    this.#worker ??= this.#start();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window: there is no origin
    this.#worker.postMessage(first.order);
  }

  #start(): Worker {
    const worker = new Worker(this.#script, { workerData: this.#place });
    worker.on('message', (answer: WorkerAnswer) => {
      const waiting = this.#waiting.shift();
      this.#next();
      if ('error' in answer) waiting?.reject(new Error(answer.error));
      else waiting?.resolve({ organisation: Organisation.from(answer.records), summary: answer.summary });
    });
    const over = (error: Error) => {
      // A thread that failed ends after it, when another may have taken its place.
      if (this.#worker !== worker) return;
      this.#worker = null;
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    };
    worker.on('error', over);
    worker.on('exit', () => over(new BuildStopped()));
    return worker;
  }
}
