import type { DocumentFormat, DocumentKind, DocumentScope } from '@bandi/exchange';
import { documentFiles } from '@bandi/exchange';
import type { Language } from '@bandi/organisation';
import { ApiError, UnreachableError, isErrorBody } from '../api/api-error.ts';
import { orderFile } from '../api/order-file.ts';

export interface DocumentOrder {
  readonly kind: DocumentKind;
  readonly format: DocumentFormat;
  readonly scope: DocumentScope;
  readonly lang: Language;
  readonly pay: boolean;
  readonly company: string | null;
  /** In base64. */
  readonly logo: string | null;
}

/**
 * Has the server make a document, hearing how far it is (0–1). Aborting it ends the work on the server, too. Throws as
 * `request` does, and whatever reading throws when it was aborted.
 */
export async function orderDocument(workspace: string, scenario: string, order: DocumentOrder, progress: (share: number) => void, signal: AbortSignal): Promise<Blob> {
  const response = await orderFile(workspace, scenario, 'documents', { ...order, progress: true }, signal);
  if (response.body === null) throw new UnreachableError();
  try {
    return new Blob([await readProgress(response.body, progress)], { type: documentFiles[order.format].type });
  } catch (error) {
    if (signal.aborted || error instanceof ApiError || error instanceof UnreachableError) throw error;
    throw new UnreachableError(error);
  }
}

/** Reads lines of progress and the bytes that come after the line `file`. Throws what a line `error` says. */
export async function readProgress(body: ReadableStream<Uint8Array>, progress: (share: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let file: Uint8Array<ArrayBuffer> | null = null;
  let filled = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    let rest: Uint8Array = value;
    while (file === null && rest.length > 0) {
      const end = rest.indexOf(0x0a);
      text += decoder.decode(end === -1 ? rest : rest.subarray(0, end), { stream: end === -1 });
      rest = end === -1 ? rest.subarray(rest.length) : rest.subarray(end + 1);
      if (end === -1) break;
      const line = JSON.parse(text) as { readonly share?: number; readonly file?: { readonly bytes: number }; readonly error?: unknown };
      text = '';
      if (line.share !== undefined) progress(line.share);
      if (isErrorBody(line.error)) throw new ApiError('status' in line.error && typeof line.error.status === 'number' ? line.error.status : 500, line.error);
      if (line.file !== undefined) file = new Uint8Array(line.file.bytes);
    }
    if (file !== null && rest.length > 0) {
      file.set(rest, filled);
      filled += rest.length;
    }
  }
  // A connection that broke off would otherwise be a file that cannot be opened.
  if (file === null || filled < file.length) throw new UnreachableError();
  return file;
}
