import { Worker } from 'node:worker_threads';
import type { DocumentProgress, DocumentRequest, PictureRequest, ProcessFileRequest } from '@bandi/exchange';
import type { MadeDocument, MadePicture, MadeProcessFile } from '@bandi/exchange/node';
import type { TypedRecord } from '@bandi/organisation';
import type { MakeDocument, MakePictures, MakeProcessFile } from './make-pictures.ts';
import { ExportStopped, PictureRefused } from './make-pictures.ts';

export interface PictureOrder {
  readonly id: number;
  readonly records: readonly TypedRecord[];
  readonly request: PictureRequest | DocumentRequest | ProcessFileRequest;
}

type Made = MadePicture | MadeDocument | MadeProcessFile;

/** What the thread says: how far it is, any number of times, and then what it made or why not. */
export type PictureAnswer = { readonly id: number; readonly share: number } | { readonly id: number; readonly made: Made } | { readonly id: number; readonly error: string };

export interface PictureLimits {
  /** Pictures asked for at one time, the one being made among them. */
  readonly waiting: number;
  /** Milliseconds for one picture; the thread is ended when it takes longer. */
  readonly time: number;
  /** Milliseconds after which a thread with nothing to do is ended, and with it the fonts it holds. */
  readonly idle: number;
  /** MB of memory for the thread. */
  readonly memory: number;
}

const usual: PictureLimits = { waiting: 8, time: 120_000, idle: 60_000, memory: 3072 };

/** Makes pictures and documents in a thread, one after another, within limits. A thread that dies fails the picture it was at. */
export class WorkerPictures {
  readonly #script: URL;
  readonly #limits: PictureLimits;
  #queue: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | null = null;
  #last = 0;
  #pending: { readonly id: number; readonly settle: (answer: PictureAnswer | Error) => void } | null = null;

  constructor(script: URL, limits: Partial<PictureLimits> = {}) {
    this.#script = script;
    this.#limits = { ...usual, ...limits };
  }

  readonly make: MakePictures = (records, request) => this.#inTurn<MadePicture>(records, request, null, () => undefined);

  readonly makeDocument: MakeDocument = (records, request, signal, progress) => this.#inTurn<MadeDocument>(records, request, signal, progress);

  readonly makeProcessFile: MakeProcessFile = (records, request) => this.#inTurn<MadeProcessFile>(records, request, null, () => undefined);

  /** `M` is what the thread answers to such a request. */
  async #inTurn<M extends Made>(records: readonly TypedRecord[], request: PictureOrder['request'], signal: AbortSignal | null, progress: DocumentProgress): Promise<M> {
    if (this.#waiting >= this.#limits.waiting) throw new PictureRefused('export-busy');
    this.#waiting += 1;
    const mine = this.#queue.then(() => this.#one(records, request, signal, progress));
    this.#queue = mine.catch(() => undefined);
    try {
      return (await mine) as M;
    } finally {
      this.#waiting -= 1;
    }
  }

  async close(): Promise<void> {
    if (this.#idle !== null) clearTimeout(this.#idle);
    await this.#worker?.terminate();
    this.#worker = null;
  }

  async #one(records: readonly TypedRecord[], request: PictureOrder['request'], signal: AbortSignal | null, progress: DocumentProgress): Promise<Made> {
    if (signal?.aborted === true) throw new ExportStopped();
    if (this.#idle !== null) clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#start());
    this.#last += 1;
    const order: PictureOrder = { id: this.#last, records, request };
    try {
      return await new Promise<Made>((resolve, reject) => {
        const timer = setTimeout(() => reject(new PictureRefused('export-too-long')), this.#limits.time);
        signal?.addEventListener('abort', () => reject(new ExportStopped()), { once: true });
        this.#pending = {
          id: order.id,
          settle: (answer) => {
            if ('share' in answer) {
              progress(answer.share);
              return;
            }
            clearTimeout(timer);
            if (answer instanceof Error) reject(answer);
            else if ('error' in answer) reject(new Error(answer.error));
            else resolve(answer.made);
          },
        };
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window: there is no origin
        worker.postMessage(order);
      });
    } catch (error) {
      // Whatever it was at, the next picture begins in a fresh thread.
      if (this.#worker === worker) this.#worker = null;
      void worker.terminate();
      throw error;
    } finally {
      this.#pending = null;
      this.#idle = setTimeout(() => void this.close(), this.#limits.idle).unref();
    }
  }

  #start(): Worker {
    const worker = new Worker(this.#script, { resourceLimits: { maxOldGenerationSizeMb: this.#limits.memory } });
    worker.on('message', (answer: PictureAnswer) => {
      if (this.#pending?.id === answer.id) this.#pending.settle(answer);
    });
    // A thread that was ended for taking too long dies after the next one has begun: that is not the next one's trouble.
    const over = (error: Error): void => {
      if (this.#worker === worker) this.#pending?.settle(error);
    };
    worker.on('error', over);
    worker.on('exit', () => over(new Error('the picture thread ended')));
    return worker;
  }
}
