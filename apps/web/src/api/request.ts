import { ApiError, UnreachableError, isErrorBody } from './api-error.ts';

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, in place of `body`. */
  readonly text?: string;
  readonly signal?: AbortSignal | undefined;
  /** Goes out even when the window closes. */
  readonly keepalive?: boolean;
}

/**
 * Asks the API and answers the JSON. Throws ApiError when the server refuses, UnreachableError when there is no server
 * (no connection, or a proxy that answers for it), and the signal's own error when it was aborted.
 */
export async function request<T>(path: string, { method = 'GET', body, text: plain, signal, keepalive = false }: RequestOptions = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method,
      keepalive,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      ...(plain === undefined ? {} : { body: plain, headers: { 'content-type': 'text/yaml' } }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new UnreachableError(error);
  }
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  const value = parse(text);
  if (response.ok && value !== undefined) return value as T;
  if (isErrorBody(value)) throw new ApiError(response.status, value);
  throw new UnreachableError();
}

function parse(text: string): unknown {
  try {
    return text === '' ? null : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
