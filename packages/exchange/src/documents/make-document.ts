import type { ReadonlyOrganisation } from '@bandi/organisation';
import type { LogoProblem } from '../logo/read-logo.ts';
import type { DocumentRequest } from './document-request.ts';
import { jobDescriptions } from './job-descriptions.ts';

export type MadeDocument =
  | { readonly ok: true; readonly data: Uint8Array; readonly missing: readonly string[] }
  /** `nothing-to-describe`: the position or unit is not there, or there is no position below it. */
  | { readonly ok: false; readonly problem: LogoProblem | 'nothing-to-describe' };

/**
 * The job descriptions of a scope as a file. `missing`: characters that no font of a PDF has, drawn as boxes and kept as
 * text. What writes either format is loaded only when it is needed.
 */
export async function makeDocument(organisation: ReadonlyOrganisation, request: DocumentRequest): Promise<MadeDocument> {
  const { format, scope, language, day, pay, jobs } = request;
  const read = request.logo === null ? null : await (await import('../logo/read-logo.ts')).readLogo(request.logo);
  if (read !== null && !read.ok) return read;
  const logo = read === null ? null : read.logo;
  const document = jobDescriptions(organisation, scope, { jobs, language, day, pay });
  if (document === null) return { ok: false, problem: 'nothing-to-describe' };
  if (format === 'docx') return { ok: true, data: await (await import('./docx/write-docx.ts')).writeDocx(document, logo), missing: [] };
  const { bytes, missing } = await (await import('./pdf/write-pdf.ts')).writeTextPdf(document, logo);
  return { ok: true, data: bytes, missing };
}
