import type { PassThrough } from 'node:stream';
import { ApiError } from '../errors/api-error.ts';
import type { ErrorBody } from '../errors/api-error.ts';
import { ExportStopped } from '../pictures/make-pictures.ts';

/** A line of an answer that tells how far it is. After a `file` line come that many bytes, and nothing else. */
export type ProgressLine = { readonly share: number } | { readonly file: { readonly bytes: number } } | { readonly error: ErrorBody };

/**
 * Writes how far `make` is, then what it made, or the error that ended it; `unforeseen` makes an answer of an error
 * that nobody expected. Nothing more is written once the stream is closed or the work was stopped.
 */
export async function sendWithProgress(stream: PassThrough, make: (tell: (share: number) => void) => Promise<Uint8Array>, unforeseen: (error: unknown) => ErrorBody): Promise<void> {
  const say = (line: ProgressLine): void => {
    if (!stream.writableEnded && !stream.destroyed) stream.write(`${JSON.stringify(line)}\n`);
  };
  // At once, so that whoever waits knows that the order has arrived.
  say({ share: 0 });
  try {
    const data = await make((share) => say({ share: Math.round(share * 1000) / 1000 }));
    say({ file: { bytes: data.byteLength } });
    if (!stream.destroyed) stream.end(Buffer.from(data.buffer, data.byteOffset, data.byteLength));
  } catch (error) {
    if (!(error instanceof ExportStopped)) say({ error: error instanceof ApiError ? error.body : unforeseen(error) });
    stream.end();
  }
}
