import { StoreFailure } from '@bandi/store';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { ApiError, apiError, failureError } from './api-error.ts';

/** Turns whatever ended a request into an error of the catalogue. What nobody foresaw is logged and answered without its insides. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const known = knownError(error as FastifyError, request);
  if (known === null) request.log.error(error);
  const { body } = known ?? apiError('internal', { reference: request.id });
  void reply.status(body.status).type('application/json; charset=utf-8').send(JSON.stringify(body));
}

function knownError(error: FastifyError, request: FastifyRequest): ApiError | null {
  if (error instanceof ApiError) return error;
  if (error instanceof StoreFailure) return failureError(error);
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation;
    return apiError('bad-request', {
      where: error.validationContext ?? '',
      path: first?.instancePath ?? '',
      problem: first?.message ?? error.message,
      problems: error.validation.slice(0, 50).map(({ instancePath, message }) => ({ path: instancePath, message: message ?? '' })),
    });
  }
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE': return apiError('too-large', { limitMb: Math.floor(request.routeOptions.bodyLimit / 1_000_000) });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE': return apiError('unsupported-type');
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH': return apiError('bad-json');
    default: return error instanceof SyntaxError || error.statusCode === 400
      ? apiError('bad-request', { where: 'request', path: '', problem: error.message })
      : null;
  }
}
