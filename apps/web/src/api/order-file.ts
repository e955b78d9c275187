import { ApiError, UnreachableError, isErrorBody } from './api-error.ts';
import { addressOf } from './bandi-api.ts';

/** Orders a file of a scenario and answers the response that has it. Throws as `request` does. */
export async function orderFile(workspace: string, scenario: string, what: 'pictures' | 'documents' | `processes/${string}/files`, order: object, signal?: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(addressOf(workspace, scenario, what), {
      method: 'POST', body: JSON.stringify(order), headers: { 'content-type': 'application/json' }, ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new UnreachableError(error);
  }
  if (response.ok) return response;
  const body: unknown = await response.json().catch(() => null);
  if (isErrorBody(body)) throw new ApiError(response.status, body);
  throw new UnreachableError();
}
