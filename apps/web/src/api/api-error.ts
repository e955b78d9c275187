import type { Bilingual } from '@bandi/organisation';
import type { FileProblem } from './types.ts';

/** What the server answers when it does not do what was asked. */
export interface ErrorBody {
  readonly code: string;
  readonly message: Bilingual;
  readonly cure: Bilingual;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The server was reached and said no. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: ErrorBody;

  constructor(status: number, body: ErrorBody) {
    super(body.code);
    this.name = 'ApiError';
    this.status = status;
    this.body = body;
  }
}

/** The server was not reached, or what answered was not it. Asking again later may help. */
export class UnreachableError extends Error {
  constructor(cause?: unknown) {
    super('the server cannot be reached', { cause });
    this.name = 'UnreachableError';
  }
}

/** What a refusal lists as wrong, place by place; nothing for any other error. */
export function problemsOf(error: unknown): readonly FileProblem[] {
  const listed = error instanceof ApiError ? error.body.facts['problems'] : null;
  return Array.isArray(listed) ? (listed as readonly FileProblem[]) : [];
}

export function isErrorBody(value: unknown): value is ErrorBody {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value && typeof value.message === 'object';
}
