import type { Bilingual, Refusal } from '@bandi/organisation';
import type { Result, StoreError, StoreFailure } from '@bandi/store';
import type { ApiErrorCode } from './error-catalogue.ts';
import { apiErrors, errorCatalogue } from './error-catalogue.ts';

/** What the API answers instead of a result. */
export interface ErrorBody {
  readonly code: string;
  readonly status: number;
  readonly message: Bilingual;
  /** What to do about it. */
  readonly cure: Bilingual;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Ends a request. Only routes and what they call throw it; the model and the store answer with values. */
export class ApiError extends Error {
  readonly body: ErrorBody;
  constructor(body: ErrorBody) {
    super(`${body.code}: ${body.message.en}`);
    this.name = 'ApiError';
    this.body = body;
  }
}

export function apiError(code: ApiErrorCode, facts: Readonly<Record<string, unknown>> = {}): ApiError {
  const { status, message, cure } = apiErrors[code];
  return new ApiError({ code, status, message: filled(message, facts), cure: filled(cure, facts), facts });
}

export function refusalError({ code, text, cure, facts }: Refusal): ApiError {
  return new ApiError({ code, status: errorCatalogue[code]?.status ?? 422, message: text, cure, facts });
}

export function storeApiError({ code, text, ...facts }: StoreError): ApiError {
  const known = errorCatalogue[code];
  if (known === undefined) throw new Error(`the error catalogue lacks ${code}`);
  return new ApiError({ code, status: known.status, message: text, cure: known.cure, facts });
}

export function failureError({ code, text, facts }: StoreFailure): ApiError {
  const known = errorCatalogue[code];
  if (known === undefined) throw new Error(`the error catalogue lacks ${code}`);
  return new ApiError({ code, status: known.status, message: text, cure: known.cure, facts });
}

/** What the store granted; its refusal ends the request. */
export function granted<T>(result: Result<T>): T {
  if (!result.ok) throw storeApiError(result.error);
  return result;
}

function filled({ zh, en }: Bilingual, facts: Readonly<Record<string, unknown>>): Bilingual {
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
    const fact = facts[name];
    return typeof fact === 'string' || typeof fact === 'number' ? String(fact) : Array.isArray(fact) ? fact.join(', ') : '–';
  });
  return { zh: fill(zh), en: fill(en) };
}
