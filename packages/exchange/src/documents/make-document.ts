import type { ReadonlyOrganisation } from '@bandi/organisation';
import type { LogoProblem } from '../logo/read-logo.ts';
import type { DocumentProgress, DocumentRequest } from './document-request.ts';
import { handbook } from './handbook/handbook.ts';
import { hiringKits } from './hiring/hiring-kits.ts';
import { jobDescriptions } from './job-descriptions.ts';
import type { TextDocument } from './text-document.ts';

export type MadeDocument =
  | { readonly ok: true; readonly data: Uint8Array; readonly missing: readonly string[] }
  /** `nothing-to-describe`: the position or unit is not there, or there is no position below it; `nothing-vacant`: none of them is. */
  | { readonly ok: false; readonly problem: LogoProblem | 'nothing-to-describe' | 'nothing-vacant' };

/** Part of the work that is finding out what there is to say. */
const SAYING = 0.2;

/**
 * A document of a scope as a file. `missing`: characters that no font of a PDF has, drawn as boxes and kept as text.
 * `progress` hears from 0 to 1 as the work is done. What writes either format is loaded only when it is needed.
 */
export async function makeDocument(organisation: ReadonlyOrganisation, request: DocumentRequest, progress: DocumentProgress = () => undefined): Promise<MadeDocument> {
  const read = request.logo === null ? null : await (await import('../logo/read-logo.ts')).readLogo(request.logo);
  if (read !== null && !read.ok) return read;
  const logo = read === null ? null : read.logo;
  const made = textOf(organisation, request, (share) => progress(share * SAYING));
  if (made === null) return { ok: false, problem: request.kind === 'hiring-kit' && hasPositions(organisation, request) ? 'nothing-vacant' : 'nothing-to-describe' };
  const document = request.company === null ? made : { ...made, company: request.company };
  const writing: DocumentProgress = (share) => progress(SAYING + share * (1 - SAYING));
  if (request.format === 'docx') return { ok: true, data: await (await import('./docx/write-docx.ts')).writeDocx(document, logo, writing), missing: [] };
  const { bytes, missing } = await (await import('./pdf/write-pdf.ts')).writeTextPdf(document, logo, writing);
  return { ok: true, data: bytes, missing };
}

function textOf(organisation: ReadonlyOrganisation, { kind, scope, language, day, pay, company, catalogue }: DocumentRequest, progress: DocumentProgress): TextDocument | null {
  switch (kind) {
    case 'job-descriptions': return jobDescriptions(organisation, scope, { jobs: catalogue.jobs, language, day, pay }, progress);
    case 'hiring-kit': return hiringKits(organisation, scope, { catalogue, language, day, pay, company }, progress);
    default: return handbook(organisation, scope, { catalogue, language, day }, progress);
  }
}

/** Whether there is anything to describe, vacant or not. */
function hasPositions(organisation: ReadonlyOrganisation, { scope, language, day, catalogue }: DocumentRequest): boolean {
  return jobDescriptions(organisation, scope, { jobs: catalogue.jobs, language, day, pay: false, processes: new Map() }) !== null;
}
