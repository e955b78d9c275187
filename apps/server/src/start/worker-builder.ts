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
  readonly today: string;
}

export type WorkerAnswer =
  | { readonly id: number; readonly records: readonly TypedRecord[]; readonly summary: BuildSummary }
  | { readonly id: number; readonly error: string };

interface Waiting {
  readonly resolve: (built: Built) => void;
  readonly reject: (error: Error) => void;
}

/** Builds in a thread, one after another. A thread that dies fails what it was given; the next build starts a new one. */
export class WorkerBuilder {
  readonly #script: URL;
  readonly #clock: () => string;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #last = 0;

  constructor(script: URL, clock: () => string) {
    this.#script = script;
    this.#clock = clock;
  }

  readonly build: Build = (profile, { structure, triggers }) => {
    const worker = (this.#worker ??= this.#start());
    this.#last += 1;
    const order: WorkerOrder = { id: this.#last, profile, structure, triggers: triggers ?? false, today: this.#clock().slice(0, 10) };
    return new Promise((resolve, reject) => {
      this.#waiting.set(order.id, { resolve, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window: there is no origin
      worker.postMessage(order);
    });
  };

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#script);
    worker.on('message', (answer: WorkerAnswer) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if ('error' in answer) waiting?.reject(new Error(answer.error));
      else waiting?.resolve({ organisation: Organisation.from(answer.records), summary: answer.summary });
    });
    const over = (error: Error) => {
      if (this.#worker === worker) this.#worker = null;
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    };
    worker.on('error', over);
    worker.on('exit', () => over(new BuildStopped()));
    return worker;
  }
}
